import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { personas } from '../../../../tests/harness/unit-personas';
import { rules } from '../legal-rules.fixtures';
import { Component } from './legal-rules-page';

const asked = { rules: 0, days: [] as string[] };
beforeEach(() => {
  asked.rules = 0;
  asked.days = [];
  onSelect('legal_rules', () => {
    asked.rules += 1;
    return rules;
  });
  onSelect('public_holidays', ({ url }) => {
    asked.days.push(url.searchParams.getAll('day').join());
    return [
      { day: '2026-09-01', name: 'Quốc khánh', is_off: true, unsure_note: null },
      { day: '2026-09-02', name: 'Quốc khánh', is_off: true, unsure_note: null },
      { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', is_off: true, unsure_note: 'Biết qua nguồn dẫn lại.' },
      { day: '2026-08-22', name: 'Làm bù ngày 31/8/2026', is_off: false, unsure_note: null },
    ];
  });
});

async function open(at: string) {
  const page = await renderRoute([{ path: '/quy-dinh', Component }], at, { as: personas.supervisor });
  await screen.findByText(/nội dung, xem vào ngày|Không có quy định/);
  await screen.findByText(/Quốc khánh/);
  return page;
}
const matter = (name: string) => within(screen.getByRole('article', { name }));

it('asks once for the rules and once for the days of the year', async () => {
  await open('/quy-dinh?ngay=2026-11-23');
  expect(asked).toEqual({ rules: 1, days: ['gte.2026-01-01,lte.2026-12-31'] });
});

it('shows both regimes with time, event, quote and article, and which is in force', async () => {
  await open('/quy-dinh?ngay=2026-06-30');
  const publishing = matter('Công bố người được ủy quyền');
  expect(publishing.getByText('12 giờ')).toBeVisible();
  expect(publishing.getByText('Tính từ: Ký văn bản ủy quyền')).toBeVisible();
  expect(publishing.getByText('«trong thời hạn 12 giờ kể từ khi ký văn bản ủy quyền»')).toBeVisible();
  expect(publishing.getByText('khoản 6 Điều 3 Nghị định 09/2017/NĐ-CP')).toBeVisible();
  expect(publishing.getByText('2017 · có hiệu lực')).toBeInTheDocument();
  expect(publishing.getByText('2026')).toBeInTheDocument();
  expect(publishing.getByText('Khác nhau')).toBeVisible();
});

it('marks what could not be verified', async () => {
  await open('/quy-dinh?ngay=2026-11-23');
  const publishing = matter('Công bố người được ủy quyền');
  expect(publishing.getByText('2026 · có hiệu lực')).toBeInTheDocument();
  expect(publishing.getByText('Chưa đối chiếu được với bản chính:').parentElement).toHaveTextContent(
    'Chưa tìm thấy nghĩa vụ',
  );
});

it('does not say that the law is silent where it is only not known', async () => {
  await open('/quy-dinh');
  const list = matter('Danh sách toàn tỉnh');
  expect(list.getByText('Chỉ ghi nhận ở 2026')).toBeVisible();
  expect(list.getByText('Chưa ghi nhận quy định.')).toBeVisible();
  expect(list.getByText('Áp dụng: Tỉnh')).toBeVisible();
});

it('names the province’s policy as such, apart from the law', async () => {
  await open('/quy-dinh');
  const policy = within(screen.getByRole('region', { name: 'Chính sách của tỉnh' }));
  expect(policy.getByText(/không phải quy định của luật/)).toBeVisible();
  expect(policy.getByText('5 ngày')).toBeVisible();
  expect(screen.queryByRole('article', { name: 'Xác minh thông tin báo chí nêu' })).toBeNull();
});

it('takes any day, and keeps it in the address', async () => {
  const { user, address } = await open('/quy-dinh?ngay=2026-06-30');
  const field = screen.getByLabelText('Quy định vào ngày');
  expect(field).toHaveValue('30/06/2026');
  await user.clear(field);
  await user.type(field, '1/7/2026');
  expect(address()).toBe('/quy-dinh?ngay=2026-07-01');
  expect(matter('Cấm ủy quyền tiếp').getByText('2026 · có hiệu lực')).toBeInTheDocument();
  expect(field).toHaveValue('1/7/2026');
  await user.click(screen.getByRole('button', { name: 'Hôm nay' }));
  expect(address()).toBe('/quy-dinh');
  expect(screen.queryByRole('button', { name: 'Hôm nay' })).toBeNull();
});

it('refuses what is no day, and keeps showing the day before', async () => {
  const { user, address } = await open('/quy-dinh?ngay=2026-06-30');
  const field = screen.getByLabelText('Quy định vào ngày');
  await user.clear(field);
  await user.type(field, '31/6/2026');
  expect(screen.queryByText('Nhập ngày/tháng/năm.')).toBeNull();
  await user.tab();
  expect(screen.getByText('Nhập ngày/tháng/năm.')).toBeVisible();
  expect(address()).toBe('/quy-dinh?ngay=2026-06-30');
});

it('finds without diacritics, asking nobody again', async () => {
  const { user, address } = await open('/quy-dinh');
  await user.type(screen.getByLabelText('Tìm trong quy định'), 'uy quyen tiep');
  expect(await screen.findByText(/^1 nội dung/)).toBeVisible();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(address()).toBe('/quy-dinh?q=uy+quyen+tiep');
  expect(asked.rules).toBe(1);
});

it('says that nothing is found, and shows all again', async () => {
  const { user, address } = await open('/quy-dinh?q=khongcogi');
  await user.click(screen.getByRole('button', { name: 'Xóa nội dung tìm' }));
  expect(screen.getAllByRole('article')).toHaveLength(4);
  expect(address()).toBe('/quy-dinh');
  expect(screen.getByLabelText('Tìm trong quy định')).toHaveValue('');
});

it('lists the days off of the year, the Saturdays worked, and what is unsure', async () => {
  await open('/quy-dinh?ngay=2026-11-23');
  const days = within(screen.getByRole('region', { name: 'Ngày nghỉ năm 2026' }));
  const told = days.getAllByRole('listitem').map((item) => item.textContent);
  expect(told[0]).toBe('01/09/2026 – 02/09/2026 Quốc khánh ');
  expect(told[1]).toContain('thứ Ba, 24/11/2026 Ngày Văn hóa Việt Nam');
  expect(told[1]).toContain('Chưa đối chiếu được với bản chính: Biết qua nguồn dẫn lại.');
  expect(told[2]).toBe('thứ Bảy, 22/08/2026 Làm bù ngày 31/8/2026 Làm việc');
});

it('says what went wrong, and tries again', async () => {
  onSelect('legal_rules', () => refusal('42501', 'permission denied', { status: 403 }));
  const { user } = await renderRoute([{ path: '/quy-dinh', Component }], '/quy-dinh', { as: personas.supervisor });
  expect(await screen.findByRole('alert')).toHaveTextContent('Bạn không có quyền làm việc này');
  onSelect('legal_rules', rules);
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByText(/^5 nội dung/)).toBeVisible();
});
