import type { Relation, Role } from '../../tests/harness/personas.ts';

export type Verb = 'select' | 'insert' | 'update' | 'delete';
export const verbs: readonly Verb[] = ['select', 'insert', 'update', 'delete'];

/** Where a row lies seen from a person: by agency, by whose incident they were asked about, or by the person it belongs to. */
export type RowKind = Relation | 'asked' | 'mine' | 'strangers' | 'anyones';

type Allowed = Partial<Record<Role, readonly RowKind[]>>;

export interface Subject {
  table: string;
  /** Completes «may not change …». */
  what: string;
  kinds: readonly RowKind[];
  /** Whose rows each role reaches; whatever is not named is denied. */
  rights: Partial<Record<Verb, Allowed>>;
  /** Verbs for which a signed-in person holds the privilege, so that only the policy denies. */
  granted: readonly Verb[];
  /** Verbs allowed to those roles only at the root of the province. */
  atRootOnly?: readonly Verb[];
  /** Verbs for which that is so of anybody. */
  grantedToNobody?: readonly Verb[];
  /** Verbs that the policy lets through for a role, and a trigger refuses. */
  refusedByTrigger?: Partial<Record<Verb, Role>>;
}

const byAgency = ['own', 'below', 'above', 'other'] as const;
const reach = { clerk: ['own'], supervisor: ['own', 'below'], manager: ['own', 'below'] } as const;
const members = { clerk: byAgency, supervisor: byAgency, manager: byAgency } as const;
const everyone = { ...members, deactivated: byAgency, nobody: byAgency } as const;
const keepers = { clerk: ['own'] } as const;
const recorders = { clerk: ['own'], supervisor: ['own', 'below'] } as const;
const asked = { clerk: ['asked'] } as const;
const managers = { manager: ['own', 'below'] } as const;
const anyones = { clerk: ['anyones'], supervisor: ['anyones'], manager: ['anyones'] } as const;
const mine = { clerk: ['mine'], supervisor: ['mine'], manager: ['mine'] } as const;

