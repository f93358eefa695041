import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { personaNames, worldId } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { hashAnew, pastTriggers, sealAnew } from './tampering.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

const verify = 'select (v).* from (select audit.verify($1, $2) as v offset 0) as verified';
const tail = `select position, change_id, encode(hash, 'hex') as hash from audit.chain order by position desc limit 1`;

async function verified(session: Session, after = 0, size = 20_000): Promise<Row & { faults: Row[] }> {
  return (await session.row(verify, [after, size])) as Row & { faults: Row[] };
}

/** Changes the title of an incident; every call is an entry. */
const retitle = (session: Session, title: string) =>
  session.rows('update public.incidents set title = $2 where id = $1', [worldId('incident:SYT'), title]);

/** The place of an entry somewhere in the middle that is of an agency. */
const ofAnAgency = await database.rolledBack(async (session) => {
  const { position } = await session.row(
    `select l.position::integer as position from audit.chain l join audit.changes c on c.id = l.change_id
     where l.position >= 500 and c.agency_id is not null and c.operation = 'UPDATE' order by l.position limit 1`,
  );
  return Number(position);
});

describe('the chain of the history', () => {
  test('has a link for each entry since the first migration, and agrees with all of them', async () => {
    await database.rolledBack(async (session) => {
      const { entries } = await session.row('select count(*)::integer as entries from audit.changes');
      expect(entries).toBeGreaterThan(1000);
      expect(await verified(session)).toMatchObject({ checked: entries, is_end: true, fault_count: 0, faults: [] });
    });
  });

  test('grows at the commit, by the entries of the transaction in their order', async () => {
    const before = await database.rolledBack((session) => session.row(tail));
    await database.committed(async (session) => {
      await session.become('syt');
      await retitle(session, 'Tin sai lần một');
      await retitle(session, 'Tin sai lần hai');
      await session.become('operator');
      expect(await session.row(tail)).toEqual(before);
    });
    await database.rolledBack(async (session) => {
      const links = await session.rows(
        `select l.position - $1 as place, c.is_now ->> 'title' as title
         from audit.chain l join audit.changes c on c.id = l.change_id where l.position > $1 order by l.position`,
        [before.position],
      );
      expect(links).toEqual([
        { place: '1', title: 'Tin sai lần một' },
        { place: '2', title: 'Tin sai lần hai' },
      ]);
      expect(await verified(session)).toMatchObject({ fault_count: 0 });
    });
  });

  test('has no link of what was rolled back', async () => {
    const before = await database.rolledBack((session) => session.row(tail));
    await database.rolledBack((session) => retitle(session, 'Không lưu'));
    expect(await database.rolledBack((session) => session.row(tail))).toEqual(before);
  });

  test('keeps nobody waiting who works at the same time, and takes them as they commit', async () => {
    const [first, second] = [new OpenTransaction(database), new OpenTransaction(database)];
    try {
      await first.begin('syt');
      await second.begin('stttt');
      await retitle(first.session, 'Ghi trước, lưu sau');
      const change = `update public.incidents set title = 'Ghi sau, lưu trước' where id = $1`;
      expect(await second.session.count(change, [worldId('incident:STTTT')])).toBe(1);
      await second.end('commit');
      await first.end('commit');
    } finally {
      await first.close();
      await second.close();
    }
    await database.rolledBack(async (session) => {
      const titles = await session.rows(
        `select c.is_now ->> 'title' as title from audit.chain l join audit.changes c on c.id = l.change_id
         order by l.position desc limit 2`,
      );
      expect(titles.map(({ title }) => title)).toEqual(['Ghi trước, lưu sau', 'Ghi sau, lưu trước']);
      expect(await verified(session)).toMatchObject({ fault_count: 0 });
    });
  });

  test('of many who commit at once stays one chain, without a deadlock', async () => {
    const codes = ['SYT', 'STTTT', 'H883', 'H890', 'BTGTU', 'SVHTTDL'];
    const work = (code: string, round: number) =>
      database.committed(async (session) => {
        await session.rows('update public.incidents set title = $2 where id = $1', [
          worldId(`incident:${code}`),
          `Tin sai ${code} vòng ${round}`,
        ]);
        await session.rows('update public.incidents set severity = $2 where id = $1', [
          worldId(`incident:${code}`),
          round % 2 === 0 ? 'normal' : 'hot',
        ]);
      });
    const rounds = Array.from({ length: 10 }, (_, round) => codes.map((code) => work(code, round)));
    expect((await Promise.all(rounds.flat().map(outcomeOf))).filter((outcome) => outcome instanceof Error)).toEqual([]);
    expect(await database.rolledBack((session) => verified(session))).toMatchObject({ is_end: true, fault_count: 0 });
  });

  test('is verified stretch by stretch', async () => {
    await database.rolledBack(async (session) => {
      const whole = await verified(session);
      let page = await verified(session, 0, 400);
      const pages = [page];
      while (!page.is_end) {
        page = await verified(session, Number(page.last_position), 400);
        pages.push(page);
      }
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.reduce((sum, { checked }) => sum + Number(checked), 0)).toBe(whole.checked);
      expect(pages.every(({ fault_count }) => fault_count === 0)).toBe(true);
      expect(page).toMatchObject({ last_position: whole.last_position, last_hash: whole.last_hash });
    });
  });

  test('depends on no setting of who reads it', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(
        `select set_config('TimeZone', 'America/New_York', true), set_config('DateStyle', 'German', true),
           set_config('bytea_output', 'escape', true), set_config('extra_float_digits', '-5', true)`,
      );
      expect(await verified(session)).toMatchObject({ fault_count: 0 });
    });
  });
});

