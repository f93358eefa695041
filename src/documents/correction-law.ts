import type { Tables } from '@/lib/database.types';
import type { BindingRule } from '@/reference/legal-rules.api';
import { ruleOn } from '@/reference/legal-rules.logic';

/** A rule on what the press publishes: also what it says, which kinds of press it binds, how often, what is unsure. */
export type PressRule = BindingRule & Pick<Tables<'legal_rules'>, 'title' | 'press_kinds' | 'amount' | 'unsure_note'>;

/** The two instruments against false information. */
export type Instrument = 'correction' | 'response';

/** What each instrument rests on, in the order it is cited; the first names the press law itself. */
const groundCodes: Record<Instrument, readonly string[]> = {
  correction: ['correction', 'correction_content', 'correction_with_conclusion', 'false_report'],
  response: ['response_right', 'response', 'response_content', 'false_report'],
};

/** Every rule that letters, their deadlines and what comes back are held against. */
export const pressRuleCodes = [
  'appoint_spokesperson',
  ...new Set(Object.values(groundCodes).flat()),
  'correction_place',
  'correction_reply',
  'correction_republished',
  'takedown',
  'response_exchanges',
  'response_refusal',
  'response_same_product',
];

/** For whom and when the law is asked. */
export interface LawContext {
  rules: readonly PressRule[];
  /** yyyy-MM-dd */
  day: string;
  agencyKind: string;
}

/** The version of a rule that binds on the day, of one kind of press when it is told apart by kinds. */
export function pressRule({ rules, day, agencyKind }: LawContext, code: string, pressKind?: string) {
  const ofKind = rules.filter(({ press_kinds }) => press_kinds === null || press_kinds.includes(pressKind ?? ''));
  return ruleOn(ofKind, code, day, agencyKind);
}

/** The same for several kinds of press, each version once, in the order of the kinds. */
export function pressRules(context: LawContext, code: string, pressKinds: readonly string[]): PressRule[] {
  return [...new Set(pressKinds.map((kind) => pressRule(context, code, kind)))].filter((rule) => rule !== undefined);
}

/** «khoản 5 Điều 42 Luật Báo chí 103/2016/QH13» */
export function provision({ article, instrument }: Pick<PressRule, 'article' | 'instrument'>): string {
  return [article, instrument].filter(Boolean).join(' ');
}

/** Legal grounds of a letter to newspapers of some kinds, as letters cite them: laws before decrees, one to a line. */
export function letterGrounds(context: LawContext, instrument: Instrument, pressKinds: readonly string[]): string[] {
  const articles = new Map<string, string[]>();
  // The press law binds whoever writes; its article on this very instrument stands in a rule of its own or nowhere.
  const law = pressRule(context, 'appoint_spokesperson')?.citation;
  if (law) articles.set(law, []);
  for (const code of groundCodes[instrument]) {
    for (const { citation, article } of pressRules(context, code, pressKinds)) {
      if (!citation) continue;
      articles.set(citation, [...(articles.get(citation) ?? []), ...(article ? [article] : [])]);
    }
  }
  return [...articles]
    .map(([citation, cited]) => [joinArticles(cited), citation].filter(Boolean).join(' '))
    .sort((a, b) => Number(isDecree(a)) - Number(isDecree(b)));
}

const isDecree = (ground: string) => ground.includes('Nghị định');

/** «khoản 5 Điều 42», «khoản 4 Điều 42» → «khoản 4, khoản 5 Điều 42». */
function joinArticles(articles: readonly string[]): string {
  const byArticle = new Map<string, Set<string>>();
  for (const cited of articles) {
    const [, part = '', article = cited] = /^(.*?)\s*(Điều \d+\S*)$/.exec(cited) ?? [];
    byArticle.set(article, (byArticle.get(article) ?? new Set()).add(part));
  }
  return [...byArticle]
    .map(([article, parts]) =>
      [[...parts].filter(Boolean).sort(byClause).join(', '), article].filter(Boolean).join(' '),
    )
    .join(', ');
}

const clause = (part: string) => Number(/khoản (\d+)/.exec(part)?.[1] ?? 0);
const byClause = (a: string, b: string) => clause(a) - clause(b) || a.localeCompare(b, 'vi');
