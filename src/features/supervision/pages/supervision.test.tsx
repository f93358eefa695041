// The table of what supervision finds, and the list behind each of its numbers.
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { finding, findings } from '@/reference/findings.fixtures';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { dashboard } from '../dashboard.fixtures';
import { Component as FindingsPage } from './findings-page';
import { Component as SupervisionPage } from './supervision-page';

const routes = [
  { path: '/giam-sat', Component: SupervisionPage },
  { path: '/giam-sat/phat-hien', Component: FindingsPage },
];
const placed = { successor_id: null, dissolved_on: null };
const districtId = '00000000-0000-4000-8000-00000000a883';
const justiceId = '00000000-0000-4000-8000-00000000a009';
const counted = [
  { ...findings('SYT', { head_changed: 0, untrained: 0, unpublished: 0 }), agency_id: agencies.health.id },
  {
    ...findings('STP', { head_changed: 1, untrained: 0, unpublished: 5 }, { unpublished: 2 }),
    agency_id: justiceId,
    agency_short_name: 'Sở Tư pháp',
  },
  findings('SNV', { head_changed: 0, untrained: 0, unpublished: 1 }, { unpublished: 1 }),
];

beforeEach(() => {
  onSelect('agencies', [
    { ...agencies.province, ...placed, parent_id: null },
    { ...agencies.health, ...placed, parent_id: agencies.province.id },
    {
      ...placed,
      id: districtId,
      code: 'H883',
      kind: 'district',
      name: 'UBND thành phố Long Xuyên',
      short_name: 'Long Xuyên',
      parent_id: agencies.province.id,
    },
  ]);
});

const open = (address: string, as: Persona = personas.supervisor) => renderRoute(routes, address, { as });
const cell = (name: string) => screen.findByRole('link', { name });

