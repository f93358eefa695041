import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/browser';
import { onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { ImportAnswer } from '../import.api';
import { readAgencyFile } from '../import.read';
import { Component } from './import-agencies-page';

interface Asked {
  rows: { line: number; [cell: string]: unknown }[];
  dry_run: boolean;
}
type Rows = (string | number | null)[][];

let asked: Asked[] = [];
/** How the database answers a line; founds it unless said otherwise. */
let answers: Record<number, Partial<ImportAnswer>> = {};
beforeEach(() => {
  asked = [];
  answers = {};
  const named = { successor_id: null, dissolved_on: null };
  onSelect('agencies', [
    { ...agencies.province, ...named, parent_id: null },
    { ...agencies.health, ...named, parent_id: agencies.province.id },
  ]);
  onRpc<Asked>('import_agencies', ({ body }) => {
    asked.push(body);
    return body.rows.map(({ line, code }) => ({
      line,
      code,
      outcome: 'create',
      changed: null,
      refusal: null,
      field: null,
      ...answers[line],
    }));
  });
});

const titles = ['Mã', 'Tên cơ quan', 'Loại', 'Cấp trên'];
const line = (code: string, ...rest: (string | null)[]) => [code, `Cơ quan ${code}`, 'Phường', 'UBND-TINH', ...rest];
const workbook = async (rows: Rows, sheet = 'Danh sách') => {
  const cells = rows.map((row) =>
    row.map((cell) => (cell === null ? null : { value: cell, type: cell.constructor as StringConstructor })),
  );
  return new File([await writeExcelFile(cells, { sheet }).toBlob()], 'danh-sach.xlsx');
};

async function open(as: Persona = personas.manager) {
  const page = await renderRoute([{ path: '/nhap-co-quan', Component }], '/nhap-co-quan', { as });
  const choose = async (file: File) => page.user.upload(await screen.findByLabelText('Tệp danh sách cơ quan'), file);
  return { ...page, choose };
}
const rowOf = (code: string) => within(screen.getByText(code).closest('tr') as HTMLElement);

it('shows what each line would do, and imports all of it at once', async () => {
  answers = { 3: { outcome: 'update', changed: ['name', 'office_phone'] }, 4: { outcome: 'unchanged' } };
  const { user, address, choose, router } = await open();
  await choose(await workbook([titles, line('P-1'), ['SYT', null, null, null], line('P-3')]));
  expect(await screen.findByText('Sẵn sàng: 1 cơ quan thêm mới, 1 cơ quan cập nhật; 1 dòng không đổi.')).toBeVisible();
  expect(rowOf('P-1').getByText('Thêm mới')).toBeVisible();
  // Named by the system where the list says only the code.
  expect(await rowOf('SYT').findByText('Sở Y tế')).toBeVisible();
  expect(rowOf('SYT').getByText('Đổi: Tên cơ quan, Điện thoại cơ quan')).toBeVisible();
  expect(asked).toEqual([{ dry_run: true, rows: expect.any(Array) }]);
  expect(asked[0]?.rows[0]).toEqual({
    line: 2,
    code: 'P-1',
    name: 'Cơ quan P-1',
    kind: 'ward',
    parent_code: 'UBND-TINH',
  });

  await user.click(screen.getByRole('button', { name: 'Nhập 2 cơ quan' }));
  await waitFor(() => expect(address()).toBe('/co-quan'));
  expect(router.state.location.state).toEqual({ message: 'Đã nhập: 1 cơ quan thêm mới, 1 cơ quan cập nhật.' });
  expect(asked.map(({ dry_run }) => dry_run)).toEqual([true, false]);
  expect(asked[1]?.rows).toEqual(asked[0]?.rows);
});

it('imports nothing while a line is wrong, and hands the list back with the reasons', async () => {
  const downloads = catchDownloads();
  answers = { 4: { outcome: 'refused', refusal: 'parent_unknown', field: 'parent_id' } };
  const { user, choose } = await open();
  await choose(await workbook([titles, line('P-1'), ['P-2', 'Phường Hai', 'làng', 'UBND-TINH'], line('P-3')]));
  expect(await screen.findByText('2 dòng có lỗi, chưa nhập gì vào hệ thống')).toBeVisible();
  expect(rowOf('P-2').getByText(/Cột «Loại cơ quan»: Chưa nhận ra loại cơ quan/)).toBeVisible();
  expect(rowOf('P-3').getByText(/Cột «Mã cơ quan cấp trên»: Mã này không có trong tệp/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Nhập \d/ })).toBeNull();
  // A line that is wrong by itself is not asked about.
  expect(asked[0]?.rows.map(({ code }) => code)).toEqual(['P-1', 'P-3']);
  // Those that are wrong come first; the others on demand.
  expect(screen.queryByText('P-1')).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hiện' }), 'Tất cả (3)');
  expect(rowOf('P-1').getByText('Thêm mới')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Tải các dòng kèm lỗi (Excel)' }));
  await waitFor(() => expect(downloads).toHaveLength(1));
  const { sheets } = await readAgencyFile(new File([downloads[0]?.content ?? ''], 'loi.xlsx'));
  expect(sheets[0]?.rows.map((row) => row.at(-1))).toEqual([
    'Lỗi',
    null,
    expect.stringContaining('Chưa nhận ra loại cơ quan'),
    expect.stringContaining('không có trong hệ thống'),
  ]);
});

it('lets columns be told what they are', async () => {
  const { user, choose } = await open();
  await choose(await workbook([['Cột lạ', 'Tên cơ quan', 'Loại', 'Cấp trên'], line('P-1')]));
  expect(await screen.findByText(/không có cột mã cơ quan/)).toBeVisible();
  expect(screen.getByText(/Chưa nhận ra: Cột lạ/)).toBeVisible();
  expect(asked).toEqual([]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'A: Cột lạ' }), 'Mã cơ quan');
  expect(await screen.findByText('Sẵn sàng: 1 cơ quan thêm mới.')).toBeVisible();
  // Given to another column, the first one has it no more.
  await user.selectOptions(screen.getByRole('combobox', { name: 'B: Tên cơ quan' }), 'Mã cơ quan');
  expect(screen.getByRole('combobox', { name: 'A: Cột lạ' })).toHaveDisplayValue('Bỏ qua');
});

