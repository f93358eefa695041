import { matches } from '@/lib/vietnamese';
import { isInForce } from '@/reference/legal-rules.logic';
import { pressKinds } from '@/reference/press-kinds';
import type { LegalRule } from './legal-rules.api';
import { matterName, matterPlace, topicNames } from './legal-rules.names';
import { citation, countText } from './legal-rules.told';

/** What the regimes say of one matter. */
export interface Matter {
  code: string;
  name: string;
  /** By regime, the year of its instruments; of each in the order of regimesOf. */
  rules: Record<string, LegalRule[]>;
  /** They ask for different things, or only one regime is known to say anything. */
  difference: 'changed' | string | null;
}

export interface Topic {
  key: string;
  name: string;
  matters: Matter[];
}

const ofLaw = ({ basis }: LegalRule) => basis === 'law';

/** The regimes there are, by the years of their instruments. */
export const regimesOf = (rules: readonly LegalRule[]): string[] =>
  [...new Set(rules.flatMap(({ regime }) => regime ?? []))].sort();

/** The province's own rules, which are no law. */
export const policiesOf = (rules: readonly LegalRule[]): LegalRule[] =>
  rules.filter((rule) => !ofLaw(rule)).sort((a, b) => matterPlace(a.code) - matterPlace(b.code));

/** The regimes of which any rule is in force on a day. */
export function regimesInForce(rules: readonly LegalRule[], on: string): string[] {
  return regimesOf(rules).filter((regime) => rules.some((rule) => rule.regime === regime && isInForce(rule, on)));
}

/** Whether a rule holds every word of a query, with or without diacritics. */
export function saysRule(rule: LegalRule, query: string): boolean {
  const { code, title, quote } = rule;
  return matches([matterName(code, title), title, citation(rule), quote, countText(rule)].join(' '), query);
}

/** The law by topic and matter; a matter of which one rule is found is shown whole, for comparing. */
export function lawByTopic(rules: readonly LegalRule[], query: string): Topic[] {
  const regimes = regimesOf(rules);
  const law = Map.groupBy(rules.filter(ofLaw), ({ code }) => code);
  const found = [...law.values()].filter((versions) => versions.some((rule) => saysRule(rule, query)));
  return Object.entries(topicNames).flatMap(([key, name]) => {
    const within = found.filter(([rule]) => rule?.topic === key);
    const matters = within
      .map((versions) => matterOf(versions, regimes))
      .sort((a, b) => matterPlace(a.code) - matterPlace(b.code));
    return matters.length > 0 ? [{ key, name, matters }] : [];
  });
}

function matterOf(versions: LegalRule[], regimes: readonly string[]): Matter {
  const { code = '', title = '' } = versions[0] ?? {};
  const of = (regime: string) => versions.filter((rule) => rule.regime === regime).sort(byWhomAndWhere);
  const rules = Object.fromEntries(regimes.map((regime) => [regime, of(regime)]));
  return { code, name: matterName(code, title), rules, difference: differenceOf(rules) };
}

const inOrder = new Intl.Collator('vi', { numeric: true });
const firstPress = ({ press_kinds }: LegalRule) => pressKinds.findIndex((kind) => press_kinds?.includes(kind));

/** By kind of press, so that the regimes stand alike; then by clause. */
function byWhomAndWhere(a: LegalRule, b: LegalRule): number {
  return (
    firstPress(a) - firstPress(b) ||
    inOrder.compare(a.article ?? '', b.article ?? '') ||
    a.effective_from.localeCompare(b.effective_from)
  );
}

function differenceOf(rules: Matter['rules']): Matter['difference'] {
  const said = Object.entries(rules).filter(([, of]) => of.length > 0);
  if (said.length < 2) return Object.keys(rules).length > 1 ? (said[0]?.[0] ?? null) : null;
  const asked = said.map(([, of]) => JSON.stringify(latest(of).map(demand).sort()));
  return new Set(asked).size > 1 ? 'changed' : null;
}

/** Without the versions that others of theirs replace. */
const latest = (rules: LegalRule[]) => rules.filter(({ id }) => !rules.some(({ replaces_id }) => replaces_id === id));

/** What a rule comes down to: its count and whom it binds, or where there is none its words. */
function demand({ title, unit, amount, trigger_label, press_kinds }: LegalRule): string {
  return JSON.stringify(unit === 'none' ? title : [unit, amount, trigger_label, press_kinds?.toSorted()]);
}
