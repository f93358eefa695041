// The law a second time, from its text: what each rule binds, from when to when, and how it counts.

/** The number of a day, yyyy-MM-dd, since 1970. */
export const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

export const pressKinds =
  'daily_print weekly_print magazine magazine_over_30d radio television online online_channel news_aggregator'.split(
    ' ',
  );
export const agencyKinds = 'province department party_body district commune ward township special_zone'.split(' ');

type Count =
  | { hours: number }
  | { days: number; movesOn: boolean }
  | { workingDays: number }
  /** So many whole months, or counted from an event to the day that corresponds. */
  | { months: number; whole: boolean }
  | 'at once'
  | 'next issue'
  | 'no time';

interface Rule {
  regime: '2017' | '2026' | null;
  from: number;
  until: number;
  code: string;
  agencies: readonly string[];
  press: readonly string[] | null;
  count: Count;
}

/** Party bodies are outside the decrees; the Press Law binds the press, whoever asks. */
const stateAgencies = agencyKinds.filter((kind) => kind !== 'party_body');
const underProvince = stateAgencies.filter((kind) => kind !== 'province');
const anybody = ['', ...agencyKinds];

const last2017 = dayNumber('2026-06-30');
const decree2017 = {
  regime: '2017',
  from: dayNumber('2017-03-30'),
  until: last2017,
  agencies: stateAgencies,
  press: null,
} as const;
const law2017 = {
  regime: '2017',
  from: dayNumber('2017-01-01'),
  until: last2017,
  agencies: anybody,
  press: null,
} as const;
const first2026 = {
  regime: '2026',
  from: dayNumber('2026-07-01'),
  until: Number.POSITIVE_INFINITY,
  press: null,
} as const;
const decree2026 = { ...first2026, agencies: stateAgencies } as const;
const law2026 = { ...first2026, agencies: anybody } as const;
const house = {
  regime: null,
  from: dayNumber('2017-01-01'),
  until: Number.POSITIVE_INFINITY,
  agencies: anybody,
  press: null,
} as const;

const days = (count: number) => ({ days: count, movesOn: true });
const exactDays = (count: number) => ({ days: count, movesOn: false });
const daily = ['daily_print', 'radio', 'television'];
const periodical = ['weekly_print', 'magazine', 'magazine_over_30d'];
const magazines = ['magazine', 'magazine_over_30d'];
const onNet = ['online', 'online_channel'];