it('reads another sheet of the file when told to', async () => {
  const cells = (rows: string[][]) => rows.map((row) => row.map((value) => ({ value, type: String })));
  const content = await writeExcelFile([
    { sheet: 'Năm 2026', data: cells([titles, line('P-1') as string[]]) },
    { sheet: 'Ghi chép', data: cells([['Mã'], ['P-9']]) },
  ]).toBlob();
  const { user, choose } = await open();
  await choose(new File([content], 'hai-trang.xlsx'));
  expect(await screen.findByText('P-1')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Trang tính' }), 'Ghi chép');
  expect(await screen.findByText('P-9')).toBeVisible();
});

it.each<[string, Rows, RegExp]>([
  ['with titles alone', [titles], /không có dòng nào dưới dòng tiêu đề/],
  [
    'of more lines than go in at once',
    [titles, ...Array.from({ length: 1001 }, (_, i) => line(`P-${i}`))],
    /1\.001 dòng, mỗi lần nhập nhiều nhất 1\.000/,
  ],
])('a list %s says what to do', async (_, rows, sentence) => {
  const { choose } = await open();
  await choose(await workbook(rows));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(asked).toEqual([]);
});

it('a list like the system has it has nothing to import', async () => {
  answers = { 2: { outcome: 'unchanged' } };
  const { choose } = await open();
  await choose(await workbook([titles, line('P-1')]));
  expect(await screen.findByText('1 dòng đều giống với hệ thống: không có gì để nhập.')).toBeVisible();
});

it('shows a hundred lines at a time', async () => {
  const { user, choose } = await open();
  await choose(await workbook([titles, ...Array.from({ length: 150 }, (_, i) => line(`P-${i}`))]));
  expect(await screen.findByText('P-99')).toBeVisible();
  expect(screen.queryByText('P-100')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hiện thêm 50 dòng' }));
  expect(screen.getByText('P-149')).toBeVisible();
});

it('a file that is no workbook is refused, and the next one is read', async () => {
  const { choose } = await open();
  await choose(new File(['x'], 'hong.xlsx'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp hỏng hoặc không phải Excel');
  await choose(await workbook([titles, line('P-1')]));
  expect(await screen.findByText('Sẵn sàng: 1 cơ quan thêm mới.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('what the database refuses after all is shown by line, and nothing is said to be imported', async () => {
  const { user, address, choose } = await open();
  await choose(await workbook([titles, line('P-1')]));
  await screen.findByText('Sẵn sàng: 1 cơ quan thêm mới.');
  answers = { 2: { outcome: 'refused', refusal: 'parent_dissolved', field: 'parent_id' } };
  await user.click(screen.getByRole('button', { name: 'Nhập 1 cơ quan' }));
  expect(await screen.findByText('1 dòng có lỗi, chưa nhập gì vào hệ thống')).toBeVisible();
  expect(screen.getByText(/Cơ quan cấp trên này đã giải thể/)).toBeVisible();
  expect(address()).toBe('/nhap-co-quan');
});

it('a failure of the preview or of the import is told, and can be tried again', async () => {
  const working = () =>
    onRpc<Asked>('import_agencies', ({ body }) => body.rows.map(({ line: at }) => ({ line: at, outcome: 'create' })));
  onRpc('import_agencies', () => refusal('XX000', 'out of order', { status: 500 }));
  const { user, choose } = await open();
  await choose(await workbook([titles, line('P-1')]));
  await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
  working();
  await user.click(await screen.findByRole('button', { name: 'Thử lại' }));
  await screen.findByText('Sẵn sàng: 1 cơ quan thêm mới.');
  onRpc('import_agencies', () => refusal('PT403', 'second_factor_required', { status: 403 }));
  await user.click(screen.getByRole('button', { name: 'Nhập 1 cơ quan' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này.');
});

it('hands out a sample to fill in', async () => {
  const downloads = catchDownloads();
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Tải tệp mẫu' }));
  await waitFor(() => expect(downloads.map(({ name }) => name)).toEqual(['mau-danh-sach-co-quan.xlsx']));
});

it.each(['supervisor', 'healthClerk'] as const)('is not a %s’s', async (who) => {
  await renderRoute([{ path: '/nhap-co-quan', Component }], '/nhap-co-quan', { as: personas[who] });
  expect(await screen.findByText('Quản trị của cơ quan cấp trên nhập danh sách cơ quan.')).toBeVisible();
  expect(screen.queryByLabelText('Tệp danh sách cơ quan')).toBeNull();
});
