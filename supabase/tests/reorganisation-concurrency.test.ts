import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Row } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { incident } from './cases.ts';
import { agencyId, day, standing } from './records.ts';
import { OpenTransaction, outcomeOf } from './two-at-once.ts';

// Each test commits, so each dissolves another agency.
const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

let manager: OpenTransaction;
let other: OpenTransaction;
const begin = async (who: Parameters<OpenTransaction['begin']>[0]) => {
  manager = new OpenTransaction(database);
  other = new OpenTransaction(database);
  await manager.begin('quanly');
  await other.begin(who);
};
afterEach(() => Promise.all([manager.close(), other.close()]));

const dissolving = (code: string, heir: string): [string, Row[]] => [
  'select * from public.carry_out_reorganisation($1)',
  [
    {
      id: randomUUID(),
      title: 'Sắp xếp cơ quan',
      decision_number: '12/NQ-HĐND',
      decision_date: day(-30),
      effective_on: day(0),
      steps: [{ kind: 'merge', codes: [code], into: heir }],
    },
  ],
];
const agencyOf = async (id: unknown) =>
  (await database.rolledBack((session) => session.row('select agency_id from public.incidents where id = $1', [id])))
    .agency_id;

describe('while an agency is being dissolved', () => {
  test('an incident, a spokesperson, a role for it wait, and are then refused', async () => {
    await begin('syt');
    await manager.session.rows(...dissolving('SYT', 'STC'));
    const late = outcomeOf(other.session.insert('public.incidents', incident()));
    await other.untilWaiting();
    await manager.end('commit');
    expect(await late).toMatchObject({ code: 'PT422', message: 'agency_dissolved' });
    await other.end('rollback');
  });

  test('one whose recording began before is handed over with the rest', async () => {
    await begin('stttt');
    const { id } = await other.session.insert('public.incidents', incident({ agency_id: agencyId('STTTT') }));
    const act = outcomeOf(manager.session.rows(...dissolving('STTTT', 'SKHCN')));
    await manager.untilWaiting();
    await other.end('commit');
    await act;
    await manager.end('commit');
    expect(await agencyOf(id)).toBe(agencyId('SKHCN'));
  });

  test('a spokesperson appointed at that moment is judged by what is left', async () => {
    await begin('kiemnhiem');
    await manager.session.rows(...dissolving('SGDDT', 'SKHDT'));
    const late = outcomeOf(
      other.session.insert(
        'public.spokespersons',
        standing({ agency_id: agencyId('SGDDT'), kind: 'head', valid_from: day(200) }),
      ),
    );
    await other.untilWaiting();
    await manager.end('commit');
    expect(await late).toMatchObject({ message: 'agency_dissolved' });
    await other.end('rollback');
  });

  test('a second act waits, and begins with what the first has left', async () => {
    await begin('quanly');
    await manager.session.rows(...dissolving('SXD', 'SGTVT'));
    const late = outcomeOf(other.session.rows(...dissolving('SXD', 'STP')));
    await other.untilWaiting();
    await manager.end('commit');
    expect(await late).toMatchObject({ message: 'step_agency_dissolved', hint: 'steps.0.codes' });
    await other.end('rollback');
  });

  test('an agency founded by hand below it waits, and is refused', async () => {
    await begin('quanly');
    await manager.session.rows(...dissolving('H884', 'H886'));
    const late = outcomeOf(
      other.session.insert('public.agencies', {
        code: 'H884-P1',
        kind: 'ward',
        name: 'Ủy ban nhân dân phường Châu Phú A',
        short_name: 'UBND phường Châu Phú A',
        parent_id: agencyId('H884'),
      }),
    );
    await other.untilWaiting();
    await manager.end('commit');
    expect(await late).toMatchObject({ message: 'parent_dissolved' });
    await other.end('rollback');
  });
});
