import { afterAll, expect, test } from 'vitest';
import { openSharedDatabase } from '../../tests/harness/test-database.ts';

const database = openSharedDatabase();
afterAll(() => database.close());

/** Runs a query that names what breaks a rule. */
function offenders(query: string): Promise<string[]> {
  return database.rolledBack(async (session) => (await session.rows(query)).map((row) => String(row.name)));
}

const ourPolicies = `(schemaname in ('public', 'audit', 'private') or (schemaname, tablename) = ('storage', 'objects'))`;
const ourFunctions = `
  select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, p.prorettype, n.nspname,
    obj_description(p.oid, 'pg_proc') as comment
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'private', 'audit')`;

test('row-level security is on for every table', async () => {
  const open = await offenders(`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'audit'::regnamespace, 'private'::regnamespace)
      and c.relkind in ('r', 'p') and not c.relrowsecurity`);
  expect(open).toEqual([]);
});

test('there are tables and policies to look at', async () => {
  const tables = await offenders(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  expect(tables).toEqual([
    'agencies',
    'agency_reports',
    'attachments',
    'correction_requests',
    'delegations',
    'directive_acknowledgements',
    'directives',
    'drafts',
    'former_agencies',
    'hotlines',
    'incident_events',
    'incident_mentions',
    'incidents',
    'invitations',
    'legal_rules',
    'memberships',
    'notice_reads',
    'press_agencies',
    'press_enquiries',
    'press_enquiry_partners',
    'press_event_questions',
    'press_events',
    'press_items',
    'profiles',
    'public_contacts',
    'public_holidays',
    'refusal_grounds',
    'reminders',
    'reorganisations',
    'settings',
    'spokespersons',
    'training_attendances',
    'training_courses',
    'verification_requests',
  ]);
  const policies = await offenders(`select policyname as name from pg_policies where ${ourPolicies}`);
  expect(policies.length).toBeGreaterThanOrEqual(19);
});

test('views, where there are any, run with the rights of who asks', async () => {
  const definer = await offenders(`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`);
  expect(definer).toEqual([]);
});

test('every policy says for whom it is: authenticated, anon, never everybody', async () => {
  const vague = await offenders(`
    select policyname as name from pg_policies
    where ${ourPolicies} and not (roles <@ array['anon', 'authenticated']::name[])`);
  expect(vague).toEqual([]);
});

test('every policy is for one command, and takes away only for want of a second factor', async () => {
  const broad = await offenders(`
    select policyname as name from pg_policies where ${ourPolicies}
      and (cmd = 'ALL' or permissive <> 'PERMISSIVE' and concat(qual, with_check) !~ 'private.is_assured\\(')`);
  expect(broad).toEqual([]);
});

test('no two policies stand for the same role and command on a table', async () => {
  const doubled = await offenders(`
    select concat_ws(' ', tablename, cmd, role) as name from pg_policies, unnest(roles) as role
    where ${ourPolicies} group by schemaname, tablename, permissive, cmd, role having count(*) > 1`);
  expect(doubled).toEqual([]);
});

test('an UPDATE policy judges the row as it was and as it becomes, by the same rule', async () => {
  const halves = await offenders(`
    select policyname as name from pg_policies
    where ${ourPolicies} and cmd = 'UPDATE' and (qual is null or with_check is null or qual <> with_check)`);
  expect(halves).toEqual([]);
});

// private.as_uuid reads no table: it makes of a path what an index can compare.
test('policies never give a function a column of the row, and ask for the user once a statement', async () => {
  const slow = await offenders(`
    select policyname as name from pg_policies,
      lateral (select replace(concat_ws(' ', qual, with_check), 'private.as_uuid(', '(')) as expression (text)
    where ${ourPolicies}
      and (text ~ '(private|auth)\\.[a-z_]+\\([^)]' or text ~ '(?<!SELECT |FROM )(private|auth)\\.[a-z_]+\\(')`);
  expect(slow).toEqual([]);
});

test('every column a policy compares leads an index', async () => {
  const unindexed = await offenders(`
    select distinct c.relname || '.' || a.attname as name
    from pg_policy p
    join pg_class c on c.oid = p.polrelid and c.relnamespace = 'public'::regnamespace
    join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid
      and d.refclassid = 'pg_class'::regclass and d.refobjid = p.polrelid and d.refobjsubid > 0
    join pg_attribute a on a.attrelid = p.polrelid and a.attnum = d.refobjsubid
    where not exists (select from pg_index i where i.indrelid = p.polrelid and i.indkey[0] = a.attnum)`);
  // Nearly every row passes the window of visibility, or has been sent, so an index on it would not be used.
  expect(unindexed.sort()).toEqual([
    'directives.sent_at',
    'public_contacts.visible_from',
    'public_contacts.visible_until',
    'public_contacts.withdrawn_at',
  ]);
});

test('every foreign key has an index', async () => {
  const unindexed = await offenders(`
    select conrelid::regclass || ' ' || conname as name from pg_constraint k
    where contype = 'f' and connamespace in ('public'::regnamespace, 'audit'::regnamespace)
      and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])`);
  expect(unindexed).toEqual([]);
});

test('every table, type and function says what it is', async () => {
  const silent = await offenders(`
    select oid::regclass::text as name from pg_class
    where relnamespace in ('public'::regnamespace, 'audit'::regnamespace) and relkind in ('r', 'v')
      and obj_description(oid, 'pg_class') is null
    union all
    select typname from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype = 'c'
      and (select relkind from pg_class where oid = t.typrelid) = 'c' and obj_description(t.typrelid, 'pg_class') is null
      and obj_description(t.oid, 'pg_type') is null
    union all
    select name from (${ourFunctions}) as f where comment is null`);
  expect(silent).toEqual([]);
});

test('every function fixes its search_path to nothing', async () => {
  const loose = await offenders(
    `select name from (${ourFunctions}) as f where not coalesce(proconfig @> array['search_path=""'], false)`,
  );
  expect(loose).toEqual([]);
});

test('every security definer function says in its comment why it is one', async () => {
  const unjustified = await offenders(
    `select name from (${ourFunctions}) as f where prosecdef and comment not like '%ecurity definer%'`,
  );
  expect(unjustified).toEqual([]);
});

test('no function of the exposed schema is security definer', async () => {
  const exposed = await offenders(`select name from (${ourFunctions}) as f where prosecdef and nspname = 'public'`);
  expect(exposed).toEqual([]);
});

test('nobody outside may run a function that is not meant for them', async () => {
  const runnable = (role: string) =>
    offenders(`select name from (${ourFunctions}) as f
      where nspname <> 'public' and has_function_privilege('${role}', oid, 'execute')
        and has_schema_privilege('${role}', nspname, 'usage') order by name collate "C"`);
  expect(await runnable('anon')).toEqual([
    'private.accented(text)',
    'private.fold(text)',
    'private.press_form_challenge(timestamp with time zone)',
    'private.preview_invitation(text)',
    'private.public_document_paths()',
    'private.search_query(text)',
    'private.search_words(text)',
    'private.submit_press_enquiry(uuid,text,text,text,text,text,text,text,text,text,text)',
    'private.who_may_speak(timestamp with time zone,text,text,uuid,text,integer)',
  ]);
  expect(await runnable('authenticated')).toEqual([
    'private.accented(text)',
    'private.accept_invitation(text)',
    'private.agency_cells(jsonb)',
    'private.agency_head(uuid,date)',
    'private.agency_ids_below(text[])',
    'private.agency_scorecard(uuid,date)',
    'private.as_uuid(text)',
    'private.assurance_level()',
    'private.attest_contacts(uuid)',
    'private.carry_out_reorganisation(jsonb)',
    'private.check_in(text,uuid[],jsonb)',
    'private.chosen_findings(uuid[])',
    'private.collation_key(text)',
    'private.count_findings(timestamp with time zone,uuid,boolean,text[])',
    'private.course_code(uuid)',
    'private.day_of(timestamp with time zone)',
    'private.deadline(text,timestamp with time zone,text,text,date)',
    'private.directive_totals(uuid)',
    'private.fold(text)',
    'private.import_agency(jsonb)',
    'private.incident_readers(uuid)',
    'private.incident_story(uuid,timestamp with time zone,uuid,integer)',
    'private.invite_people(jsonb)',
    'private.is_assured()',
    'private.is_checklist(jsonb)',
    'private.is_email(text)',
    'private.is_member()',
    'private.is_newspaper_list(text[])',
    'private.is_phone(text)',
    'private.is_point_list(text[])',
    'private.is_press_kinds(text[])',
    'private.is_web_address(text)',
    'private.keep_demo_mark()',
    'private.keeps_press_register()',
    'private.list_audit(uuid,uuid,text,text,date,date,bigint,integer)',
    'private.list_calendar(date,date,uuid,text[],integer)',
    'private.list_delegations(text,uuid,text,integer,boolean,text,text,uuid,integer)',
    'private.list_directive_acknowledgements(uuid,text,text,text,uuid,integer)',
    'private.list_directives(text,text,text,integer,text,text,text,uuid,integer)',
    'private.list_findings(timestamp with time zone,uuid,boolean,text[],boolean,text,timestamp with time zone,uuid,integer)',
    'private.list_incidents(text,uuid,boolean,text,text,uuid,text,text,text,text,date,date,text,text,uuid,integer)',
    'private.list_invitations(text,text,uuid,text,text,uuid,integer)',
    'private.list_memberships(text,uuid,text,text,text,text,uuid,integer)',
    'private.list_press_enquiries(text,uuid,boolean,text,text,text,boolean,boolean,uuid,date,date,text,text,uuid,integer)',
    'private.list_press_events(text,uuid,text,text,date,date,boolean,text,text,uuid,integer)',
    'private.list_reminders(uuid,text,text,boolean,text,text,uuid,integer)',
    'private.list_sent_letters(uuid,boolean,uuid,text,date,date,timestamp with time zone,uuid,integer)',
    'private.list_spokespersons(text,uuid,boolean,text,text,boolean,text,text,uuid,integer)',
    'private.list_training_courses(text,uuid,integer,text,text,text,uuid,integer)',
    'private.log_export(text,text,uuid,uuid,integer,jsonb)',
    'private.manages_province()',
    'private.moved_record(text,uuid)',
    'private.my_agency_ids()',
    'private.my_clerk_agency_ids()',
    'private.my_incident_agency_ids()',
    'private.my_managed_agency_ids()',
    'private.my_notices()',
    'private.my_overseen_agency_ids()',
    'private.my_periodic_duties(uuid,date)',
    'private.my_province_numbers(uuid,integer)',
    'private.my_report_figures(date,date,uuid)',
    'private.my_report_records(text,date,date,uuid,text,uuid,integer)',
    'private.my_standing_request_incident_ids()',
    'private.my_supervised_agency_ids()',
    'private.my_work(timestamp with time zone,uuid,integer)',
    'private.my_year_reports(integer)',
    'private.name_key(text)',
    'private.name_sort_key(text)',
    'private.next_agency_order()',
    'private.own_people_by_code(text)',
    'private.press_digest(date,date,uuid,boolean,text,integer)',
    'private.preview_invitation(text)',
    'private.preview_reorganisation(jsonb)',
    'private.public_document_paths()',
    'private.publish_delegation(uuid)',
    'private.publish_spokesperson(uuid)',
    'private.record_timeline(uuid,bigint,integer)',
    'private.records_incidents()',
    'private.recount_deadlines()',
    'private.refuse(text,text,text)',
    'private.register_of_deadline(text)',
    'private.renew_invitation(uuid)',
    'private.report_terms(integer,date)',
    'private.require_assurance()',
    'private.require_export(text,text,integer,jsonb)',
    'private.search_query(text)',
    'private.search_vector(text)',
    'private.search_words(text)',
    'private.seats_taken(uuid)',
    'private.setting(text)',
    'private.stamp_deactivation()',
    'private.stamp_row()',
    'private.start_of_day(date)',
    'private.supervision_figures(date,date,uuid,boolean)',
    'private.today()',
    'private.told_state(uuid)',
    'private.try_agency(jsonb)',
    'private.untrained_spokespersons(uuid,date,boolean)',
    'private.url_key(text)',
    'private.verify_audit(bigint,integer)',
    'private.who_may_speak(timestamp with time zone,text,text,uuid,text,integer)',
    'private.withdraw_delegation(uuid)',
    'private.withdraw_invitation(uuid)',
    'private.withdraw_spokesperson(uuid)',
  ]);
});

test('each function of the exposed schema is granted to those it is for, by itself', async () => {
  const runnable = (role: string) =>
    offenders(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace
      and has_function_privilege('${role}', oid, 'execute') order by proname`);
  expect(await runnable('anon')).toEqual([
    'press_form_challenge',
    'preview_invitation',
    'published_agencies',
    'search_public_contacts',
    'submit_press_enquiry',
    'who_may_speak',
  ]);
  expect(await runnable('authenticated')).toEqual([
    'accept_invitation',
    'agencies_on',
    'agency_head',
    'agency_scorecard',
    'attest_contacts',
    'carry_out_reorganisation',
    'check_in',
    'chosen_findings',
    'count_findings',
    'count_unread_notices',
    'course_code',
    'directive_totals',
    'import_agencies',
    'incident_board',
    'incident_readers',
    'incident_story',
    'invite_people',
    'legal_deadline',
    'list_audit',
    'list_calendar',
    'list_delegations',
    'list_directive_acknowledgements',
    'list_directives',
    'list_findings',
    'list_incidents',
    'list_invitations',
    'list_memberships',
    'list_press_enquiries',
    'list_press_events',
    'list_reminders',
    'list_sent_letters',
    'list_spokespersons',
    'list_training_courses',
    'log_export',
    'my_notices',
    'my_work',
    'needs_second_factor',
    'own_people_by_code',
    'periodic_duties',
    'press_digest',
    'preview_change',
    'preview_invitation',
    'preview_reorganisation',
    'province_numbers',
    'publish_delegation',
    'publish_spokesperson',
    'published_agencies',
    'read_notices',
    'record_reminder_letter',
    'record_timeline',
    'reminder_state',
    'renew_invitation',
    'replace_legal_rule',
    'replace_spokesperson',
    'report_figures',
    'report_records',
    'report_terms',
    'same_articles',
    'search_public_contacts',
    'seats_taken',
    'send_reminders',
    'supervision_dashboard',
    'untrained_spokespersons',
    'verify_audit',
    'who_may_speak',
    'withdraw_delegation',
    'withdraw_invitation',
    'withdraw_legal_rule',
    'withdraw_spokesperson',
    'year_reports',
  ]);
});

test('what takes part in a joint is a function that takes and answers what the joint asks, and that clients may not run', async () => {
  const signatures = {
    work: 'timestamp with time zone, uuid, integer → SETOF work_row',
    hand_over: 'uuid, uuid → jsonb',
    recount: 'private.recounts[] → SETOF private.recounted',
    calendar: 'timestamp with time zone, timestamp with time zone, uuid[] → SETOF calendar_row',
    finding: 'timestamp with time zone, uuid[] → SETOF finding_row',
    finding_count: 'uuid[] → SETOF private.finding_count',
    finding_page: 'uuid[], boolean, timestamp with time zone, integer → SETOF finding_row',
    notice: ' → SETOF notice_row',
  };
  const misfits = await offenders(`
    select joint || ' ' || part as name
    from private.joint_parts p join json_each_text('${JSON.stringify(signatures)}') as asked on asked.key = p.joint
    where not exists (
      select from pg_proc f
      where f.pronamespace = 'private'::regnamespace and f.proname = p.part
        and oidvectortypes(f.proargtypes) || ' → ' || pg_get_function_result(f.oid) = asked.value
        and not has_function_privilege('authenticated', f.oid, 'execute'))`);
  expect(misfits).toEqual([]);
  const joints = await offenders('select distinct joint as name from private.joint_parts order by 1');
  expect(joints).toEqual(Object.keys(signatures).sort());
});

test('every table with a history is described, and every description names what is there', async () => {
  const undescribed = await offenders(`
    select t.tgrelid::regclass::text as name from pg_trigger t
    where t.tgfoid = 'audit.log_change'::regproc
      and not exists (select from audit.registers r where r.table_name = t.tgrelid::regclass::text)`);
  expect(undescribed).toEqual([]);
  const misdescribed = await offenders(`
    select concat_ws('.', r.table_name, named) as name
    from audit.registers r cross join unnest(subject_columns || silent_columns || array_remove(array[name_column], null)) as named
    where to_regclass('public.' || r.table_name) is not null and not exists (
      select from pg_attribute where attrelid = ('public.' || r.table_name)::regclass and attname = named)
    union all
    select subject from audit.registers cross join unnest(subject_tables) as subject where to_regclass('public.' || subject) is null`);
  expect(misdescribed).toEqual([]);
});

test('the Data API grants exactly the verbs the screens use', async () => {
  const grants = await offenders(`
    select concat_ws(' ', grantee, table_name, string_agg(lower(privilege_type), '+' order by privilege_type)) as name
    from information_schema.role_table_grants
    where table_schema in ('public', 'audit', 'private') and grantee in ('anon', 'authenticated', 'PUBLIC')
    group by grantee, table_name order by 1`);
  expect(grants.sort()).toEqual([
    'anon hotlines select',
    'anon public_contacts select',
    'authenticated agencies insert+select+update',
    'authenticated agency_reports insert+select+update',
    'authenticated attachments insert+select+update',
    'authenticated contact_attestations select',
    'authenticated correction_requests insert+select+update',
    'authenticated delegations insert+select+update',
    'authenticated directive_acknowledgements select+update',
    'authenticated directives insert+select+update',
    'authenticated drafts delete+insert+select+update',
    'authenticated former_agencies select',
    'authenticated hotlines select',
    'authenticated incident_events insert+select',
    'authenticated incident_mentions select+update',
    'authenticated incidents insert+select+update',
    'authenticated invitations select',
    'authenticated legal_rules delete+insert+select+update',
    'authenticated memberships insert+select+update',
    'authenticated notice_reads insert+select',
    'authenticated press_agencies insert+select+update',
    'authenticated press_enquiries insert+select+update',
    'authenticated press_enquiry_partners insert+select+update',
    'authenticated press_event_questions insert+select+update',
    'authenticated press_events insert+select+update',
    'authenticated press_items insert+select+update',
    'authenticated profiles select+update',
    'authenticated public_contacts select',
    'authenticated public_holidays delete+insert+select+update',
    'authenticated refusal_grounds select',
    'authenticated reminders insert+select+update',
    'authenticated reorganisations select',
    'authenticated settings select+update',
    'authenticated spokespersons insert+select+update',
    'authenticated training_attendances insert+select+update',
    'authenticated training_courses insert+select+update',
    'authenticated verification_requests insert+select+update',
  ]);
});
