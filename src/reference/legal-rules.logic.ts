import type { BindingRule } from './legal-rules.api';

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
      rule.effective_from <= day &&
      (rule.effective_to === null || day <= rule.effective_to) &&
      (rule.agency_kinds === null || rule.agency_kinds.includes(agencyKind)),
  );
}
