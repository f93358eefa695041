import { matches } from '@/lib/vietnamese';
import { isInForce } from '@/reference/legal-rules.logic';
import { pressKinds } from '@/reference/press-kinds';
import type { LegalRule } from './legal-rules.api';
import { matterName, matterPlace, topicNames } from './legal-rules.names';
import { citation, countText } from './legal-rules.told';

export const regimes = ['2017', '2026'] as const;
export type Regime = (typeof regimes)[number];

/** What the regimes say of one matter. */
export interface Matter {
  code: string;
  name: string;
  rules: Record<Regime, LegalRule[]>;
  /** They ask for different things, or only one is known to say anything. */
  difference: 'changed' | Regime | null;
}

export interface Topic {
  key: string;
  name: string;
  matters: Matter[];
}

const ofLaw = ({ basis }: LegalRule) => basis === 'law';

/** The province's own rules, which are no law. */
export const policiesOf = (rules: readonly LegalRule[]): LegalRule[] =>
  rules.filter((rule) => !ofLaw(rule)).sort((a, b) => matterPlace(a.code) - matterPlace(b.code));

/** The regimes of which any rule is in force on a day. */
export function regimesInForce(rules: readonly LegalRule[], on: string): Regime[] {
  return regimes.filter((regime) => rules.some((rule) => rule.regime === regime && isInForce(rule, on)));
}

/** Whether a rule holds every word of a query, with or without diacritics. */
export function saysRule(rule: LegalRule, query: string): boolean {
  const { code, title, quote } = rule;
  return matches([matterName(code, title), title, citation(rule), quote, countText(rule)].join(' '), query);
}

/** The law by topic and matter; a matter of which one rule is found is shown whole, for comparing. */
export function lawByTopic(rules: readonly LegalRule[], query: string): Topic[] {
  const law = Map.groupBy(rules.filter(ofLaw), ({ code }) => code);
  const found = [...law.values()].filter((versions) => versions.some((rule) => saysRule(rule, query)));
  return Object.entries(topicNames).flatMap(([key, name]) => {
    const within = found.filter(([rule]) => rule?.topic === key);
    const matters = within.map(matterOf).sort((a, b) => matterPlace(a.code) - matterPlace(b.code));
    return matters.length > 0 ? [{ key, name, matters }] : [];
  });
}

function matterOf(versions: LegalRule[]): Matter {
  const { code = '', title = '' } = versions[0] ?? {};
  const of = (regime: Regime) => versions.filter((rule) => rule.regime === regime).sort(byWhomAndWhere);
  const rules = { '2017': of('2017'), '2026': of('2026') };
  return { code, name: matterName(code, title), rules, difference: differenceOf(rules) };
}

const inOrder = new Intl.Collator('vi', { numeric: true });
const firstPress = ({ press_kinds }: LegalRule) => pressKinds.findIndex((kind) => press_kinds?.includes(kind));

/** By kind of press, so that the regimes stand alike; then by clause. */
function byWhomAndWhere(a: LegalRule, b: LegalRule): number {
  return firstPress(a) - firstPress(b) || inOrder.compare(a.article ?? '', b.article ?? '');
}

function differenceOf(rules: Matter['rules']): Matter['difference'] {
  for (const regime of regimes) if (rules[regime].length === 0) return regime === '2017' ? '2026' : '2017';
  const asked = regimes.map((regime) => JSON.stringify(rules[regime].map(demand).sort()));
  return asked[0] === asked[1] ? null : 'changed';
}

/** What a rule comes down to: its count and whom it binds, or where there is none its words. */
function demand({ title, unit, amount, trigger_label, press_kinds }: LegalRule): string {
  return JSON.stringify(unit === 'none' ? title : [unit, amount, trigger_label, press_kinds?.toSorted()]);
}
