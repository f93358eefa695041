// What no screen sends: changes without a filter, rows moved to another agency, policies left alone by the triggers.
import pg from 'pg';
import { at, type KnownIds, type PersonaName, personaNames, personas, worldId } from '../../tests/harness/personas.ts';
import { Session } from '../../tests/harness/session.ts';
import { type Outcome, outcome, type Probe, type ProbedDatabase } from './rights-probes.ts';

export function attackProbes(known: KnownIds): Probe[] {
  return [
    ...personaNames.flatMap(sweeps),
    ...moves(known),
    ...movesPastTriggers(known),
    giveAwayMention(known),
    renumberAgency(known),
    giveAwayProfile(known),
    moveRun(known, 'training_courses', 'course'),
    moveRun(known, 'directives', 'directive'),
    confirmElsewhere(known),
    ...membershipsPastTrigger(known),
    answerAsSupervisor(known),
    ...writeReportsUnseen(known),
    ...passwordAlone(known),
    uploadBeside(known, 'incident'),
    uploadBeside(known, 'course'),
    uploadBeside(known, 'directive'),
    ...remindersPastRights(known),
  ];
}

/** Files of incidents, courses and directives of the test world at and below a place. */
const supervisedFiles = { province: 30, district: 6 };

/** Reminders of the test world at and below a place. */
const remindersBelow = { province: 10, district: 2 };

/** Without a filter PostgreSQL applies no SELECT policy: the policy of the command itself has to hold. */
function sweeps(name: PersonaName): Probe[] {
  if (name === 'nobody') return [];
  const { who, role, places } = personas[name];
  const drafts = role === 'deactivated' ? 0 : 1;
  // One of the spokesperson, three of delegations, one each of an incident, an enquiry and an event at each place, one
  // answering what asks it and one of what it confirms; a supervisor's are those of incidents, courses and directives.
  const attachments =
    role === 'clerk'
      ? places.own.length * 9
      : role === 'supervisor'
        ? supervisedFiles[name === 'giamsat' ? 'province' : 'district']
        : 0;
  // One at each place where one works; the seeds call upon the supervisor once more.
  const mentions = role === 'deactivated' ? 0 : places.own.length + (name === 'giamsat' ? 1 : 0);
  const reminders = {
    clerk: places.own.length,
    supervisor: remindersBelow[name === 'giamsat' ? 'province' : 'district'],
  };
  const sweep = (table: string, method: 'PATCH' | 'DELETE', rows: number, body?: Record<string, unknown>): Probe => ({
    table,
    name: `${who} reaches ${rows} rows with a ${method} of all ${table}`,
    expected: `${rows} rows`,
    run: async (probed): Promise<Outcome> => {
      const request = { method, prefer: ['count=exact'], rollback: true, ...(body ? { body } : {}) };
      const answer = await probed.rest(name).request(table, request);
      return answer.code === undefined ? `${answer.count ?? 0} rows` : `refused ${answer.code}`;
    },
  });
  const storageSweep = (statement: string): Probe => ({
    table: 'storage.objects',
    name: `${who} reaches no file with: ${statement}`,
    expected: '0 rows',
    run: ({ database }) =>
      database.rolledBack(async (session): Promise<Outcome> => {
        await session.become(name);
        return `${await session.count(statement)} rows`;
      }),
  });
  return [
    sweep('profiles', 'PATCH', role === 'deactivated' ? 0 : 1, { full_name: 'Lê Văn Thử' }),
    sweep('drafts', 'PATCH', drafts, { content: {} }),
    sweep('drafts', 'DELETE', drafts),
    sweep('attachments', 'PATCH', attachments, { void_reason: 'Tải nhầm tệp' }),
    sweep('reminders', 'PATCH', role === 'clerk' || role === 'supervisor' ? reminders[role] : 0, {
      seen_at: '2026-01-06',
    }),
    sweep('incident_mentions', 'PATCH', mentions, { seen_at: '2026-01-06' }),
    ...(role === 'clerk'
      ? []
      : [
          sweep('spokespersons', 'PATCH', 0, { standards_note: 'Đã xem xét' }),
          sweep('delegations', 'PATCH', 0, { internal_phone: '02963123459' }),
          sweep('press_enquiries', 'PATCH', 0, { title: 'Câu hỏi khác' }),
          sweep('press_enquiry_partners', 'PATCH', 0, { request: 'Đề nghị cho biết lại' }),
        ]),
    ...(role === 'clerk' || role === 'supervisor'
      ? []
      : [
          sweep('incidents', 'PATCH', 0, { severity: 'hot' }),
          sweep('press_items', 'PATCH', 0, { author: 'Ai đó' }),
          sweep('verification_requests', 'PATCH', 0, { question: 'Câu hỏi khác' }),
          sweep('correction_requests', 'PATCH', 0, { next_issue_on: '2026-01-30' }),
        ]),
    ...(role === 'manager' ? [] : [sweep('memberships', 'PATCH', 0, { role: 'manager' })]),
    storageSweep(`update storage.objects set metadata = '{}'`),
    storageSweep('delete from storage.objects'),
  ];
}