/** The rights of every role, as data-model.md §1 gives them. */
export const matrix: readonly Subject[] = [
  {
    table: 'agencies',
    what: 'an agency',
    kinds: byAgency,
    rights: { select: members, insert: managers, update: managers },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'profiles',
    what: 'the profile of a clerk',
    kinds: byAgency,
    rights: { select: managers },
    granted: ['select', 'update'],
  },
  {
    table: 'profiles',
    what: 'a profile',
    kinds: ['mine'],
    rights: { select: { ...mine, deactivated: ['mine'] }, update: mine },
    granted: ['select', 'update'],
  },
  {
    table: 'memberships',
    what: 'the membership of a clerk',
    kinds: byAgency,
    rights: { select: managers, insert: managers, update: managers },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'memberships',
    what: 'a membership',
    kinds: ['mine'],
    rights: { select: { ...mine, deactivated: ['mine'] } },
    granted: ['select', 'insert', 'update'],
    refusedByTrigger: { update: 'manager' },
  },
  { table: 'invitations', what: 'an invitation', kinds: byAgency, rights: { select: managers }, granted: ['select'] },
  {
    table: 'drafts',
    what: 'a draft',
    kinds: ['mine', 'strangers'],
    rights: { select: mine, insert: mine, update: mine, delete: mine },
    granted: verbs,
  },
  {
    table: 'spokespersons',
    what: 'a spokesperson',
    kinds: byAgency,
    rights: { select: reach, insert: keepers, update: keepers },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'delegations',
    what: 'a delegation',
    kinds: byAgency,
    rights: { select: reach, insert: keepers, update: keepers },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'attachments',
    what: 'an attachment',
    kinds: byAgency,
    rights: { select: reach, insert: keepers, update: keepers },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'reminders',
    what: 'a reminder',
    kinds: byAgency,
    // Who may write which column is in permission-proofs.ts.
    rights: { select: reach, insert: { supervisor: ['own', 'below'] }, update: recorders },
    granted: ['select', 'insert', 'update'],
  },
  {
    table: 'notice_reads',
    what: 'what was read',
    kinds: ['mine', 'strangers'],
    rights: { select: mine, insert: mine },
    granted: ['select', 'insert'],
  },
  ...incidentSubjects(),
  ...enquirySubjects(),
  ...trainingSubjects(),
  ...directiveSubjects(),
  ...eventSubjects(),
  ...reportSubjects(),
  ...['open-ended', 'running', 'delegated'].map((term): Subject => {
    return { ...contact(term), rights: { select: everyone } };
  }),
  ...['planned', 'ended', 'revoked', 'withdrawn'].map((term): Subject => {
    return { ...contact(term), rights: { select: reach } };
  }),
  {
    table: 'hotlines',
    what: 'a hotline',
    kinds: ['anyones'],
    rights: {
      select: { ...anyones, deactivated: ['anyones'], nobody: ['anyones'] },
    },
    granted: ['select'],
    grantedToNobody: ['select'],
  },
  ...[
    { table: 'reorganisations', what: 'an act of reorganisation' },
    { table: 'former_agencies', what: 'how an agency was called' },
  ].map((subject): Subject => {
    return { ...subject, kinds: ['anyones'], rights: { select: anyones }, granted: ['select'] };
  }),
  { ...ofTheProvince('settings', ['update']), what: 'a setting' },
  { ...ofTheProvince('legal_rules', ['insert', 'update', 'delete']), what: 'a rule' },
  { ...ofTheProvince('public_holidays', ['insert', 'update', 'delete']), what: 'a day off' },
  {
    table: 'refusal_grounds',
    what: 'a ground of refusal',
    kinds: ['anyones'],
    rights: { select: anyones },
    granted: ['select'],
  },
  {
    table: 'storage.objects',
    what: 'a stored file',
    kinds: byAgency,
    rights: { select: reach, insert: keepers },
    granted: verbs,
    grantedToNobody: verbs,
  },
  {
    table: 'storage.objects',
    what: 'the document of a delegation delegated',
    kinds: byAgency,
    rights: { select: everyone, insert: keepers },
    granted: verbs,
    grantedToNobody: verbs,
  },
  ...['revoked', 'withdrawn'].map(
    (fate): Subject => ({
      table: 'storage.objects',
      what: `the document of a delegation ${fate}`,
      kinds: byAgency,
      rights: { select: reach, insert: keepers },
      granted: verbs,
      grantedToNobody: verbs,
    }),
  ),
  {
    table: 'storage.objects',
    what: 'a file in another bucket',
    kinds: byAgency,
    rights: {},
    granted: verbs,
    grantedToNobody: verbs,
  },
];

/** Read by every member, kept by the manager of a province. */
function ofTheProvince(table: string, kept: readonly Verb[]): Omit<Subject, 'what'> {
  const rights = Object.fromEntries(kept.map((verb) => [verb, { manager: ['anyones'] as const }]));
  const granted = ['select', ...kept] as const;
  return { table, kinds: ['anyones'], rights: { select: anyones, ...rights }, granted, atRootOnly: kept };
}

function contact(term: string): Omit<Subject, 'rights'> {
  return {
    table: 'public_contacts',
    what: `the public contact of a term ${term}`,
    kinds: byAgency,
    granted: ['select'],
    grantedToNobody: ['select'],
  };
}

/** An agency's press events, what was asked there, and their files. */
function eventSubjects(): Subject[] {
  const rights = { select: reach, insert: keepers, update: keepers } as const;
  const granted = ['select', 'insert', 'update'] as const;
  return [
    { table: 'press_events', what: 'an event', kinds: byAgency, rights, granted },
    { table: 'press_event_questions', what: 'a question at an event', kinds: byAgency, rights, granted },
    { table: 'attachments', what: 'a file of an event', kinds: byAgency, rights, granted },
  ];
}

