// Articles that are no incident: entered, classified, made into one, and told in the digest.
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { PersonaName } from '../../tests/harness/personas.ts';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, conclusion, incident, letter, newspaper, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

const items = 'public.press_items';
const url = 'https://bao.example/tin-vui.html';

/** An article about Sở Y tế that stands alone, out for eleven days. */
const alone = (paper: unknown, changes: Row = {}): Row => ({
  ...article(null, paper, { agency_id: agencyId('SYT'), title: 'Bệnh viện tỉnh ghép tủy lần đầu', url }),
  ...changes,
});

function withPaper(work: (session: Session, paper: unknown) => Promise<void>, who: PersonaName = 'syt'): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become(who);
    await work(session, await newspaper(session, 'online'));
  });
}

interface Digest {
  counts: { press_agency_id: string; press_agency_name: string; tone: string | null; count: number }[];
  items: Row[];
}
async function digest(session: Session, args: Row = {}): Promise<Digest> {
  const given = { from_day: day(-30), to_day: day(0), ...args };
  const named = Object.keys(given).map((name, i) => `${name} => $${i + 1}`);
  const { found } = await session.row(`select public.press_digest(${named.join(', ')}) as found`, Object.values(given));
  return found as Digest;
}
const idsIn = ({ items: found }: Digest) => found.map(({ id }) => id);

describe('an article that stands alone', () => {
  test('is its agency’s, told in its own history, with tone and summary', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper, { is_demo: true, correction_state: 'settled' }));
      await alter(session, 'press_items', id, { tone: 'positive', summary: 'Ca mổ đầu tiên tại tỉnh.' });
      expect(await read(session, 'press_items', id)).toMatchObject({
        agency_id: agencyId('SYT'),
        incident_id: null,
        correction_state: 'none',
        is_demo: false,
        version: 2,
      });
      const history = await session.rows('select table_name, operation, is_now from public.record_timeline($1)', [id]);
      expect(history).toMatchObject([
        {
          table_name: 'press_items',
          operation: 'UPDATE',
          is_now: { tone: 'positive', summary: 'Ca mổ đầu tiên tại tỉnh.' },
        },
        { table_name: 'press_items', operation: 'INSERT' },
      ]);
      await session.become('quanly');
      await session.showSecondFactor();
      const listed = await session.rows(
        `select subject_table, subject_name from public.list_audit(of_table => 'press_items') where subject_id = $1`,
        [id],
      );
      expect(listed[0]).toEqual({ subject_table: 'press_items', subject_name: 'Bệnh viện tỉnh ghép tủy lần đầu' });
    });
  });

  test('is taken once by an agency, until voided; another agency may have it as well', async () => {
    await withPaper(async (session, paper) => {
      const first = await session.insert(items, alone(paper));
      const again = alone(paper, { url: 'http://m.bao.example/tin-vui.html?utm_source=zalo' });
      expect(await session.refusedInsert(items, again)).toMatchObject({ constraint: 'press_items_alone_once' });
      const { id } = await session.insert('public.incidents', incident());
      await session.insert(items, article(id, paper, { url }));
      await alter(session, 'press_items', first.id, { void_reason: 'Ghi nhầm bài' });
      await session.insert(items, again);
      await session.become('giamsat');
      await session.insert(items, alone(paper, { id: randomUUID(), agency_id: agencyId('UBND-TINH') }));
    });
  });

  test('is noticed before it is entered again', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper));
      const found = () => session.rows('select * from public.same_articles($1)', [url]);
      const { short_name } = await session.row('select short_name from public.agencies where id = $1', [
        agencyId('SYT'),
      ]);
      expect(await found()).toMatchObject([
        { press_item_id: id, incident_id: null, incident_title: null, agency_short_name: short_name },
      ]);
      await session.become('stttt');
      expect(await found()).toEqual([]);
    });
  });

  test.each<[string, Row, object]>([
    ['of an unknown tone', { tone: 'angry' }, { constraint: 'press_items_tone' }],
    ['with a summary of two letters', { summary: ' ab ' }, { constraint: 'press_items_summary' }],
    ['with a summary as long as the article', { summary: 'ă'.repeat(5001) }, { constraint: 'press_items_summary' }],
    ['published tomorrow', { published_at: hours(24) }, { message: 'published_in_future' }],
    ['of a kind its newspaper does not put out', { press_kind: 'radio' }, { message: 'kind_not_of_press_agency' }],
    ['of nobody', { agency_id: null }, { code: '42501' }],
  ])('is refused %s', async (_, changes, refusal) => {
    await withPaper(async (session, paper) => {
      expect(await session.refusedInsert(items, alone(paper, changes))).toMatchObject(refusal);
    });
  });

  test('is refused for an agency that is no more', async () => {
    await withPaper(async (session, paper) => {
      expect(await session.refusedInsert(items, alone(paper, { agency_id: agencyId('SO-CU') }))).toMatchObject({
        message: 'agency_dissolved',
      });
    }, 'giamsat');
  });

  test('goes to no other agency by hand, and stands still once voided', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper));
      expect(await refusedAlteration(session, 'press_items', id, { agency_id: agencyId('H883') })).toMatchObject({
        message: 'agency_fixed',
      });
      await alter(session, 'press_items', id, { void_reason: 'Ghi nhầm bài' });
      expect((await read(session, 'press_items', id)).voided_at).not.toBeNull();
      for (const changes of [{ tone: 'critical' }, { title: 'Tên khác hẳn' }]) {
        expect(await refusedAlteration(session, 'press_items', id, changes)).toMatchObject({ message: 'item_voided' });
      }
    }, 'giamsat');
  });

  test('a change of what somebody has changed since is refused', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper));
      await alter(session, 'press_items', id, { tone: 'positive', version: 1 });
      expect(await refusedAlteration(session, 'press_items', id, { tone: 'critical', version: 1 })).toMatchObject({
        code: 'PT409',
      });
    });
  });
});

