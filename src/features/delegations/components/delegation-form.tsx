import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { settingsOptions } from '@/reference/settings.queries';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import { ErrorState, PageLoader } from '@/ui/states';
import type { DelegationForm as Form } from '../delegations.form';
import { refusals } from '../delegations.refusals';
import { delegationSchema } from '../delegations.schema';
import { compared } from '../delegations.told';
import { DelegationFields } from './delegation-fields';

interface Props extends RecordFormUse<Form> {
  agency: { id: string; kind: string };
}

/** The whole form of a delegation, once the province's longest term is known. */
export function DelegationForm(props: Props) {
  const settings = useQuery(settingsOptions());
  if (settings.isPending) return <PageLoader />;
  if (settings.isError) return <ErrorState error={settings.error} onRetry={() => settings.refetch()} />;
  // The row comes with the table; should an operator have lost it, the database still refuses what is too long.
  return <OpenForm {...props} maxDays={settings.data.delegation_max_days?.value ?? 366} />;
}

function OpenForm({ agency, maxDays, ...form }: Props & { maxDays: number }) {
  const resolver = useMemo(() => zodResolver(delegationSchema(maxDays)), [maxDays]);
  return (
    <RecordForm {...form} resolver={resolver} refusals={refusals} compared={compared}>
      {(control) => <DelegationFields control={control} agency={agency} maxDays={maxDays} />}
    </RecordForm>
  );
}
