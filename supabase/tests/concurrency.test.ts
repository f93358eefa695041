import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personas } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { agencyId, day, personId, standing, table } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());
await database.committed((session) =>
  session.insert('public.memberships', {
    user_id: personId(personas.syt.email),
    agency_id: agencyId('SNGV'),
    role: 'clerk',
  }),
);

let first: OpenTransaction;
let second: OpenTransaction;
beforeEach(async () => {
  await database.committed(async (session) => {
    await session.rows('delete from public.public_contacts where agency_id = $1', [agencyId('SNGV')]);
    await session.rows(`delete from ${table} where agency_id = $1`, [agencyId('SNGV')]);
  });
  first = new OpenTransaction(database);
  second = new OpenTransaction(database);
  await first.begin('syt');
  await second.begin('syt');
});
afterEach(async () => {
  await first.close();
  await second.close();
});

async function existing(changes: Row = {}): Promise<Row> {
  return database.committed((session) => session.insert(table, standing(changes)));
}

describe('two clerks saving two standing spokespersons at once', () => {
  test('the second waits, and is refused when the first has saved', async () => {
    await first.session.insert(table, standing());
    const late = outcomeOf(second.session.insert(table, standing({ full_name: 'Lê Thị Đến Sau' })));
    await second.untilWaiting();
    await first.end('commit');
    expect(await late).toMatchObject({ code: 'PT422', message: 'spokespersons_one_standing' });
  });

  test('the second is saved when the first gives up', async () => {
    await first.session.insert(table, standing());
    const late = outcomeOf(second.session.insert(table, standing({ full_name: 'Lê Thị Đến Sau' })));
    await second.untilWaiting();
    await first.end('rollback');
    expect(await late).toMatchObject({ full_name: 'Lê Thị Đến Sau' });
  });

  test('a change that would overlap with a record just being saved waits, and is refused', async () => {
    const ended = await existing({ valid_from: day(-100), valid_to: day(-50) });
    await first.session.insert(table, standing());
    const reopening = `update ${table} set valid_to = null where id = $1 returning id`;
    const late = outcomeOf(second.session.rows(reopening, [ended.id]));
    await second.untilWaiting();
    await first.end('commit');
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
    await first.session.rows(save, [id, 'Giám đốc Sở', version]);
    const late = outcomeOf(second.session.rows(save, [id, 'Chánh Văn phòng', version]));
    await second.untilWaiting();
    await first.end('commit');
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
  await first.session.rows('select public.withdraw_spokesperson($1)', [id]);
  const late = outcomeOf(
    second.session.rows(`update ${table} set position = 'Giám đốc Sở' where id = $1 returning id`, [id]),
  );
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject([{ id }]);
  await second.end('commit');
  const contact = await database.rest('nobody').get(`public_contacts?spokesperson_id=eq.${id}`);
  expect(contact.rows).toEqual([]);
});

test('a correction being saved reaches the contact of a publication waiting for it', async () => {
  const { id } = await existing();
  await first.session.rows(`update ${table} set position = 'Giám đốc Sở' where id = $1`, [id]);
  const late = outcomeOf(second.session.rows('select position from public.publish_spokesperson($1)', [id]));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toEqual([{ position: 'Giám đốc Sở' }]);
});

test('an invitation being accepted makes a second try wait, and is then used', async () => {
  const accept = `select public.accept_invitation('demo-loi-moi-them')`;
  await first.session.rows(accept);
  const late = outcomeOf(second.session.rows(accept));
  await second.untilWaiting();
  await first.end('commit');
  expect(await late).toMatchObject({ code: 'PT403', message: 'invitation_used' });
});