function moves(known: KnownIds): Probe[] {
  const move = (who: PersonaName, table: string, id: string, to: Record<string, string>, refused: string): Probe => ({
    table,
    name: `${personas[who].who} may not move a row of ${table} to another agency`,
    expected: `refused ${refused}`,
    run: async (probed) => {
      const request = { method: 'PATCH' as const, body: to, prefer: ['count=exact'], rollback: true };
      return outcome(await probed.rest(who).request(`${table}?id=eq.${id}`, request));
    },
  });
  const sttt = { agency_id: at(known.agencies, 'STTTT') };
  // Clerk of both: the policies would let the row go.
  const sgddt = { agency_id: at(known.agencies, 'SGDDT') };
  return [
    move('syt', 'spokespersons', worldId('running:SYT'), sttt, 'PT403'),
    move('syt', 'delegations', worldId('delegated:SYT'), sttt, 'PT403'),
    move('syt', 'attachments', worldId('attachment:SYT'), sttt, 'PT403'),
    move('syt', 'incidents', worldId('incident:SYT'), sttt, 'PT403'),
    move('kiemnhiem', 'incidents', worldId('incident:SVHTTDL'), sgddt, 'PT403'),
    move('kiemnhiem', 'delegations', worldId('delegated:SVHTTDL'), sgddt, 'PT403'),
    move('kiemnhiem', 'spokespersons', worldId('running:SVHTTDL'), sgddt, 'PT403'),
    move('kiemnhiem', 'attachments', worldId('attachment:SVHTTDL'), sgddt, 'PT403'),
    giveAwayDraft(known),
  ];
}

/** Without a filter, for with one PostgreSQL would also ask the SELECT policy about the row as it becomes. */
function giveAwayDraft(known: KnownIds): Probe {
  const body = { user_id: at(known.people, personas.stttt.email), form: 'given' };
  return {
    table: 'drafts',
    name: 'the clerk of Sở Y tế may not slip a draft to another person',
    expected: 'refused 42501',
    run: async (probed) => {
      const request = { method: 'PATCH' as const, body, prefer: ['count=exact'], rollback: true };
      return outcome(await probed.rest('syt').request('drafts', request));
    },
  };
}

/** Does something as a person, with no trigger in the way: what the policies alone allow. */
async function pastTriggers(
  { database }: ProbedDatabase,
  known: KnownIds,
  name: PersonaName,
  work: (session: Session) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client(database.url('supabase_admin'));
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    const session = new Session(client, known);
    await session.become(name);
    return await work(session);
  } catch (error) {
    return `refused ${(error as { code?: string }).code}`;
  } finally {
    await client.end();
  }
}

/** Triggers refuse a move before the policies are asked; these show that the policies would refuse it too. */
function movesPastTriggers(known: KnownIds): Probe[] {
  const tables = [
    'spokespersons',
    'delegations',
    'attachments',
    'incidents',
    'press_items',
    'verification_requests',
    'correction_requests',
    'press_enquiries',
    'press_enquiry_partners',
    'training_attendances',
    'directive_acknowledgements',
    'reminders',
    'press_events',
    'press_event_questions',
    'agency_reports',
  ];
  return tables.map((table) => ({
    table,
    name: `the policy alone, without any trigger, keeps a clerk from moving a row of ${table} to another agency`,
    expected: 'refused 42501',
    run: (probed): Promise<Outcome> =>
      pastTriggers(probed, known, 'syt', async (session) => {
        const moved = await session.count(`update public.${table} set agency_id = $1`, [at(known.agencies, 'STTTT')]);
        return `${moved} rows`;
      }),
  }));
}

const giveRole = `insert into public.memberships (user_id, agency_id, role) values ($1, $2, 'supervisor')`;

