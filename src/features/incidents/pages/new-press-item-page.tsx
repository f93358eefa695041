import { useState } from 'react';
import { useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { emptyItem, type PressItemForm as Form, toItemRow } from '@/reference/press-items/press-items.form';
import { useCreatePressItem } from '@/reference/press-items/press-items.queries';
import { useStoredDraft } from '@/session/use-draft';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState } from '@/ui/states';
import { PressItemForm } from '../components/press-item-form';
import { WritableIncident } from '../components/writable-incident';
import { editableOf } from '../incident-forms.logic';
import { prefetchItemForm } from '../incident-writing.queries';
import type { Incident } from '../incidents.api';

export const prefetch = prefetchItemForm;

export function Component() {
  const { key, state } = useLocation();
  return (
    <WritableIncident title="Thêm bài báo">
      {(incident) =>
        editableOf(incident.status) === 'nothing' ? (
          <EmptyState title="Vụ việc đã khép lại hoặc đã đánh dấu ghi nhầm nên không thêm bài được nữa." />
        ) : (
          <>
            <SavedNotice />
            {/* Each article begins with an empty form. */}
            <NewItem key={key} incident={incident} isNext={typeof state?.message === 'string'} />
          </>
        )
      }
    </WritableIncident>
  );
}

const draftOf = (incidentId: string) => `press-item:new:${incidentId}`;

function NewItem({ incident, isNext }: { incident: Incident; isNext: boolean }) {
  const add = useCreatePressItem();
  const [initial] = useState(emptyItem);
  // Asked for beside the register, not after it.
  useStoredDraft(draftOf(incident.id));
  const save = async (form: Form) => (await add.mutateAsync(toItemRow(form, incident))).title;
  return (
    <PressItemForm
      draftOf={draftOf(incident.id)}
      initial={initial}
      version={null}
      incidentId={incident.id}
      startsHere={isNext}
      submitLabel="Lưu bài báo"
      onSave={async (form) => {
        await save(form);
        return { goTo: paths.incident(incident.id), message: 'Đã thêm bài báo.' };
      }}
      alsoSave={{
        label: 'Lưu và thêm bài nữa',
        onSave: async (form) => ({
          goTo: paths.newPressItem(incident.id),
          message: `Đã thêm «${await save(form)}». Nhập bài tiếp theo.`,
        }),
      }}
    />
  );
}
