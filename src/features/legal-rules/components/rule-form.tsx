import { zodResolver } from '@hookform/resolvers/zod';
import { Stack } from '@mantine/core';
import { useMemo } from 'react';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import type { LegalRule } from '../legal-rules.api';
import type { RuleForm as Form } from '../rule-versions.form';
import { refusals } from '../rule-versions.refusals';
import { ruleSchema } from '../rule-versions.schema';
import { compared } from '../rule-versions.told';
import { BasisFields } from './rule-basis-fields';
import { CountFields } from './rule-count-fields';
import { BindingFields, PeriodFields, SubjectFields } from './rule-fields';

interface Props extends RecordFormUse<Form> {
  /** All rules, for the events that are known. */
  rules: readonly LegalRule[];
  /** It begins a rule that there was not: what it is about can be chosen. */
  isNewRule?: boolean;
  /** When the version it replaces began, yyyy-MM-dd. */
  after?: string;
}

/** The form of a rule's version, the same for a new rule, a new version and a correction before it begins. */
export function RuleForm({ rules, isNewRule = false, after, ...form }: Props) {
  const resolver = useMemo(() => zodResolver(ruleSchema(after)), [after]);
  return (
    <RecordForm {...form} resolver={resolver} refusals={refusals} compared={compared}>
      {(control) => (
        <Stack>
          <PeriodFields control={control} />
          <SubjectFields control={control} isNewRule={isNewRule} />
          <CountFields control={control} rules={rules} />
          <BindingFields control={control} />
          <BasisFields control={control} />
        </Stack>
      )}
    </RecordForm>
  );
}
