import type { BindingRule } from '@/reference/legal-rules.api';
import { ruleOn } from '@/reference/legal-rules.logic';

/** What a delegation to speak rests on; empty where no instrument binds the agency. */
export interface DelegationLaw {
  /** Căn cứ: the instruments as letters cite them. */
  grounds: string[];
  /** Where written form, single matter and fixed term are demanded. */
  form: string | undefined;
  /** Where passing the authorisation on is forbidden. */
  noRedelegation: string | undefined;
}

/** The rules a delegation cites. */
export const delegationRuleCodes = ['appoint_spokesperson', 'delegation_in_writing', 'no_redelegation'];

/** The law of the day of signing (yyyy-MM-dd) for an agency of a kind. */
export function delegationLaw(rules: readonly BindingRule[], day: string, agencyKind: string): DelegationLaw {
  const [press, form, noRedelegation] = delegationRuleCodes.map((code) => ruleOn(rules, code, day, agencyKind));
  // The press law binds everybody; it is cited only with the decree that binds the agency.
  const grounds = form ? [press?.citation, form.citation] : [];
  return {
    grounds: grounds.filter((citation) => citation != null),
    form: whereIn(form),
    noRedelegation: whereIn(noRedelegation),
  };
}

const whereIn = (rule: BindingRule | undefined) => rule && [rule.article, rule.instrument].filter(Boolean).join(' ');
