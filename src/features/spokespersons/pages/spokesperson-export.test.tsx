// The list as Word, as Excel and on paper: every row of the filters, not only the page one looks at.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { today } from '@/lib/dates';
import { names } from '@/reference/settings.fixtures';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, personas } from '../../../../tests/harness/unit-personas';
import { listedSpokesperson } from '../spokespersons.fixtures';
import { Component as PrintPage } from './print-spokespersons-page';
import { Component as ListPage } from './spokespersons-page';

const person = (at: number) =>
  listedSpokesperson(`Người ${at}`, {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    sort_key: `k${at}`,
  });
const all = Array.from({ length: 230 }, (_, at) => person(at));
const routes = [
  { path: '/nguoi-phat-ngon', Component: ListPage },
  { path: '/nguoi-phat-ngon/danh-sach', Component: PrintPage },
];
type Asked = Record<string, unknown>;
let asked: Asked[];

/** Answers as the database does: so many from the cursor on, and one row more when there are more. */
beforeEach(() => {
  asked = [];
  onSelect('agencies', []);
  onSelect('settings', names);
  onRpc<Asked>('list_spokespersons', ({ body }) => {
    asked.push(body);
    const from = all.findIndex(({ id }) => id === body.after_id) + 1;
    return all.slice(from, from + Number(body.page_size) + 1);
  });
});

/** Its code comes after the list. */
const exportButton = () => screen.findByRole('button', { name: 'Xuất danh sách' }, { timeout: 10_000 });

async function exportAs(item: string) {
  const page = await renderRoute(routes, '/nguoi-phat-ngon?tu-cach=nguoi-phat-ngon', { as: personas.supervisor });
  await page.user.click(await exportButton());
  await page.user.click(await screen.findByRole('menuitem', { name: item }));
  return page;
}

describe('all rows of the filters', () => {
  it.each([
    ['Tải danh sách (Word)', 'docx', 'word/document.xml'],
    ['Tải danh sách (Excel)', 'xlsx', 'xl/sharedStrings.xml'],
  ])(
    '%s',
    async (item, extension, part) => {
      const downloads = catchDownloads();
      await exportAs(item);
      await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
      expect(downloads[0]).toMatchObject({
        name: `Danh-sach-nguoi-phat-ngon-${today()}.${extension}`,
        noted: {
          what: 'spokespersons',
          of_format: extension,
          in_agency: agencies.province.id,
          row_count: 230,
          filters: { 'tu-cach': 'nguoi-phat-ngon' },
        },
      });
      const text = (await openOfficeFile(downloads[0]?.content ?? new Blob()))(part).documentElement.textContent;
      for (const name of ['Người 0', 'Người 199', 'Người 229']) expect(text).toContain(name);
      expect(asked.slice(1)).toMatchObject([
        { of_kind: 'standing', page_size: 200 },
        { of_kind: 'standing', page_size: 200, after_key: 'k199' },
      ]);
    },
    20_000,
  );

  it('stand on the printed page, under the agency that lists them', async () => {
    const { address } = await exportAs('Xem và in danh sách');
    expect(address()).toBe('/nguoi-phat-ngon/danh-sach?tu-cach=nguoi-phat-ngon');
    expect(await screen.findByText('Người 229')).toBeVisible();
    expect(screen.getByText(/Danh sách gồm 230 người/)).toBeVisible();
    expect(screen.getByRole('article')).toHaveTextContent(/ỦY BAN NHÂN DÂN\s*TỈNH AN GIANG/);
    expect(asked.at(-1)).toMatchObject({ of_kind: 'standing', after_key: 'k199' });
  }, 20_000);
});

it('of two agencies only the one chosen in the header is printed', async () => {
  const page = await renderRoute(routes, '/nguoi-phat-ngon', { as: personas.clerkOfTwo });
  await page.user.click(await exportButton());
  await page.user.click(await screen.findByRole('menuitem', { name: 'Xem và in danh sách' }));
  await screen.findByText(/Danh sách gồm 230 người/);
  for (const question of asked) expect(question).toMatchObject({ in_agency: agencies.health.id });
}, 20_000);

it('is handed out only when it could be noted in the history', async () => {
  const downloads = catchDownloads();
  onRpc('log_export', () => refusal('PT403', 'not_a_member', { status: 403 }));
  await exportAs('Tải danh sách (Excel)');
  expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này.');
  expect(downloads).toEqual([]);
}, 20_000);

it('says when the network is away', async () => {
  const downloads = catchDownloads();
  const { user } = await renderRoute(routes, '/nguoi-phat-ngon', { as: personas.supervisor });
  await user.click(await exportButton());
  onRpc('list_spokespersons', () => offline());
  await user.click(await screen.findByRole('menuitem', { name: 'Tải danh sách (Word)' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  expect(downloads).toEqual([]);
}, 20_000);
