import { afterAll, describe, expect, test } from 'vitest';
import type { Row, Session } from '../../tests/harness/session.ts';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';
import { alter, article, incident, newspaper, read, refusedAlteration } from './cases.ts';
import { hours } from './papers.ts';
import { agencyId, day } from './records.ts';

const database = await openOwnDatabase({ rest: false });
afterAll(() => database.close());

function withIncident(work: (session: Session, id: unknown, paper: unknown) => Promise<void>): Promise<void> {
  return database.rolledBack(async (session) => {
    await session.become('syt');
    const { id } = await session.insert('public.incidents', incident());
    await work(session, id, await newspaper(session, 'online'));
  });
}

const items = 'public.press_items';

test.each([
  ['https://www.baominhhoa.example/tin-1.html', 'baominhhoa.example/tin-1.html'],
  ['http://m.BaoMinhHoa.example/Tin-1.html/', 'baominhhoa.example/Tin-1.html'],
  ['https://bao.example/tin?utm_source=zalo&utm_medium=x', 'bao.example/tin'],
  ['https://bao.example/tin?id=5&fbclid=abc#binh-luan', 'bao.example/tin?id=5'],
  ['https://bao.example/tin?fbclid=abc&id=5', 'bao.example/tin?id=5'],
  ['https://bao.example', 'bao.example'],
])('%s is the article %s', async (url, key) => {
  await database.rolledBack(async (session) => {
    expect(await session.row('select private.url_key($1) as key', [url])).toEqual({ key });
  });
});

describe('the same article', () => {
  const url = 'https://baominhhoa.example/sot-xuat-huyet.html';

  test('is refused twice in an incident, however its address is written, and taken again after the first was voided', async () => {
    await withIncident(async (session, id, paper) => {
      const first = await session.insert(items, article(id, paper, { url }));
      const again = article(id, paper, { url: 'http://www.baominhhoa.example/sot-xuat-huyet.html?fbclid=1' });
      expect(await session.refusedInsert(items, again)).toMatchObject({
        code: '23505',
        constraint: 'press_items_article_once',
      });
      await alter(session, 'press_items', first.id, { void_reason: 'Ghi nhầm bài' });
      await session.insert(items, again);
    });
  });

  test('is noticed in other incidents one may see, and only in those', async () => {
    await withIncident(async (session, id, paper) => {
      await session.insert(items, article(id, paper, { url }));
      const found = async (text: string, values: unknown[]) =>
        (await session.rows(`select incident_id from public.same_articles(${text})`, values)).map(
          (row) => row.incident_id,
        );
      const byAddress = () => found('$1', ['https://m.baominhhoa.example/sot-xuat-huyet.html']);
      const byTitle = () => found('null, $1, $2, $3', [paper, 'SỐT xuất huyết  bùng phát ở Tịnh Biên', day(-11)]);
      for (const who of ['syt', 'giamsat', 'quanly'] as const) {
        await session.become(who);
        expect([await byAddress(), await byTitle()], who).toEqual([[id], [id]]);
      }
      for (const who of ['stttt', 'btg', 'nghiviec'] as const) {
        await session.become(who);
        expect([await byAddress(), await byTitle()], who).toEqual([[], []]);
      }
      await session.become('syt');
      expect(await found('null, $1, $2, $3', [paper, 'Sốt xuất huyết bùng phát ở Tịnh Biên', day(-10)])).toEqual([]);
    });
  });
});

describe('an item is refused, with the reason', () => {
  test.each<[string, Row, object]>([
    [
      'of a kind its newspaper does not put out',
      { press_kind: 'radio' },
      { code: 'PT422', message: 'kind_not_of_press_agency', hint: 'press_kind' },
    ],
    [
      'published in the future',
      { published_at: hours(1) },
      { code: 'PT422', message: 'published_in_future', hint: 'published_at' },
    ],
    ['with an address that is none', { url: 'baominhhoa' }, { constraint: 'press_items_url' }],
    ['with a script for an address', { url: 'javascript:alert(document.cookie)' }, { constraint: 'press_items_url' }],
    ['with an address of spaces', { url: 'https://bao .example/tin' }, { constraint: 'press_items_url' }],
    ['without a title', { title: ' ' }, { constraint: 'press_items_title' }],
    ['with a title as long as a book', { title: 'ă'.repeat(501) }, { constraint: 'press_items_title' }],
    [
      'with a passage of 50,000 characters',
      { quoted_passage: 'ă'.repeat(50_000) },
      { constraint: 'press_items_quote' },
    ],
    [
      'of an incident that is none',
      { incident_id: '00000000-0000-4000-8000-000000000000' },
      { code: 'PT403', message: 'incident_not_found' },
    ],
  ])('%s', async (_, changes, refusal) => {
    await withIncident(async (session, id, paper) => {
      expect(await session.refusedInsert(items, article(id, paper, changes))).toMatchObject(refusal);
    });
  });

  test('moved to another incident, or changed once it is voided', async () => {
    await withIncident(async (session, id, paper) => {
      const other = await session.insert('public.incidents', incident());
      const item = await session.insert(items, article(id, paper));
      expect(await refusedAlteration(session, 'press_items', item.id, { incident_id: other.id })).toMatchObject({
        message: 'incident_fixed',
      });
      await alter(session, 'press_items', item.id, { void_reason: 'Ghi nhầm bài' });
      expect(await refusedAlteration(session, 'press_items', item.id, { title: 'Tên khác' })).toMatchObject({
        message: 'item_voided',
      });
    });
  });

  test('its state written by hand changes nothing', async () => {
    await withIncident(async (session, id, paper) => {
      const item = await session.insert(items, article(id, paper, { correction_state: 'settled' }));
      await alter(session, 'press_items', item.id, { correction_state: 'settled' });
      expect((await read(session, 'press_items', item.id)).correction_state).toBe('none');
    });
  });
});