/** The yearly report of an agency, which who supervises it may send back, and that of it and all below it. */
function reportSubjects(): Subject[] {
  const granted = ['select', 'insert', 'update'] as const;
  const table = 'agency_reports';
  const overseers = { supervisor: ['own', 'below'], manager: ['own', 'below'] } as const;
  const supervisors = { supervisor: ['own', 'below'] } as const;
  return [
    {
      table,
      what: 'a yearly report',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: recorders },
      granted,
    },
    {
      table,
      what: 'a yearly report of it and all below',
      kinds: byAgency,
      rights: { select: overseers, insert: supervisors, update: supervisors },
      granted,
    },
  ];
}

/** Courses one's agency runs and is invited to, the people at both and the files of both. */
function trainingSubjects(): Subject[] {
  const granted = ['select', 'insert', 'update'] as const;
  const organisers = { supervisor: ['own', 'below'] } as const;
  const invited = { clerk: ['asked'], supervisor: ['asked'], manager: ['asked'] } as const;
  return [
    {
      table: 'training_courses',
      what: 'a course',
      kinds: byAgency,
      rights: { select: reach, insert: organisers, update: organisers },
      granted,
    },
    {
      table: 'training_courses',
      what: 'a course that invites',
      kinds: ['asked'],
      rights: { select: invited },
      granted,
    },
    {
      table: 'training_attendances',
      what: 'somebody from elsewhere at a course',
      kinds: byAgency,
      rights: { select: reach, insert: organisers, update: organisers },
      granted,
    },
    {
      table: 'training_attendances',
      what: 'somebody at a course elsewhere',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: keepers },
      granted,
    },
    {
      table: 'attachments',
      what: 'a file of a course',
      kinds: byAgency,
      rights: { select: reach, insert: organisers, update: organisers },
      granted,
    },
    {
      table: 'attachments',
      what: 'a file of a course that invites',
      kinds: ['asked'],
      rights: { select: invited },
      granted,
    },
    {
      table: 'storage.objects',
      what: 'a stored file of a course',
      kinds: byAgency,
      rights: { select: reach, insert: recorders },
      granted: verbs,
      grantedToNobody: verbs,
    },
    {
      table: 'storage.objects',
      what: 'a stored file of a course that invites',
      kinds: ['asked'],
      rights: { select: invited },
      granted: verbs,
      grantedToNobody: verbs,
    },
  ];
}

/** Directives one's agency distributes and is addressed by, what it confirms of both, and files. */
function directiveSubjects(): Subject[] {
  const granted = ['select', 'insert', 'update'] as const;
  const keptBy = { supervisor: ['own', 'below'] } as const;
  const addressed = { clerk: ['asked'], supervisor: ['asked'], manager: ['asked'] } as const;
  const stored = { table: 'storage.objects', granted: verbs, grantedToNobody: verbs };
  return [
    {
      table: 'directives',
      what: 'a directive',
      kinds: byAgency,
      rights: { select: reach, insert: keptBy, update: keptBy },
      granted,
    },
    {
      table: 'directives',
      what: 'a directive from elsewhere',
      kinds: ['asked'],
      rights: { select: addressed },
      granted,
    },
    { table: 'directives', what: 'a draft of a directive from elsewhere', kinds: ['asked'], rights: {}, granted },
    {
      table: 'directive_acknowledgements',
      what: 'what is confirmed of a directive',
      kinds: byAgency,
      rights: { select: reach, update: recorders },
      granted: ['select', 'update'],
    },
    {
      table: 'directive_acknowledgements',
      what: 'what is confirmed of a directive from elsewhere',
      kinds: byAgency,
      rights: { select: reach, update: keepers },
      granted: ['select', 'update'],
    },
    {
      table: 'attachments',
      what: 'a file of a directive',
      kinds: byAgency,
      rights: { select: reach, insert: keptBy, update: keptBy },
      granted,
    },
    {
      table: 'attachments',
      what: 'a file of a directive from elsewhere',
      kinds: ['asked'],
      rights: { select: addressed },
      granted,
    },
    {
      table: 'attachments',
      what: 'a file of what is confirmed of a directive from elsewhere',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: keepers },
      granted,
    },
    { ...stored, what: 'a stored file of a directive', kinds: byAgency, rights: { select: reach, insert: recorders } },
    {
      ...stored,
      what: 'a stored file of a directive from elsewhere',
      kinds: ['asked'],
      rights: { select: addressed },
    },
    {
      ...stored,
      what: 'a stored file of what is confirmed of a directive from elsewhere',
      kinds: byAgency,
      rights: { select: reach, insert: keepers },
    },
  ];
}