const timed: Rule[] = [
  // Decree 09/2017 art. 3.6, 6.3a
  { ...decree2017, code: 'publish_delegation', count: { hours: 12 } },
  { ...decree2017, code: 'first_statement', count: { hours: 24 } },
  { ...decree2017, code: 'first_statement_divided_opinion', count: { hours: 24 } },
  // Decree 244/2026 art. 3.3, 7.3, 7.4, 10, 12
  { ...decree2026, code: 'publish_spokesperson', count: { hours: 24 } },
  { ...decree2026, code: 'first_statement', count: { hours: 24 } },
  { ...decree2026, code: 'first_statement_divided_opinion', count: { hours: 24 } },
  { ...decree2026, code: 'annual_report', agencies: ['province'], count: exactDays(5) },
  { ...decree2026, code: 'internal_regulation', count: exactDays(45) },
  // Press Law 2016 art. 42, 43.2 and Decree 237/2026 art. 19, 20, 21: the same times for a correction and a response
  ...['correction', 'response'].flatMap((code): Rule[] => [
    { ...law2017, code, press: ['online'], count: 'at once' },
    { ...law2026, code, press: onNet, count: 'at once' },
    ...[law2017, law2026].flatMap((law): Rule[] => [
      { ...law, code, press: daily, count: days(2) },
      { ...law, code, press: periodical, count: 'next issue' },
    ]),
  ]),
  { ...law2017, code: 'correction_reply', press: ['magazine_over_30d'], count: 'at once' },
  { ...law2026, code: 'correction_reply', press: ['magazine_over_30d'], count: days(2) },
  { ...law2017, code: 'correction_kept', press: ['online'], count: exactDays(7) },
  { ...law2026, code: 'correction_kept', press: onNet, count: exactDays(7) },
  { ...law2017, code: 'takedown', press: ['online'], count: 'at once' },
  { ...law2026, code: 'takedown', press: ['online'], count: 'at once' },
  { ...law2026, code: 'takedown_on_request', press: onNet, count: 'at once' },
  { ...law2026, code: 'recall_report', count: { hours: 48 } },
  // Press Law 2016 art. 39 and Decree 237/2026 art. 18
  { ...law2017, code: 'reply_in_press', count: days(30) },
  { ...law2026, code: 'reply_in_press', count: days(30) },
  { ...law2017, code: 'reply_to_opinion', count: days(30) },
  { ...law2026, code: 'reply_to_opinion', count: { workingDays: 15 } },
  { ...law2017, code: 'reply_to_complaint', count: days(30) },
  { ...law2026, code: 'reply_to_complaint', count: { workingDays: 5 } },
  { ...law2017, code: 'press_publishes_reply', press: [...daily, 'online'], count: days(10) },
  { ...law2026, code: 'press_publishes_reply', press: [...daily, 'online'], count: { workingDays: 10 } },
  { ...law2017, code: 'press_publishes_reply', press: ['weekly_print'], count: days(15) },
  { ...law2026, code: 'press_publishes_reply', press: ['weekly_print'], count: { workingDays: 15 } },
  { ...law2017, code: 'press_publishes_reply', press: magazines, count: 'next issue' },
  { ...law2026, code: 'press_publishes_reply', press: magazines, count: 'next issue' },
  { ...law2017, code: 'press_answers_agency', count: days(15) },
  { ...law2026, code: 'press_answers_agency', count: { workingDays: 15 } },
  // Press Law 2016 art. 41 and Decree 237/2026 art. 22
  { ...law2017, code: 'press_conference_notice', agencies: underProvince, count: { hours: -24 } },
  { ...law2026, code: 'press_conference_notice', agencies: underProvince, count: { hours: -24 } },
  { ...law2026, code: 'press_conference_objection', count: { hours: -12 } },
  // Decree 09/2017 art. 5 and Decree 244/2026 art. 6
  ...[decree2017, decree2026].flatMap((decree): Rule[] => [
    { ...decree, code: 'periodic_information', agencies: ['province'], count: { months: 1, whole: true } },
    { ...decree, code: 'periodic_information', agencies: underProvince, count: 'no time' },
    { ...decree, code: 'periodic_conference', agencies: ['province'], count: { months: 3, whole: false } },
  ]),
  // The province's own
  { ...house, code: 'verify_incident', count: days(5) },
  { ...house, code: 'report_result', count: days(20) },
  { ...house, until: last2017, agencies: ['province'], code: 'annual_report', count: exactDays(5) },
];

const named = (codes: string, shared: Omit<Rule, 'code' | 'count'>): Rule[] =>
  codes.split(/\s+/).map((code) => ({ ...shared, code, count: 'no time' }));

/** What is asked without a time to do it in. */
const untimed: Rule[] = [
  ...named('scope who_speaks report_when_unable other_staff head_answers spokesperson_rights', decree2017),
  ...named('delegation_in_writing no_redelegation publish_spokesperson published_fields', decree2017),
  ...named('forms_of_speaking statement_on_request press_reports_faithfully', decree2017),
  ...named('misquoted false_report', decree2017),
  ...named('standing_spokesperson', { ...decree2017, agencies: ['province'] }),
  ...named('delegate_is_deputy', { ...decree2017, agencies: underProvince }),
  ...named('appoint_spokesperson refusal_grounds correction_content correction_with_conclusion', law2017),
  ...named('correction_republished response_right response_exchanges response_refusal response_content', law2017),
  ...named('correction_place', { ...law2017, press: ['online', 'daily_print', 'radio', 'television', ...magazines] }),
  ...named('scope who_speaks what_speaking_is report_when_unable other_staff head_answers', decree2026),
  ...named('spokesperson_rights delegation_in_writing no_redelegation delegate_is_responsible', decree2026),
  ...named('publish_delegation published_fields official_accounts forms_of_speaking', decree2026),
  ...named('joint_incident statement_on_request refusal_states_reason press_reports_faithfully', decree2026),
  ...named('false_report training standing_spokesperson', decree2026),
  ...named('province_list annual_report_content', { ...decree2026, agencies: ['province'] }),
  ...named(
    'appoint_spokesperson refusal_grounds interview_review correction_content correction_republished response_right',
    law2026,
  ),
  ...named('response_exchanges response_refusal response_content response_same_product', law2026),
  ...named('correction_place', { ...law2026, press: [...onNet, ...daily, ...periodical] }),
  ...named('press_conference_content', { ...law2026, agencies: underProvince }),
  ...named('yearly_training', { ...house, from: dayNumber('2019-12-06') }),
];

export const rules = [...timed, ...untimed];
export const codes = [...new Set(rules.map(({ code }) => code))];
