import type { BindingRule } from './legal-rules.api';

/** Whether a version is in force on a day (yyyy-MM-dd), its last one included. */
export const isInForce = (
  { effective_from, effective_to }: Pick<BindingRule, 'effective_from' | 'effective_to'>,
  day: string,
): boolean => effective_from <= day && (effective_to === null || day <= effective_to);

/** The version of a rule that binds agencies of a kind on a day (yyyy-MM-dd), if any does. */
export function ruleOn<Rule extends Omit<BindingRule, 'citation'>>(
  rules: readonly Rule[],
  code: string,
  day: string,
  agencyKind: string,
): Rule | undefined {
  return rules.find(
    (rule) =>
      rule.code === code &&
      isInForce(rule, day) &&
      (rule.agency_kinds === null || rule.agency_kinds.includes(agencyKind)),
  );
}