/** What a manager tries by a password alone, while the setting asks managers for two factors. */
function passwordAlone(known: KnownIds): Probe[] {
  const attempt = (
    table: string,
    what: string,
    expected: Outcome,
    statement: string,
    values: unknown[] = [],
  ): Probe => ({
    table,
    name: `the manager of the province may not ${what} by a password alone, while two factors are asked for`,
    expected,
    run: (probed) =>
      pastTriggers(probed, known, 'nobody', async (session) => {
        await session.become('operator');
        await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
        await session.become('quanly');
        return `${await session.count(statement, values)} rows`;
      }),
  });
  return [
    attempt('memberships', "see others' roles", '1 rows', 'select from public.memberships'),
    attempt('invitations', 'see who is invited', '0 rows', 'select from public.invitations'),
    attempt('profiles', 'see who works where', '1 rows', 'select from public.profiles'),
    attempt(
      'agencies',
      'add an agency',
      'refused 42501',
      `insert into public.agencies (code, kind, name, short_name, parent_id) values ('THU', 'ward', 'Phường thử', 'Phường thử', $1)`,
      [at(known.agencies, 'H883')],
    ),
    attempt('agencies', 'change an agency', '0 rows', `update public.agencies set office_address = '1 Đường Thử'`),
    attempt('memberships', 'give a role', 'refused 42501', giveRole, [
      worldId('colleague:SYT'),
      at(known.agencies, 'SYT'),
    ]),
    attempt('memberships', 'change a role', '0 rows', `update public.memberships set role = 'supervisor'`),
    attempt(
      'legal_rules',
      'add a rule',
      'refused 42501',
      `insert into public.legal_rules (code, topic, title, basis, instrument, unit, effective_from)
       values ('of_ones_own', 'reply', 'Quy định thử', 'policy', 'Không có', 'none', '2099-01-01')`,
    ),
    attempt('legal_rules', 'change a rule', '0 rows', `update public.legal_rules set title = 'Quy định khác'`),
    attempt('legal_rules', 'delete a rule', '0 rows', 'delete from public.legal_rules'),
    attempt(
      'public_holidays',
      'add a day off',
      'refused 42501',
      `insert into public.public_holidays (day, name) values ('2099-01-02', 'Nghỉ thử')`,
    ),
    attempt('public_holidays', 'change a day off', '0 rows', `update public.public_holidays set name = 'Nghỉ khác'`),
    attempt('public_holidays', 'delete a day off', '0 rows', 'delete from public.public_holidays'),
    attempt('settings', 'change a setting', '0 rows', `update public.settings set value = 1 where unit <> 'text'`),
    // Each table that only managers write adds its verbs here.
  ];
}

/** The trigger on memberships refuses what lies outside, too; these show that the policies would. */
function membershipsPastTrigger(known: KnownIds): Probe[] {
  const attempt = (who: PersonaName, what: string, statement: string, ...codes: string[]): Probe => ({
    table: 'memberships',
    name: `the policy alone, without any trigger, keeps ${personas[who].who} from ${what}`,
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, who, async (session) => {
        const values = codes.map((code) => known.agencies[code] ?? code);
        return `${await session.count(statement, values)} rows`;
      }),
  });
  const colleague = worldId('colleague:SYT');
  return [
    attempt('syt', 'giving a role at their agency', giveRole, colleague, 'SYT'),
    attempt('giamsat', 'giving a role below theirs', giveRole, colleague, 'SYT'),
    attempt('quanlyLongXuyen', 'giving a role outside their tree', giveRole, colleague, 'SYT'),
    attempt('quanlyLongXuyen', 'moving roles out of it', 'update public.memberships set agency_id = $1', 'STTTT'),
  ];
}

function moveRun(known: KnownIds, table: string, what: string): Probe {
  return {
    table,
    name: `the policy alone, without any trigger, keeps a supervisor from moving a ${what} to another agency`,
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, 'giamsatLongXuyen', async (session) => {
        const moved = await session.count(`update public.${table} set agency_id = $1`, [at(known.agencies, 'STTTT')]);
        return `${moved} rows`;
      }),
  };
}

/** Without a filter no SELECT policy is asked: two of their tree, of what was distributed within it. */
function confirmElsewhere(known: KnownIds): Probe {
  return {
    table: 'directive_acknowledgements',
    name: 'the policy alone, without any trigger, keeps a supervisor to confirmations within their tree',
    expected: '2 rows',
    run: (probed) =>
      pastTriggers(probed, known, 'giamsatLongXuyen', async (session) => {
        const text = `update public.directive_acknowledgements set version = 2`;
        return `${await session.count(text)} rows`;
      }),
  };
}

