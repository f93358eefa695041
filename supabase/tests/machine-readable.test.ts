import { afterAll, describe, expect, test } from 'vitest';
import { openOwnDatabase } from '../../tests/harness/test-database.ts';

// The directory as other machines read it, exactly as the README says.
const columns =
  'agency_code,agency_name,kind,full_name,position,phone,email,matter,document_number,document_signed_on,visible_from,visible_until,confirmed_at';

const database = await openOwnDatabase({ rest: true });
afterAll(() => database.close());

function read(query: string, accept: string): Promise<Response> {
  return fetch(`${database.restUrl}/public_contacts?select=${columns}&${query}`, { headers: { Accept: accept } });
}

describe('the list for machines', () => {
  test('comes as JSON with the columns of the README, and those alone', async () => {
    const answer = await read('agency_code=eq.SYT&order=name_sort,id', 'application/json');
    expect(answer.headers.get('content-type')).toContain('application/json');
    const rows = await answer.json();
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(Object.keys(row).join(',')).toBe(columns);
      expect(row.agency_code).toBe('SYT');
    }
    const delegate = rows.find((row: { kind: string }) => row.kind === 'delegate');
    expect(delegate).toMatchObject({
      matter: expect.any(String),
      document_number: expect.any(String),
      visible_until: expect.any(String),
    });
  });

  test('comes as CSV: a line of names, then a line a person, Vietnamese as it is', async () => {
    const answer = await read('agency_code=eq.SYT&order=name_sort,id', 'text/csv');
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    const lines = (await answer.text()).trimEnd().split('\n');
    const rows = await (await read('agency_code=eq.SYT', 'application/json')).json();
    expect(lines[0]).toBe(columns);
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[1]).toMatch(/^SYT,"?Sở Y tế/);
  });

  test('is paged, in an order that stays', async () => {
    const order = 'order=agency_sort,name_sort,id';
    const whole = await (await read(order, 'application/json')).json();
    const pages = await Promise.all(
      [0, 20, 40, 60, 80, 100, 120].map(async (offset) =>
        (await read(`${order}&limit=20&offset=${offset}`, 'application/json')).json(),
      ),
    );
    expect(pages.flat()).toEqual(whole.slice(0, 140));
  });

  test('holds nobody whose time is over, has not come, or who was withdrawn', async () => {
    const shown = await (await read('', 'application/json')).json();
    const now = Date.now();
    for (const { visible_from, visible_until } of shown) {
      expect(Date.parse(visible_from)).toBeLessThanOrEqual(now);
      if (visible_until !== null) expect(Date.parse(visible_until)).toBeGreaterThan(now);
    }
    const over = await database.rolledBack((session) =>
      session.rows(
        `select id from public.public_contacts where withdrawn_at is not null or visible_until <= now() or visible_from > now()`,
      ),
    );
    expect(over.length).toBeGreaterThan(10);
    const ids = over.map(({ id }) => id).join(',');
    expect(await (await read(`id=in.(${ids})`, 'application/json')).json()).toEqual([]);
    expect((await (await read(`id=in.(${ids})`, 'text/csv')).text()).trim().split('\n').slice(1)).toEqual([]);
  });
});