describe('an incident made of an article', () => {
  test('has it as its own, told in its story and history, and counted; the article never leaves it', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper, { tone: 'critical' }));
      const made = await session.insert('public.incidents', incident());
      await alter(session, 'press_items', id, { incident_id: made.id, author: 'Phóng viên' });
      expect(await read(session, 'incidents', made.id)).toMatchObject({
        item_count: 1,
        open_item_count: 1,
        press_agency_ids: [paper],
      });
      const story = await session.rows('select kind, data from public.incident_story($1)', [made.id]);
      expect(story.filter(({ kind }) => kind === 'item_added')).toMatchObject([
        { data: { press_item_id: id, title: 'Bệnh viện tỉnh ghép tủy lần đầu' } },
      ]);
      const history = await session.rows('select table_name, is_now from public.record_timeline($1)', [made.id]);
      expect(history[0]).toMatchObject({ table_name: 'press_items', is_now: { incident_id: made.id } });
      const other = await session.insert('public.incidents', incident());
      for (const incident_id of [null, other.id]) {
        expect(await refusedAlteration(session, 'press_items', id, { incident_id })).toMatchObject({
          message: 'incident_fixed',
        });
      }
      await alter(session, 'press_items', id, { void_reason: 'Ghi nhầm bài' });
      expect(await read(session, 'incidents', made.id)).toMatchObject({ item_count: 0 });
    });
  });

  test('takes it over to its own agency', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper, { agency_id: agencyId('UBND-TINH') }));
      const made = await session.insert('public.incidents', incident());
      await alter(session, 'press_items', id, { incident_id: made.id });
      await session.become('syt');
      expect(await read(session, 'press_items', id)).toMatchObject({ agency_id: agencyId('SYT') });
    }, 'giamsat');
  });

  test('is one’s own to write in, open, and without that article', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper));
      const closed = await session.insert('public.incidents', incident());
      await alter(session, 'incidents', closed.id, { status: 'voided', void_reason: 'Ghi nhầm' });
      expect(await refusedAlteration(session, 'press_items', id, { incident_id: closed.id })).toMatchObject({
        message: 'incident_closed',
      });
      const having = await session.insert('public.incidents', incident());
      await session.insert(items, article(having.id, paper, { url }));
      expect(await refusedAlteration(session, 'press_items', id, { incident_id: having.id })).toMatchObject({
        constraint: 'press_items_article_once',
      });
      await session.become('longxuyen');
      const theirs = await session.insert('public.incidents', incident({ agency_id: agencyId('H883') }));
      await session.become('syt');
      expect(await refusedAlteration(session, 'press_items', id, { incident_id: theirs.id })).toMatchObject({
        code: '42501',
      });
    });
  });
});