function giveAwayProfile(known: KnownIds): Probe {
  return {
    table: 'profiles',
    name: 'the policy alone, without any trigger, keeps a person from passing their profile on',
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(
        probed,
        known,
        'syt',
        async (session) => `${await session.count('update public.profiles set id = $1', [worldId('nobody')])} rows`,
      ),
  };
}

function giveAwayMention(known: KnownIds): Probe {
  return {
    table: 'incident_mentions',
    name: 'the policy alone, without any trigger, keeps a clerk from passing a mention on',
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, 'syt', async (session) => {
        const to = at(known.people, personas.stttt.email);
        return `${await session.count('update public.incident_mentions set user_id = $1', [to])} rows`;
      }),
  };
}

function renumberAgency(known: KnownIds): Probe {
  return {
    table: 'agencies',
    name: 'the policy alone, without any trigger, keeps a manager from making an agency another one',
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, 'quanlyLongXuyen', async (session) => {
        const text = `update public.agencies set id = gen_random_uuid() where code = 'H883-P1'`;
        return `${await session.count(text)} rows`;
      }),
  };
}

function answerAsSupervisor(known: KnownIds): Probe {
  return {
    table: 'verification_requests',
    name: 'the policy alone, without any trigger, keeps a supervisor from the questions put to an agency below',
    expected: 'filtered',
    run: (probed) =>
      pastTriggers(probed, known, 'giamsatLongXuyen', async (session) => {
        const own = await session.count('select from public.verification_requests');
        const changed = await session.count('update public.verification_requests set due_at = now()');
        return changed === own ? 'filtered' : 'allowed';
      }),
  };
}

/** Without a filter, for with one PostgreSQL would also ask the SELECT policy. */
function writeReportsUnseen(known: KnownIds): Probe[] {
  const attempt = (who: PersonaName, what: string, own: string): Probe => ({
    table: 'agency_reports',
    name: `the policy alone, without any trigger, keeps ${personas[who].who} from ${what}`,
    expected: 'filtered',
    run: (probed) =>
      pastTriggers(probed, known, who, async (session) => {
        const allowed = await session.count(`select from public.agency_reports where ${own}`);
        const changed = await session.count(`update public.agency_reports set proposals = 'Đề xuất thử'`);
        return changed === allowed ? 'filtered' : 'allowed';
      }),
  });
  return [
    attempt('ubnd', 'the report that sums those below', 'not is_sum'),
    attempt('quanly', 'every report', 'false'),
    attempt('syt', 'the reports of others', 'true'),
  ];
}

function uploadBeside(known: KnownIds, record: 'incident' | 'course' | 'directive'): Probe {
  return {
    table: 'storage.objects',
    name: `the supervisor of Long Xuyên may not store a file of their ${record} under another agency`,
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, 'giamsatLongXuyen', async (session) => {
        const name = `${at(known.agencies, 'STTTT')}/${worldId(`${record}:H883`)}/${worldId('astray')}`;
        const text = `insert into storage.objects (bucket_id, name) values ('attachments', $1)`;
        return `${await session.count(text, [name])} rows`;
      }),
  };
}

/** What the supervisor of a district tries: as the province, and at an agency that is not below. */
function remindersPastRights(known: KnownIds): Probe[] {
  const attempt = (what: string, code: string, sender: string): Probe => ({
    table: 'reminders',
    name: `the policy alone, without any trigger, keeps the supervisor of Long Xuyên from ${what}`,
    expected: 'refused 42501',
    run: (probed) =>
      pastTriggers(probed, known, 'giamsatLongXuyen', async (session) => {
        const sent = await session.count(
          `insert into public.reminders (sending_id, agency_id, sender_agency_id, finding_id, finding_kind, finding_since, subject,
             body, due_at, ordinal)
           values (gen_random_uuid(), $1, $2, gen_random_uuid(), 'untrained', now(), 'Đôn đốc', 'Đề nghị thực hiện', now(), 1)`,
          [at(known.agencies, code), at(known.agencies, sender)],
        );
        return `${sent} rows`;
      }),
  });
  return [
    attempt('reminding in the name of the province', 'H883', 'UBND-TINH'),
    attempt('reminding an agency of the province', 'SYT', 'H883'),
  ];
}
