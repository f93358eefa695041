import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { agenciesOptions } from '@/reference/agencies.queries';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { toItemRow } from '@/reference/press-items/press-items.form';
import { useCreatePressItem } from '@/reference/press-items/press-items.queries';
import { useActing } from '@/session/acting';
import { useStoredDraft } from '@/session/use-draft';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { EmptyState } from '@/ui/states';
import { DigestItemForm } from '../components/digest-item-form';
import { daysOf, writeFilters } from '../digest.filters';
import { emptyDigestItem, type DigestItemForm as Form } from '../digest-item.form';

const draftOf = 'press-item:alone:new';

export const prefetch = (client: QueryClient) =>
  Promise.all([client.prefetchQuery(pressAgenciesOptions()), client.prefetchQuery(agenciesOptions())]);

export function Component() {
  const { can } = useActing();
  const { key, state } = useLocation();
  // Asked for beside the register, not after it.
  useStoredDraft(draftOf);
  return (
    <>
      <PageHeader title="Thêm tin bài" crumbs={[{ label: 'Điểm báo', to: paths.digest }]} />
      {can('digest.write') ? (
        <>
          <SavedNotice />
          {/* Each article begins with an empty form. */}
          <NewItem key={key} isNext={typeof state?.message === 'string'} />
        </>
      ) : (
        <EmptyState title="Chỉ cán bộ đầu mối và giám sát ghi tin bài vào điểm báo." />
      )}
    </>
  );
}

/** The digest that shows an article of a day: the usual one when it does. */
function digestOf(day: string): string {
  const usual = daysOf('two_days');
  const days = day >= usual.from ? usual : { from: day, to: today() };
  return `${paths.digest}?${writeFilters({ query: '', agencyId: null, withBelow: true, ...days })}`;
}

function NewItem({ isNext }: { isNext: boolean }) {
  const { acting } = useActing();
  const add = useCreatePressItem();
  // A manager enters nothing at their place.
  const [initial] = useState(() => emptyDigestItem(acting.role === 'manager' ? '' : acting.agency.id));
  const save = (form: Form) => add.mutateAsync(toItemRow(form, { id: null, agency_id: form.agency_id }));
  return (
    <DigestItemForm
      draftOf={draftOf}
      initial={initial}
      version={null}
      startsHere={isNext}
      submitLabel="Lưu tin bài"
      cancelTo={paths.digest}
      onSave={async (form) => {
        const { title } = await save(form);
        return { goTo: digestOf(form.published_day), message: `Đã thêm «${title}» vào điểm báo.` };
      }}
      alsoSave={{
        label: 'Lưu và thêm bài nữa',
        onSave: async (form) => ({
          goTo: paths.newDigestItem,
          message: `Đã thêm «${(await save(form)).title}». Nhập bài tiếp theo.`,
        }),
      }}
    />
  );
}