describe('the table', () => {
  beforeEach(() => onRpc('supervision_dashboard', () => dashboard({ findings: counted })));

  it('tells of each agency and requirement how much is found and how much of it is late, in numbers', async () => {
    await open('/giam-sat');
    expect(await cell('Sở Tư pháp, Chưa công bố người phát ngôn: 5, 2 quá hạn')).toHaveTextContent('5 2 quá hạn');
    expect(screen.getByRole('link', { name: 'Sở Tư pháp, Đổi thủ trưởng, chưa cử lại: 1' })).toHaveTextContent(/^1$/);
    expect(screen.getByRole('link', { name: 'Sở Tư pháp, Tất cả: 6, 2 quá hạn' })).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Tất cả cơ quan, Chưa công bố người phát ngôn: 6, 3 quá hạn' }),
    ).toBeVisible();
    const headers = screen.getAllByRole('columnheader').map(({ textContent }) => textContent);
    expect(headers).toEqual(['Cơ quan', 'Tất cả', 'Đổi thủ trưởng, chưa cử lại', 'Chưa công bố người phát ngôn']);
    expect(screen.getByText('2 cơ quan có việc cần chấn chỉnh, 1 cơ quan không có việc nào.')).toBeVisible();
    expect(screen.getByText('Đã xem và không thấy: chưa tập huấn trong 12 tháng.')).toBeVisible();
  });

  it('opens the list behind each number: of that very agency, of all, of every kind', async () => {
    await open('/giam-sat?ngay=2026-06-30');
    const to = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    await cell('Sở Tư pháp, Tất cả: 6, 2 quá hạn');
    const list = '/giam-sat/phat-hien';
    expect(to('Sở Tư pháp, Đổi thủ trưởng, chưa cử lại: 1')).toBe(
      `${list}?co-quan=${justiceId}&cap-duoi=khong&ngay=2026-06-30&loai=head_changed`,
    );
    expect(to('Sở Tư pháp, Tất cả: 6, 2 quá hạn')).toBe(`${list}?co-quan=${justiceId}&cap-duoi=khong&ngay=2026-06-30`);
    expect(to('Tất cả cơ quan, Đổi thủ trưởng, chưa cử lại: 1')).toBe(`${list}?ngay=2026-06-30&loai=head_changed`);
  });

  it('leaves out agencies without a finding until they are asked for', async () => {
    const { user, address } = await open('/giam-sat');
    const agency = within(await screen.findByRole('rowheader', { name: 'Sở Tư pháp' }));
    expect(agency.getByRole('link')).toHaveAttribute('href', '/giam-sat/co-quan/STP');
    expect(screen.queryByRole('rowheader', { name: 'Sở SYT' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Hiện cả cơ quan không có việc nào' }));
    expect(await screen.findByRole('rowheader', { name: 'Sở SYT' })).toBeVisible();
    expect(address()).toBe('/giam-sat?xem=tat-ca');
  });

  it('says of a past day what it is told from', async () => {
    await open('/giam-sat?ngay=2026-06-30');
    expect(await screen.findByText(/^Tính theo hồ sơ đã ghi/)).toBeVisible();
    expect(screen.getByText('tính đến hết 30/06/2026')).toBeVisible();
  });
});

it('says so where nothing is found, and where nothing could be asked', async () => {
  onRpc('supervision_dashboard', () => dashboard({ findings: [findings('SYT', { head_changed: 0 })] }));
  await open('/giam-sat');
  expect(await screen.findByText('Không có việc nào cần chấn chỉnh')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText('Đã xem và không thấy: đổi thủ trưởng, chưa cử lại.')).toBeVisible();
});

describe('the list', () => {
  const asked: Record<string, unknown>[] = [];
  beforeEach(() => {
    asked.length = 0;
    onRpc('list_findings', ({ body }) => {
      asked.push(body);
      return [finding()];
    });
  });

  it('tells what, of whom, since when, how long, what asks for it and what ends it', async () => {
    await open('/giam-sat/phat-hien');
    const [, line] = (await screen.findAllByRole('row')).map((row) => within(row)) as [unknown, typeof screen];
    expect(line.getByRole('link', { name: 'Thủ trưởng mới: Lê Thị Mới' })).toHaveAttribute('href', '/co-quan/STP');
    expect(line.getByText('Sở Tư pháp')).toBeVisible();
    expect(line.getByText('từ 13/11/2026')).toBeVisible();
    expect(line.getByText(/^(Đã \d+ ngày|Dưới 1 ngày)$/)).toBeVisible();
    expect(line.getByText('khoản 5 Điều 31, Luật Báo chí 126/2025/QH15')).toBeVisible();
    expect(line.getByText(/^Hết khi có quyết định giao nhiệm vụ phát ngôn/)).toBeVisible();
  });

  it('asks for what the address says', async () => {
    await open(
      `/giam-sat/phat-hien?co-quan=${agencies.health.id}&cap-duoi=khong&loai=unpublished&han=qua-han&ngay=2026-06-30&sap-xep=moi-nhat`,
    );
    await screen.findByRole('table');
    expect(asked).toEqual([
      {
        in_agency: agencies.health.id,
        with_below: false,
        at: '2026-06-30T23:59:59.999999+07:00',
        of_kinds: ['unpublished'],
        only_late: true,
        order_by: 'newest',
        page_size: 50,
      },
    ]);
  });

  it('is narrowed by kind, lateness and order, and cleared again', async () => {
    const { user, address } = await open('/giam-sat/phat-hien');
    await screen.findByRole('table');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Việc' }), 'Chưa có quy chế nội bộ');
    await user.click(screen.getByRole('checkbox', { name: 'Chỉ việc quá hạn' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sắp xếp' }), 'Mới nhất trước');
    expect(address()).toBe('/giam-sat/phat-hien?han=qua-han&sap-xep=moi-nhat&loai=regulation_missing');
    await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
    expect(address()).toBe('/giam-sat/phat-hien');
  });

  it('turns its pages', async () => {
    const many = Array.from({ length: 51 }, (_, i) =>
      finding({ id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, agency_short_name: `Sở ${i}` }),
    );
    onRpc('list_findings', ({ body }) => {
      asked.push(body);
      return 'after_id' in body ? [finding()] : many;
    });
    const { user } = await open('/giam-sat/phat-hien');
    expect(await screen.findByText('50 việc, còn trang sau')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Trang sau' }));
    expect(await screen.findByText('1 việc ở trang này')).toBeVisible();
    expect(asked.at(-1)).toMatchObject({ after_since: many[49]?.since, after_id: many[49]?.id });
  });

  it('leads to each record, and nowhere from one that is not the reader’s to open', async () => {
    const incident = '00000000-0000-4000-8000-0000000c0001';
    onRpc('list_findings', () => [
      finding({ id: 'a', kind: 'correction_overdue', record_id: 'thu', within_id: incident, about: 'Báo Minh Họa' }),
      finding({ id: 'b', kind: 'verification_overdue', record_id: 'hoi', within_id: incident, about: 'Sở Y tế' }),
      finding({ id: 'c', kind: 'verification_overdue', about: 'Sở Nội vụ' }),
      finding({ id: 'd', kind: 'regulation_missing', about: null }),
    ]);
    await open('/giam-sat/phat-hien');
    const to = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
    expect(await to('Báo Minh Họa')).toBe(`/vu-viec/${incident}/van-ban/thu`);
    expect(await to('Cơ quan hỏi: Sở Y tế')).toBe(`/vu-viec/${incident}`);
    expect(await to('Hồ sơ Sở Tư pháp')).toBe('/co-quan/STP');
    expect(screen.queryByRole('link', { name: 'Cơ quan hỏi: Sở Nội vụ' })).toBeNull();
    expect(screen.getByText('Cơ quan hỏi: Sở Nội vụ')).toBeVisible();
  });
});
