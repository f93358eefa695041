import { Button } from '@mantine/core';
import type { QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { pressAgenciesOptions } from '@/reference/press-agencies.queries';
import { getSavedItem, type PressItemRecord } from '@/reference/press-items/press-items.api';
import { itemOf, toItemForm } from '@/reference/press-items/press-items.form';
import { pressItemOptions, useUpdatePressItem } from '@/reference/press-items/press-items.queries';
import { pressItemRefusals } from '@/reference/press-items/press-items.refusals';
import { useAgenciesFor } from '@/reference/use-agencies-for';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, PageLoader } from '@/ui/states';
import { DigestItemForm } from '../components/digest-item-form';
import { digestList, OpenedItem } from '../components/opened-item';

export const prefetch = (client: QueryClient, { pathname }: URL) =>
  Promise.all([
    client.prefetchQuery(pressItemOptions(pathname.split('/')[2] ?? '')),
    client.prefetchQuery(pressAgenciesOptions()),
  ]);

export function Component() {
  return (
    <OpenedItem>
      {(item) => (
        <>
          <PageHeader title="Sửa tin bài" crumbs={[digestList, { label: item.title, to: paths.digestItem(item.id) }]} />
          <Correction key={item.id} item={item} />
        </>
      )}
    </OpenedItem>
  );
}

function Correction({ item }: { item: PressItemRecord }) {
  const update = useUpdatePressItem();
  const { isLoading, includes } = useAgenciesFor('digest.write');
  // Decided as the form opens: what is done meanwhile is refused by the database, in words.
  const [{ incident, voided_at }] = useState(item);
  const [initial] = useState(() => ({ ...toItemForm(item), agency_id: item.agency_id }));
  if (isLoading) return <PageLoader />;
  if (voided_at) return <EmptyState title={pressItemRefusals.item_voided.message} />;
  if (incident) {
    return (
      <EmptyState title="Bài này thuộc một vụ việc, sửa ở trang của vụ việc đó.">
        <Button component={Link} to={paths.incident(incident.id)} variant="default">
          Mở vụ việc
        </Button>
      </EmptyState>
    );
  }
  if (!includes(item.agency_id)) {
    return <EmptyState title={`Chỉ cán bộ đầu mối của ${item.agency.name} và giám sát sửa được tin bài này.`} />;
  }
  return (
    <DigestItemForm
      draftOf={`press-item:${item.id}`}
      initial={initial}
      version={item.version}
      submitLabel="Lưu thay đổi"
      cancelTo={paths.digestItem(item.id)}
      loadTheirs={async () => {
        const { form, ...saved } = await getSavedItem(item);
        return { ...saved, form: { ...form, agency_id: item.agency_id } };
      }}
      onSave={async (form, version) => {
        await update.mutateAsync({ id: item.id, version: version ?? item.version, change: itemOf(form, item) });
        return { goTo: paths.digestItem(item.id), message: 'Đã lưu thay đổi của tin bài.' };
      }}
    />
  );
}
