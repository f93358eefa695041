import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personas } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day, personId, standing, table } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());
await database.committed((session) =>
  session.insert('public.memberships', {
    user_id: personId(personas.syt.email),
    agency_id: agencyId('SNGV'),
    role: 'clerk',
  }),
);

/** One of two clerks at work at the same time, each in a transaction of their own. */
class Clerk {
  readonly client = new pg.Client(database.url());
  readonly session = new Session(this.client, database.known);

  async begin(): Promise<void> {
    await this.client.connect();
    await this.client.query('begin');
    await this.session.become('syt');
  }

  async processId(): Promise<unknown> {
    return (await this.session.row('select pg_backend_pid() as pid')).pid;
  }
}

let first: Clerk;
let second: Clerk;
beforeEach(async () => {
  await database.committed(async (session) => {
    await session.rows('delete from public.public_contacts where agency_id = $1', [agencyId('SNGV')]);
    await session.rows(`delete from ${table} where agency_id = $1`, [agencyId('SNGV')]);
  });
  first = new Clerk();
  second = new Clerk();
  await first.begin();
  await second.begin();
});
afterEach(async () => {
  await first.client.end();
  await second.client.end();
});

/** Returns when the second clerk's statement waits for the first's transaction. */
async function untilWaiting(pid: unknown): Promise<void> {
  const deadline = Date.now() + 5000;
  for (;;) {
    const waiting = await database.rolledBack((session) =>
      session.rows('select from pg_locks where pid = $1 and not granted', [pid]),
    );
    if (waiting.length > 0) return;
    if (Date.now() > deadline) throw new Error('the second transaction did not wait');
  }
}

/** What became of a statement that may have to wait: its rows, or the refusal. */
function outcomeOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.then(
    (rows) => rows,
    (error: unknown) => error,
  );
}

async function existing(changes: Row = {}): Promise<Row> {
  return database.committed((session) => session.insert(table, standing(changes)));
}

describe('two clerks saving two standing spokespersons at once', () => {
  test('the second waits, and is refused when the first has saved', async () => {
    const pid = await second.processId();
    await first.session.insert(table, standing());
    const late = outcomeOf(second.session.insert(table, standing({ full_name: 'Lê Thị Đến Sau' })));
    await untilWaiting(pid);
    await first.client.query('commit');
    expect(await late).toMatchObject({ code: 'PT422', message: 'spokespersons_one_standing' });
  });

  test('the second is saved when the first gives up', async () => {
    const pid = await second.processId();
    await first.session.insert(table, standing());
    const late = outcomeOf(second.session.insert(table, standing({ full_name: 'Lê Thị Đến Sau' })));
    await untilWaiting(pid);
    await first.client.query('rollback');
    expect(await late).toMatchObject({ full_name: 'Lê Thị Đến Sau' });
  });

  test('a change that would overlap with a record just being saved waits, and is refused', async () => {
    const ended = await existing({ valid_from: day(-100), valid_to: day(-50) });
    const pid = await second.processId();
    await first.session.insert(table, standing());
    const reopening = `update ${table} set valid_to = null where id = $1 returning id`;
    const late = outcomeOf(second.session.rows(reopening, [ended.id]));
    await untilWaiting(pid);
    await first.client.query('commit');
    expect(await late).toMatchObject({ code: 'PT422', message: 'spokespersons_one_standing' });
  });

  test('of many requests exactly one succeeds', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const body = standing({ full_name: `Người Thứ ${i}` });
        return database.rest('syt').request('spokespersons', { method: 'POST', body });
      }),
    );
    expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([201, ...Array(7).fill('PT422')]);
  });
});

describe('two clerks editing the same version', () => {
  const save = `update ${table} set position = $2, version = $3 where id = $1 returning position, version`;

  test('the second waits, and is refused when the first has saved', async () => {
    const { id, version } = await existing();
    const pid = await second.processId();
    await first.session.rows(save, [id, 'Giám đốc Sở', version]);
    const late = outcomeOf(second.session.rows(save, [id, 'Chánh Văn phòng', version]));
    await untilWaiting(pid);
    await first.client.query('commit');
    expect(await late).toMatchObject({ code: 'PT409', message: 'stale_version' });
  });

  test('of many requests exactly one succeeds, and nothing of the others is kept', async () => {
    const { id, version } = await existing();
    const clerk = database.rest('syt');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => {
        const body = { position: `Chức vụ ${i}`, version };
        return clerk.request(`spokespersons?id=eq.${id}`, {
          method: 'PATCH',
          body,
          prefer: ['return=representation'],
        });
      }),
    );
    const saved = answers.filter((answer) => answer.status === 200);
    expect(saved).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === 'PT409')).toHaveLength(7);
    const { rows } = await clerk.get(`spokespersons?id=eq.${id}&select=position,version`);
    expect(rows).toMatchObject([{ position: saved[0]?.rows[0]?.position, version: 2 }]);
  });

  test('of two replacements exactly one begins a successor', async () => {
    const { id, version } = await existing();
    const answers = await Promise.all(
      ['Lê Văn Một', 'Lê Văn Hai'].map((full_name) =>
        database.rest('syt').call('replace_spokesperson', {
          replaced_id: id,
          replaced_version: version,
          reason: 'Điều động',
          successor: standing({ full_name, valid_from: day(1) }),
        }),
      ),
    );
    expect(answers.map((answer) => answer.code ?? answer.status).sort()).toEqual([200, 'PT409']);
  });
});

test('withdrawn while a correction is being saved, it does not come back', async () => {
  const { id } = await existing();
  await database.rest('syt').call('publish_spokesperson', { published_id: id });
  const pid = await second.processId();
  await first.session.rows('select public.withdraw_spokesperson($1)', [id]);
  const late = outcomeOf(
    second.session.rows(`update ${table} set position = 'Giám đốc Sở' where id = $1 returning id`, [id]),
  );
  await untilWaiting(pid);
  await first.client.query('commit');
  expect(await late).toMatchObject([{ id }]);
  await second.client.query('commit');
  const contact = await database.rest('nobody').get(`public_contacts?spokesperson_id=eq.${id}`);
  expect(contact.rows).toEqual([]);
});

test('a correction being saved reaches the contact of a publication waiting for it', async () => {
  const { id } = await existing();
  const pid = await second.processId();
  await first.session.rows(`update ${table} set position = 'Giám đốc Sở' where id = $1`, [id]);
  const late = outcomeOf(second.session.rows('select position from public.publish_spokesperson($1)', [id]));
  await untilWaiting(pid);
  await first.client.query('commit');
  expect(await late).toEqual([{ position: 'Giám đốc Sở' }]);
});
