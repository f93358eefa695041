import { paths } from '@/lib/paths';
import { SpokespersonForm } from '../components/spokesperson-form';
import { WritableRecord } from '../components/writable-record';
import { getSavedVersion, type Spokesperson } from '../spokespersons.api';
import { toForm, toRow } from '../spokespersons.form';
import { useUpdateSpokesperson } from '../spokespersons.queries';

export function Component() {
  return <WritableRecord title="Sửa hồ sơ">{(record) => <EditSpokesperson record={record} />}</WritableRecord>;
}

function EditSpokesperson({ record }: { record: Spokesperson }) {
  const update = useUpdateSpokesperson();
  return (
    <SpokespersonForm
      draftOf={`spokesperson:${record.id}`}
      initial={toForm(record)}
      version={record.version}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.spokesperson(record.id)}
      loadTheirs={() => getSavedVersion(record.id)}
      onSave={async (form, version) => {
        const { id, agency_id: _, ...change } = toRow(form);
        await update.mutateAsync({ id, version: version ?? record.version, change });
        return { goTo: paths.spokesperson(id), message: 'Đã lưu thay đổi.' };
      }}
    />
  );
}