test('an incident knows its newspapers, counts what is open, and is found by their names and titles', async () => {
  await withIncident(async (session, id, paper) => {
    const item = await session.insert(items, article(id, paper, { title: 'Chuyện lạ ở chợ nổi' }));
    await session.insert(items, article(id, paper, { title: 'Bài thứ hai' }));
    expect(await read(session, 'incidents', id)).toMatchObject({
      press_agency_ids: [paper],
      press_kinds: ['online'],
      item_count: 2,
      open_item_count: 2,
    });
    const found = async (query: string) =>
      (await session.rows('select id from public.list_incidents(query => $1)', [query])).map((row) => row.id);
    const { name } = await read(session, 'press_agencies', paper);
    expect(await found('cho noi')).toContain(id);
    expect(await found(String(name))).toContain(id);
    await alter(session, 'press_items', item.id, { void_reason: 'Ghi nhầm bài' });
    expect(await read(session, 'incidents', id)).toMatchObject({ item_count: 1, open_item_count: 1 });
    expect(await found('cho noi')).not.toContain(id);
  });
});

test('a hundred items in an incident, each with a letter, are read in one go', async () => {
  await withIncident(async (session, id, paper) => {
    for (let n = 0; n < 100; n += 1)
      await session.insert(items, article(id, paper, { title: `Bài thứ ${n}`, url: `https://bao.example/${n}` }));
    expect(await read(session, 'incidents', id)).toMatchObject({ item_count: 100, open_item_count: 100 });
  });
});

test('scripts in texts are texts', async () => {
  const script = '<script>alert("x")</script>';
  await withIncident(async (session, id, paper) => {
    await alter(session, 'incidents', id, {
      title: script,
      said: script,
      false_part: script,
      correct_part: script,
      sources: script,
      found_by: script,
    });
    const item = await session.insert(
      items,
      article(id, paper, { title: script, quoted_passage: script, column_name: script, author: script }),
    );
    expect(await read(session, 'incidents', id)).toMatchObject({ title: script, said: script });
    expect(await read(session, 'press_items', item.id)).toMatchObject({ title: script });
    expect(
      (await session.rows('select id from public.list_incidents(query => $1)', [script])).map((row) => row.id),
    ).toContain(id);
  });
});

describe('an incident is refused, with the reason', () => {
  test.each<[string, Row, object]>([
    ['without a title', { title: 'Tin' }, { constraint: 'incidents_title' }],
    ['with a title on two lines', { title: 'Tin sai\nvề một việc' }, { constraint: 'incidents_title' }],
    ['of an unknown severity', { severity: 'urgent' }, { constraint: 'incidents_severity' }],
    ['of an unknown tone', { tone: 'angry' }, { constraint: 'incidents_tone' }],
    ['of an unknown field', { field: 'astrology' }, { constraint: 'incidents_field' }],
    ['found by nobody', { found_by: ' ' }, { constraint: 'incidents_found_by' }],
    ['found tomorrow', { found_at: hours(24) }, { message: 'found_in_future' }],
    ['found before there was a register', { found_at: '1889-01-01' }, { constraint: 'incidents_found_at' }],
    ['with 50,000 characters of what is said', { said: 'ă'.repeat(50_000) }, { constraint: 'incidents_said' }],
    [
      'with 50,000 characters of what is false',
      { false_part: 'ă'.repeat(50_000) },
      { constraint: 'incidents_false_part' },
    ],
    [
      'with 50,000 characters of what is correct',
      { correct_part: 'ă'.repeat(50_000) },
      { constraint: 'incidents_correct_part' },
    ],
    ['with 50,000 characters of sources', { sources: 'ă'.repeat(50_000) }, { constraint: 'incidents_sources' }],
  ])('%s', async (_, changes, refusal) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(await session.refusedInsert('public.incidents', incident(changes))).toMatchObject(refusal);
    });
  });

  test('for an agency that is no more', async () => {
    await database.rolledBack(async (session) => {
      await session.become('giamsat');
      expect(await session.refusedInsert('public.incidents', incident({ agency_id: agencyId('SO-CU') }))).toMatchObject(
        { message: 'agency_dissolved' },
      );
    });
  });
});

describe('the register of press agencies', () => {
  test.each<[string, Row, object]>([
    ['no kind of press', { kinds: [] }, { constraint: 'press_agencies_kinds' }],
    ['an unknown kind', { kinds: ['blog'] }, { constraint: 'press_agencies_kinds' }],
    ['an address for a domain', { domains: ['https://bao.example/'] }, { constraint: 'press_agencies_domains' }],
    ['a name already there, in capitals', { name: 'BÁO KIỂM THỬ' }, { constraint: 'press_agencies_name_once' }],
    ['a telephone that is none', { phone: '113' }, { constraint: 'press_agencies_phone' }],
  ])('refuses %s', async (_, changes, refusal) => {
    await database.rolledBack(async (session) => {
      await session.become('syt');
      expect(
        await session.refusedInsert('public.press_agencies', { name: 'Báo Mới', kinds: ['online'], ...changes }),
      ).toMatchObject(refusal);
    });
  });
});
