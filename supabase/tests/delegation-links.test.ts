import { afterAll, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { draft, head, paper, papers } from './papers.ts';
import { agencyId } from './records.ts';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

// PostgREST tells the two sides of a table's reference to itself apart by how they are named; the screens rely on it.
const links = 'renews:renews_id(document_number),renewals:delegations!renews_id(matter)';

test('through the Data API a renewal knows what it renews, and that knows what renews it', async () => {
  const [old, renewal] = await database.committed(async (session) => {
    await session.rows(
      `update public.agencies set head_name = $2, head_position = 'Giám đốc Sở', head_since = '2020-01-01' where id = $1`,
      [agencyId('SYT'), head],
    );
    await session.rows(`update public.spokespersons set valid_to = '2019-12-31' where id = md5('running:SYT')::uuid`);
    await session.become('syt');
    const first = await session.insert(papers, paper());
    return [first, await session.insert(papers, draft({ renews_id: first.id }))];
  });
  const rest = database.rest('syt');
  const read = async (id: unknown) => (await rest.get(`delegations?id=eq.${id}&select=${links}`)).rows;
  expect(await read(renewal?.id)).toEqual([{ renews: { document_number: '05/GUQ-SYT' }, renewals: [] }]);
  expect(await read(old?.id)).toEqual([{ renews: null, renewals: [{ matter: old?.matter }] }]);
});