test('what the digest says of an article changes also when a letter about it is out, and its incident closed', async () => {
  await withPaper(async (session, paper) => {
    const { id: of } = await session.insert('public.incidents', incident());
    const { id } = await session.insert(items, article(of, paper));
    await alter(session, 'incidents', of, { status: 'verifying' });
    await alter(session, 'incidents', of, conclusion());
    await session.insert('public.correction_requests', letter(of, id));
    await alter(session, 'press_items', id, { tone: 'critical', summary: 'Nêu sai số ca mắc.' });
    // Not in the shade of it.
    expect(await refusedAlteration(session, 'press_items', id, { tone: 'positive', title: 'Tên khác' })).toMatchObject({
      message: 'item_in_letter',
    });
    await alter(session, 'incidents', of, { status: 'closed', close_reason: 'Báo đã gỡ bài' });
    await alter(session, 'press_items', id, { tone: 'directing' });
    expect(await read(session, 'press_items', id)).toMatchObject({ tone: 'directing', correction_state: 'requested' });
    expect(await read(session, 'incidents', of)).toMatchObject({ status: 'closed' });
  });
});

describe('the digest', () => {
  test('counts by newspaper and tone, the newest first, of articles alone and of incidents', async () => {
    await withPaper(async (session, paper) => {
      const { id: of } = await session.insert('public.incidents', incident());
      const on = (published_at: string, changes: Row = {}) => ({ published_at, ...changes });
      const good = await session.insert(
        items,
        alone(paper, on('2019-03-04', { tone: 'positive', summary: 'Kíp mổ bảy giờ.' })),
      );
      const bad = await session.insert(items, article(of, paper, on('2019-03-05', { tone: 'critical' })));
      const unread = await session.insert(items, alone(paper, on('2019-03-06', { id: randomUUID(), url: null })));
      const gone = await session.insert(items, alone(paper, on('2019-03-06', { id: randomUUID(), url: null })));
      await alter(session, 'press_items', gone.id, { void_reason: 'Ghi nhầm bài' });
      const found = await digest(session, { from_day: '2019-03-01', to_day: '2019-03-31' });
      expect(idsIn(found)).toEqual([unread.id, bad.id, good.id]);
      const { name } = await read(session, 'press_agencies', paper);
      const counted = (tone: string | null) => ({ press_agency_id: paper, press_agency_name: name, tone, count: 1 });
      expect(found.counts).toHaveLength(3);
      expect(found.counts).toEqual(expect.arrayContaining([counted('positive'), counted('critical'), counted(null)]));
      const { title } = await read(session, 'incidents', of);
      expect(found.items.map(({ incident_id, incident_title }) => [incident_id, incident_title])).toEqual([
        [null, null],
        [of, title],
        [null, null],
      ]);
      expect(found.items[2]).toMatchObject({
        url,
        summary: 'Kíp mổ bảy giờ.',
        tone: 'positive',
        version: 1,
        also_of: [],
      });
    });
  });

  test('leaves out what was recorded in error with its incident', async () => {
    await withPaper(async (session, paper) => {
      const { id: of } = await session.insert('public.incidents', incident());
      const { id } = await session.insert(items, article(of, paper));
      expect(idsIn(await digest(session))).toContain(id);
      await alter(session, 'incidents', of, { status: 'voided', void_reason: 'Ghi nhầm' });
      expect(idsIn(await digest(session))).not.toContain(id);
    });
  });

  test('holds the days it names, from their first moment to their last in Việt Nam', async () => {
    await withPaper(async (session, paper) => {
      const at = async (moment: string) =>
        (await session.insert(items, alone(paper, { id: randomUUID(), url: null, published_at: moment }))).id;
      const [before, first, last, after] = [
        await at('2019-03-01T16:59:59Z'),
        await at('2019-03-01T17:00:00Z'),
        await at('2019-03-03T16:59:59Z'),
        await at('2019-03-03T17:00:00Z'),
      ];
      const found = idsIn(await digest(session, { from_day: '2019-03-02', to_day: '2019-03-03' }));
      expect(found).toEqual([last, first]);
      expect(found).not.toContain(before);
      expect(found).not.toContain(after);
    });
  });

  test('finds words of title and summary, with diacritics or without', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper, { summary: 'Kíp phẫu thuật bảy giờ liền.' }));
      for (const query of ['ghep tuy', 'phẫu thuật', 'PHAU THUAT benh vien']) {
        expect(idsIn(await digest(session, { query })), query).toEqual([id]);
      }
      expect(await digest(session, { query: 'không có chữ này' })).toEqual({ counts: [], items: [] });
    });
  });

  test('counts an article once that several have recorded, as it was classified, and names the others', async () => {
    await withPaper(async (session, paper) => {
      await session.insert(items, alone(paper, { agency_id: agencyId('UBND-TINH') }));
      const told = await session.insert(items, alone(paper, { id: randomUUID(), tone: 'positive' }));
      const found = await digest(session, { query: 'ghep tuy' });
      expect(found.counts).toMatchObject([{ tone: 'positive', count: 1 }]);
      const { short_name } = await session.row('select short_name from public.agencies where code = $1', ['UBND-TINH']);
      expect(found.items).toMatchObject([{ id: told.id, also_of: [short_name] }]);
      expect(
        (await digest(session, { query: 'ghep tuy', in_agency: agencyId('UBND-TINH'), with_below: false })).items,
      ).toMatchObject([{ tone: null, also_of: [] }]);
    }, 'giamsat');
  });

  test('shows at most what is asked for, and counts all', async () => {
    await withPaper(async (session, paper) => {
      for (const n of [1, 2, 3]) {
        await session.insert(items, alone(paper, { id: randomUUID(), url: null, published_at: hours(-n) }));
      }
      const found = await digest(session, { query: 'ghep tuy', most: 2 });
      expect(found.items).toHaveLength(2);
      expect(found.counts).toMatchObject([{ count: 3 }]);
      expect((await digest(session, { query: 'ghep tuy', most: 0 })).items).toHaveLength(1);
    });
  });

  test('is of who may read the records, and of the part of the tree asked for', async () => {
    await withPaper(async (session, paper) => {
      const { id } = await session.insert(items, alone(paper));
      const sees = async (who: PersonaName, args: Row = {}) => {
        await session.become(who);
        return idsIn(await digest(session, { query: 'ghep tuy', ...args })).includes(id);
      };
      const root = agencyId('UBND-TINH');
      expect(await sees('syt')).toBe(true);
      expect(await sees('giamsat')).toBe(true);
      expect(await sees('quanly')).toBe(true);
      expect(await sees('giamsat', { in_agency: root })).toBe(true);
      expect(await sees('giamsat', { in_agency: root, with_below: false })).toBe(false);
      expect(await sees('giamsat', { in_agency: agencyId('H883') })).toBe(false);
      for (const who of ['stttt', 'btg', 'longxuyen', 'nghiviec'] as const) {
        expect(await sees(who), who).toBe(false);
        expect(await sees(who, { in_agency: agencyId('SYT') }), who).toBe(false);
      }
    });
  });

  test('is noted when it is taken out of the system', async () => {
    await withPaper(async (session) => {
      const { id } = await session.row(`select public.log_export('press_items', 'docx', row_count => 3) as id`);
      await session.become('operator');
      expect(await session.row('select table_name, operation from audit.changes where id = $1', [id])).toEqual({
        table_name: 'press_items',
        operation: 'EXPORT',
      });
    });
  });
});
