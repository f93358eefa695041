import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { offline, onRpc } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { directiveRow } from '../directives.fixtures';
import { Component as DirectivesPage } from './directives-page';

const open = (as: Persona, at = '/van-ban-chi-dao') =>
  renderRoute([{ path: '/van-ban-chi-dao', Component: DirectivesPage }], at, { as });
const row = async (title: string) => within((await screen.findByText(title)).closest('tr') as HTMLElement);

it('a supervisor sees how many have confirmed, and how many are late', async () => {
  onRpc('list_directives', () => [
    directiveRow({ late_count: 1 }),
    directiveRow({ id: 'x', title: 'V/v nhập nhầm', state: 'voided' }),
  ]);
  await open(personas.supervisor);
  const letter = await row('V/v chấn chỉnh công tác phát ngôn');
  expect(letter.getByText('1/2 cơ quan đã quán triệt')).toBeVisible();
  expect(letter.getByText('1 cơ quan quá hạn')).toBeVisible();
  expect(letter.getByText('Công văn 1210/UBND-TH ngày 06/12/2019 · UBND tỉnh An Giang')).toBeVisible();
  expect((await row('V/v nhập nhầm')).queryByText(/đã quán triệt/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Nhập văn bản' })).toHaveAttribute('href', '/van-ban-chi-dao/them');
});

it('a clerk sees where their own agency stands, and no count of others', async () => {
  onRpc('list_directives', () => [
    directiveRow({ asked_count: 1, confirmed_count: 0, own_state: 'returned', own_due: '2020-01-31' }),
  ]);
  await open(personas.healthClerk);
  const letter = await row('V/v chấn chỉnh công tác phát ngôn');
  expect(letter.getByText('Đề nghị bổ sung')).toBeVisible();
  expect(letter.getByText(/Quá hạn \d+ ngày/)).toBeVisible();
  expect(letter.queryByText(/cơ quan đã quán triệt/)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Nhập văn bản' })).toBeNull();
});

it('filters stand in the address and are asked of the database', async () => {
  const asked: Record<string, unknown>[] = [];
  onRpc('list_directives', ({ body }) => {
    asked.push(body);
    return [];
  });
  const { user, address } = await open(personas.supervisor);
  await screen.findByText('Chưa có văn bản chỉ đạo nào ở đây');
  await user.selectOptions(screen.getByLabelText('Quán triệt'), 'Quá hạn quán triệt');
  await user.selectOptions(screen.getByLabelText('Loại văn bản'), 'Công văn');
  await user.selectOptions(screen.getByLabelText('Năm'), 'Năm 2019');
  await user.type(screen.getByLabelText('Tìm theo số, trích yếu, nội dung'), 'chan chinh');
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({
      query: 'chan chinh',
      in_progress: 'late',
      in_kind: 'official_letter',
      in_year: 2019,
    }),
  );
  expect(address()).toContain('quan-triet=qua-han');
  await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
  await waitFor(() => expect(address()).toBe('/van-ban-chi-dao'));
});

it('a failure is told, and asked again', async () => {
  let down = true;
  onRpc('list_directives', () => (down ? offline() : [directiveRow()]));
  const { user } = await open(personas.supervisor);
  expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText('V/v chấn chỉnh công tác phát ngôn')).toBeVisible();
});
