import { NativeSelect, Text } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '@/ui/states';
import { useActing } from './acting';
import type { Membership } from './permissions';

interface Props {
  /** What is said to who keeps the records of no agency. */
  refusal: string;
  children: (agency: Membership['agency']) => ReactNode;
}

/** The agency a new record is of: one's own, of several the one the address names or one acts for. */
export function OwnAgency({ refusal, children }: Props) {
  const { memberships, acting } = useActing();
  const [search, setSearch] = useSearchParams();
  const own = memberships.filter(({ role }) => role === 'clerk').map(({ agency }) => agency);
  const asked = search.get('co-quan') ?? acting.agency.code;
  const agency = own.find(({ code }) => code === asked) ?? own[0];
  if (!agency) return <EmptyState title={refusal} />;
  return (
    <>
      {own.length === 1 ? (
        <Text mb="md">
          Cơ quan: <b>{agency.name}</b>
        </Text>
      ) : (
        <NativeSelect
          label="Cơ quan"
          mb="md"
          maw={880}
          value={agency.code}
          data={own.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(event) => setSearch({ 'co-quan': event.currentTarget.value }, { replace: true })}
        />
      )}
      <Fragment key={agency.id}>{children(agency)}</Fragment>
    </>
  );
}
