// The structure of a past day, on the page of agencies.
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, personas } from '../../../../tests/harness/unit-personas';
import { listedAgency } from '../agencies.fixtures';
import { Component } from './agencies-page';

const root = { ...listedAgency('UBND-TINH', agencies.province.name, { parent_id: null }), id: agencies.province.id };
const ward = listedAgency('X30307', 'Ủy ban nhân dân phường Long Xuyên', { parent_id: root.id, kind: 'ward' });
const city = listedAgency('H883', 'Ủy ban nhân dân thành phố Long Xuyên', {
  parent_id: root.id,
  kind: 'district',
  dissolved_on: '2025-07-01',
  successor_id: ward.id,
});
const renamed = listedAgency('SYT', 'Sở Y tế tỉnh', { parent_id: root.id });
const asked: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  onSelect('agencies', [root, renamed, city, ward]);
  onSelect('contact_attestations', []);
  onRpc('count_findings', () => []);
  onRpc('agencies_on', ({ body }) => {
    asked.push(body);
    return [{ ...root, kind: 'province' }, { ...renamed, name: 'Sở Y tế' }, city];
  });
});

const open = (at: string) => renderRoute([{ path: '/co-quan', Component }], at, { as: personas.healthClerk });

it('shows who was there then, by the names of then, and what became of each', async () => {
  await open('/co-quan?ngay=2019-12-06');
  expect(await screen.findByText('Cơ cấu tại ngày 06/12/2019')).toBeVisible();
  const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(name) }));
  expect((await row('thành phố Long Xuyên')).getByText(/Giải thể ngày 01\/07\/2025, kế thừa:/)).toBeVisible();
  expect((await row('thành phố Long Xuyên')).getByRole('link', { name: ward.name })).toHaveAttribute(
    'href',
    '/co-quan/X30307',
  );
  expect((await row('SYT')).getByText('Nay là Sở Y tế tỉnh')).toBeVisible();
  expect(screen.getByText('3 cơ quan')).toBeVisible();
  expect(asked).toEqual([{ day: '2019-12-06' }]);
  expect(screen.queryByRole('columnheader', { name: 'Người phát ngôn' })).toBeNull();
});

it('is searched and seen as a tree, and left for today', async () => {
  const { user, address } = await open('/co-quan?ngay=2019-12-06&xem=cay');
  await user.type(await screen.findByLabelText('Tìm theo tên, mã cơ quan'), 'long xuyen');
  expect(await screen.findByText('1 trong 3 cơ quan')).toBeVisible();
  expect(screen.getByRole('treeitem', { name: /thành phố Long Xuyên.*Giải thể ngày 01\/07\/2025/ })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Về hôm nay' }));
  expect(await screen.findByText('4 cơ quan')).toBeVisible();
  expect(address()).toBe('/co-quan');
});

it('is reached by typing a day, which must be past', async () => {
  const { user, address } = await open('/co-quan');
  const field = await screen.findByLabelText('Cơ cấu tại ngày');
  await user.type(field, '01/01/2099');
  await user.tab();
  expect(field).toHaveAccessibleDescription('Nhập một ngày đã qua.');
  await user.clear(field);
  await user.type(field, '06/12/2019');
  expect(await screen.findByText('Cơ cấu tại ngày 06/12/2019')).toBeVisible();
  expect(address()).toBe('/co-quan?ngay=2019-12-06');
});

it('of a day before all of them says so', async () => {
  onRpc('agencies_on', () => []);
  await open('/co-quan?ngay=1990-01-01');
  expect(await screen.findByText('Không có cơ quan nào khớp')).toBeVisible();
});