describe('a history somebody has laid hands on', () => {
  const position = ofAnAgency;
  const entryAt = (session: Session) =>
    session.row(
      `select c.*, c.id as change_id, l.chained_at from audit.changes c join audit.chain l on l.change_id = c.id where l.position = $1`,
      [position],
    );
  const id = `(select change_id from audit.chain where position = ${position})`;

  async function faultsAfter(...statements: (string | [string, unknown[]])[]): Promise<{ faults: Row[]; entry: Row }> {
    return pastTriggers(database, async (session) => {
      const entry = await entryAt(session);
      for (const statement of statements) {
        const [text, values] = typeof statement === 'string' ? [statement, []] : statement;
        expect(await session.count(text, values)).toBeGreaterThan(0);
      }
      return { faults: (await verified(session)).faults, entry };
    });
  }

  test.each([
    ['what was', `was = '{"title": "Khác"}'`],
    ['what is', `is_now = '{"title": "Khác"}'`],
    ['who', 'changed_by = gen_random_uuid()'],
    ['when, by a microsecond', `changed_at = changed_at + interval '1 microsecond'`],
    ['of what', `table_name = 'hotlines'`],
    ['whose', 'agency_id = gen_random_uuid()'],
    ['the record', 'record_id = gen_random_uuid()'],
    ['where it is shown', 'subject_id = gen_random_uuid()'],
    ['what happened', `operation = 'DELETE'`],
  ])('an entry altered in %s is named', async (_, change) => {
    const { faults, entry } = await faultsAfter(`update audit.changes set ${change} where id = ${id}`);
    expect(faults).toEqual([
      expect.objectContaining({ kind: 'entry_altered', position, change_id: Number(entry.change_id) }),
    ]);
  });

  test('an altered entry is told with its table, record, person and moment', async () => {
    const { faults, entry } = await faultsAfter(`update audit.changes set was = '{}' where id = ${id}`);
    expect(faults).toMatchObject([
      {
        table_name: entry.table_name,
        operation: entry.operation,
        record_id: entry.record_id,
        agency_id: entry.agency_id,
      },
    ]);
    expect(new Date(String(faults[0]?.changed_at))).toEqual(entry.changed_at);
  });

  test('an entry removed is named by its link, with when it was sealed', async () => {
    const { faults, entry } = await faultsAfter(`delete from audit.changes where id = ${id}`);
    expect(faults).toMatchObject([{ kind: 'entry_removed', position, change_id: Number(entry.change_id) }]);
    expect(new Date(String(faults[0]?.chained_at))).toEqual(entry.chained_at);
  });

  test('an entry removed with its link leaves a gap', async () => {
    const { faults } = await faultsAfter(
      `delete from audit.changes where id = ${id}`,
      `delete from audit.chain where position = ${position}`,
    );
    expect(faults).toEqual([{ kind: 'links_missing', position, until: position }]);
  });

  test('a gap at the beginning is one, too', async () => {
    const { faults } = await faultsAfter(
      'delete from audit.changes where id in (select change_id from audit.chain where position <= 3)',
      'delete from audit.chain where position <= 3',
    );
    expect(faults).toEqual([{ kind: 'links_missing', position: 1, until: 3 }]);
  });

  test('an entry written past the chain is named', async () => {
    const { faults } = await faultsAfter(
      `insert into audit.changes (table_name, record_id, subject_id, operation) values ('settings', gen_random_uuid(), gen_random_uuid(), 'UPDATE')`,
    );
    expect(faults).toMatchObject([{ kind: 'entry_unchained', table_name: 'settings', operation: 'UPDATE' }]);
  });

  test('a link altered is named', async () => {
    for (const change of [
      'change_id = 999999999',
      `chained_at = chained_at - interval '1 day'`,
      'entry_hash = audit.genesis()',
    ]) {
      const { faults } = await faultsAfter(`update audit.chain set ${change} where position = ${position}`);
      expect(faults[0]).toMatchObject({ kind: 'link_altered', position });
    }
  });

  test('two entries that changed places are named', async () => {
    const { faults } = await faultsAfter(
      'update audit.chain set position = -1 where position = 500',
      'update audit.chain set position = 500 where position = 501',
      'update audit.chain set position = 501 where position = -1',
    );
    expect(faults).toMatchObject([
      { kind: 'link_altered', position: 500 },
      { kind: 'link_altered', position: 501 },
    ]);
  });

  test('an entry altered and its link sealed anew is named, for the next link remembers the old one', async () => {
    const { faults, entry } = await faultsAfter(
      `update audit.changes set was = '{}' where id = ${id}`,
      [sealAnew, [position]],
      [hashAnew, [position]],
    );
    expect(faults).toMatchObject([{ kind: 'links_rewritten', position, change_id: Number(entry.change_id) }]);
  });

  test('whatever it is, a stretch that begins right behind it finds it where the stretches meet', async () => {
    await pastTriggers(database, async (session) => {
      await session.rows(`update audit.changes set was = '{}' where id = ${id}`);
      await session.rows(sealAnew, [position]);
      await session.rows(hashAnew, [position]);
      expect((await verified(session, 0, position)).faults).toEqual([]);
      expect((await verified(session, position, 10)).faults).toMatchObject([{ kind: 'links_rewritten', position }]);
      expect((await verified(session, position + 1, 10)).faults).toEqual([]);
    });
  });

  test('the newest entries removed with their links are missed by who noted the last link', async () => {
    await pastTriggers(database, async (session) => {
      const noted = await session.row(tail);
      await session.rows('delete from audit.changes where id = $1', [noted.change_id]);
      await session.rows('delete from audit.chain where position = $1', [noted.position]);
      expect(await verified(session)).toMatchObject({ fault_count: 0 });
      const there = await verified(session, Number(noted.position) - 1, 1);
      expect([there.last_position, there.last_hash]).not.toEqual([noted.position, noted.hash]);
    });
  });

  test('of many faults the first hundred are told, all are counted', async () => {
    await pastTriggers(database, async (session) => {
      await session.rows(`update audit.changes set is_now = is_now || '{"x": 1}' where is_now is not null`);
      const { fault_count, faults } = await verified(session);
      expect(fault_count).toBeGreaterThan(900);
      expect(faults).toHaveLength(100);
      expect(faults[0]).toMatchObject({ position: 1 });
    });
  });
});