/** Questions of the press to one's own agency and to one that asks one's own to contribute, the parts of both, and files of one's own. */
function enquirySubjects(): Subject[] {
  const granted = ['select', 'insert', 'update'] as const;
  return [
    {
      table: 'press_enquiries',
      what: 'an enquiry',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: keepers },
      granted,
    },
    { table: 'press_enquiries', what: 'an enquiry that asks', kinds: ['asked'], rights: { select: asked }, granted },
    {
      table: 'press_enquiry_partners',
      what: 'a part of an enquiry',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: keepers },
      granted,
    },
    {
      table: 'press_enquiry_partners',
      what: 'a part of an enquiry that asks',
      kinds: ['asked'],
      rights: { select: asked, update: asked },
      granted,
    },
    {
      table: 'attachments',
      what: 'a file of an enquiry',
      kinds: byAgency,
      rights: { select: reach, insert: keepers, update: keepers },
      granted,
    },
    {
      table: 'storage.objects',
      what: 'a stored file of an enquiry',
      kinds: byAgency,
      rights: { select: reach, insert: keepers },
      granted: verbs,
      grantedToNobody: verbs,
    },
  ];
}

/** What hangs on an incident, of one's own agency and of an agency that asks one's own. */
function incidentSubjects(): Subject[] {
  const written = ['select', 'insert', 'update'] as const;
  const seen = (what: string, table: string, rights: Subject['rights'], asking: Subject['rights']): Subject[] => [
    { table, what, kinds: byAgency, rights: { select: reach, ...rights }, granted: written },
    {
      table,
      what: `${what} that asks`,
      kinds: ['asked'],
      rights: { select: asked, ...asking },
      granted: written,
    },
  ];
  return [
    ...seen('an incident', 'incidents', { insert: recorders, update: recorders }, {}),
    ...seen('an item of an incident', 'press_items', { insert: recorders, update: recorders }, {}),
    {
      table: 'press_items',
      what: 'an item of the digest',
      kinds: byAgency,
      rights: { select: reach, insert: recorders, update: recorders },
      granted: written,
    },
    ...seen(
      'a question about an incident',
      'verification_requests',
      { insert: recorders, update: recorders },
      { update: asked },
    ),
    ...seen('a letter about an incident', 'correction_requests', { insert: keepers, update: recorders }, {}),
    ...seen(
      'a file of an incident',
      'attachments',
      { insert: recorders, update: recorders },
      { insert: asked, update: asked },
    ),
    ...seen('the story of an incident', 'incident_events', { insert: recorders }, {}).map(
      (subject): Subject => ({
        ...subject,
        granted: ['select', 'insert'],
      }),
    ),
    {
      table: 'incident_mentions',
      what: 'a mention',
      kinds: ['mine', 'strangers'],
      rights: { select: mine, update: mine },
      granted: ['select', 'update'],
    },
    {
      table: 'press_agencies',
      what: 'a press agency',
      kinds: ['anyones'],
      rights: {
        select: anyones,
        insert: { clerk: ['anyones'], supervisor: ['anyones'] },
        update: { supervisor: ['anyones'], manager: ['anyones'] },
      },
      atRootOnly: ['update'],
      granted: written,
    },
    ...(['own', 'asked'] as const).map(
      (whose): Subject => ({
        table: 'storage.objects',
        what: whose === 'own' ? 'a stored file of an incident' : 'a stored file of an incident that asks',
        kinds: whose === 'own' ? byAgency : ['asked'],
        rights: whose === 'own' ? { select: reach, insert: recorders } : { select: asked, insert: asked },
        granted: verbs,
        grantedToNobody: verbs,
      }),
    ),
  ];
}
