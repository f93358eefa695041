import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { getSavedItem } from '@/reference/press-items/press-items.api';
import { itemOf, toItemForm } from '@/reference/press-items/press-items.form';
import { useUpdatePressItem } from '@/reference/press-items/press-items.queries';
import { EmptyState } from '@/ui/states';
import { PressItemForm } from '../components/press-item-form';
import { WritableIncident } from '../components/writable-incident';
import { editableOf } from '../incident-forms.logic';
import { prefetchItemForm } from '../incident-writing.queries';
import type { Incident, IncidentItem } from '../incidents.api';
import { refusals } from '../incidents.refusals';

export const prefetch = prefetchItemForm;

export function Component() {
  const { itemId } = useParams();
  return (
    <WritableIncident title="Sửa bài báo">
      {(incident) => {
        const item = incident.items.find(({ id }) => id === itemId);
        return item ? (
          <Correction key={item.id} incident={incident} item={item} />
        ) : (
          <EmptyState title="Bài báo này không có trong vụ việc." />
        );
      }}
    </WritableIncident>
  );
}

/** Why an article stands as it is; nothing while it may be corrected. */
function frozenBy({ status }: Incident, { voided_at, letters }: IncidentItem): string | undefined {
  if (editableOf(status) === 'nothing') return refusals.incident_closed.message;
  if (voided_at) return refusals.item_voided.message;
  return letters.some(({ sent_at }) => sent_at) ? refusals.item_in_letter.message : undefined;
}

function Correction({ incident, item }: { incident: Incident; item: IncidentItem }) {
  const update = useUpdatePressItem();
  // Decided as the form opens: what is sent meanwhile is refused by the database, in words.
  const [frozen] = useState(() => frozenBy(incident, item));
  const [initial] = useState(() => toItemForm(item));
  if (frozen) return <EmptyState title={frozen} />;
  return (
    <PressItemForm
      draftOf={`press-item:${item.id}`}
      initial={initial}
      version={item.version}
      incidentId={incident.id}
      submitLabel="Lưu thay đổi"
      loadTheirs={() => getSavedItem(item)}
      onSave={async (form, version) => {
        await update.mutateAsync({
          id: item.id,
          version: version ?? item.version,
          change: itemOf(form, item),
        });
        return { goTo: paths.incident(incident.id), message: 'Đã lưu thay đổi của bài báo.' };
      }}
    />
  );
}