describe('verification on the page', () => {
  test("is the province manager's, with the same answer as the operator's", async () => {
    await database.rolledBack(async (session) => {
      const { faults: _, ...found } = await verified(session, 0, 100);
      await session.become('quanly');
      expect(
        await session.row('select (v).* from (select public.verify_audit(0, 100) as v offset 0) as verified'),
      ).toMatchObject(found);
    });
  });

  test.each(personaNames.filter((name) => name !== 'quanly' && name !== 'nobody'))('is refused to %s', async (name) => {
    const answer = await database.rest(name).call('verify_audit', {});
    expect([answer.status, answer.body]).toMatchObject([403, { message: 'not_province_manager' }]);
  });

  test('waits for the second factor when the setting asks for it', async () => {
    await database.rolledBack(async (session) => {
      await session.rows(`update public.settings set value = 1 where key = 'managers_second_factor'`);
      await session.become('quanly');
      expect(await session.refusal('select public.verify_audit()')).toMatchObject({
        message: 'second_factor_required',
      });
      await session.showSecondFactor();
      expect(await session.rows('select public.verify_audit()')).toHaveLength(1);
    });
  });
});

describe('nobody alters the history', () => {
  const attempts = ['changes', 'chain'].flatMap((name) => [
    `select * from audit.${name}`,
    `update audit.${name} set ${name === 'changes' ? 'changed_by' : 'hash'} = null`,
    `delete from audit.${name}`,
    `truncate audit.${name}`,
    `alter table audit.${name} disable trigger all`,
    `drop trigger ${name}_append_only on audit.${name}`,
    `alter table audit.${name} disable row level security`,
  ]);
  const inserts = [
    `insert into audit.changes (table_name, record_id, subject_id, operation) values ('settings', gen_random_uuid(), gen_random_uuid(), 'UPDATE')`,
    `insert into audit.chain values (999999, 999999, now(), '', '', '')`,
    'drop trigger chain_change on audit.changes',
    'alter table audit.changes disable trigger chain_change',
    'select audit.append_link(c) from audit.changes c',
    'select audit.verify()',
    `set session_replication_role = 'replica'`,
    `create trigger mine before insert on audit.changes for each row execute function audit.refuse_rewriting()`,
  ];

  test.each([...personaNames, 'service_role'] as const)('%s, by direct SQL', async (who) => {
    await database.rolledBack(async (session) => {
      if (who === 'service_role') await session.rows('set local role service_role');
      else await session.become(who);
      for (const attempt of [...attempts, ...inserts]) {
        expect([attempt, (await session.refusal(attempt)).code]).toEqual([attempt, '42501']);
      }
    });
  });

  test('the role the Data API signs in with, by direct SQL', async () => {
    const client = new pg.Client(database.url('authenticator'));
    await client.connect();
    try {
      for (const attempt of [...attempts, ...inserts]) {
        const outcome = await client.query(attempt).catch((error) => error.code);
        expect([attempt, outcome]).toEqual([attempt, '42501']);
      }
    } finally {
      await client.end();
    }
  });

  test('nor anybody signed in, were every privilege granted: row-level security and the triggers alone hold', async () => {
    await database.rolledBack(async (session) => {
      await session.rows('grant usage on schema audit to anon, authenticated');
      await session.rows('grant all on all tables in schema audit to anon, authenticated');
      for (const who of ['quanly', 'syt', 'nobody'] as const) {
        await session.become(who);
        for (const name of ['changes', 'chain']) {
          expect(await session.rows(`select * from audit.${name}`)).toEqual([]);
          for (const attempt of [`delete from audit.${name}`, `truncate audit.${name}`]) {
            // Nobody in particular may not even run what refuses.
            expect((await session.refusal(attempt)).code).toBe(who === 'nobody' ? '42501' : 'PT403');
          }
        }
        expect((await session.refusal(inserts[0] ?? '')).code).toBe('42501');
        expect((await session.refusal(inserts[1] ?? '')).code).toBe('42501');
      }
    });
  });

  test('nor its owner while the triggers stand', async () => {
    await database.rolledBack(async (session) => {
      for (const attempt of ['update audit.chain set hash = hash', 'delete from audit.chain', 'truncate audit.chain']) {
        expect(await session.refusal(attempt)).toMatchObject({ code: 'PT403', message: 'audit_is_append_only' });
      }
    });
  });

  test.each(personaNames)('%s, through the Data API', async (name) => {
    const rest = database.rest(name);
    for (const table of ['changes', 'chain']) {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
        const body = method === 'POST' || method === 'PATCH' ? { body: { hash: '' } } : {};
        const there = await rest.request(`${table}?id=eq.1`, {
          method,
          ...body,
          headers: { 'Content-Profile': 'audit', 'Accept-Profile': 'audit' },
        });
        expect([table, method, there.status]).toEqual([table, method, 406]);
        const here = await rest.request(`${table}?id=eq.1`, { method, ...body });
        expect([table, method, here.status]).toEqual([table, method, 404]);
      }
    }
    for (const inner of ['append_link', 'verify', 'chain_change', 'refuse_rewriting', 'log_change']) {
      expect((await rest.call(inner, {})).status).toBe(404);
    }
  });
});
