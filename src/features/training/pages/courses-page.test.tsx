import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ActingSwitch } from '@/app/shell/acting-switch';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { readFilters, writeFilters } from '../courses.filters';
import { agencies, courseRow, hours, untrained } from '../training.fixtures';
import { Component as CoursesPage } from './courses-page';
import { Component as UntrainedPage } from './untrained-page';

const routes = [
  { path: '/tap-huan', Component: CoursesPage },
  { path: '/tap-huan/chua-tap-huan', Component: UntrainedPage },
];
const open = async (as: Persona, at = '/tap-huan') => {
  onSelect('agencies', agencies);
  return renderRoute(routes, at, { as });
};

it('the plan shows each year by itself, with what can be registered for now', async () => {
  onRpc('list_training_courses', () =>
    [
      courseRow('Lớp sắp tới', { year: 2027, state: 'planned', capacity: null }),
      courseRow('Lớp đang mở', { is_invited: true, own_count: 1 }),
      courseRow('Lớp hết hạn', { is_invited: true, registration_until: hours(-1) }),
      courseRow('Lớp năm cũ', { year: 2019, state: 'closed', present_count: 29, is_recorded_late: true }),
    ].map((row, i) => ({ ...row, id: row.id.replace(/.$/, String(i)) })),
  );
  await open(personas.healthClerk);
  const year = async (name: string) => within(await screen.findByRole('region', { name }));
  expect((await year('Năm 2027')).getByText('Trong kế hoạch')).toBeVisible();
  const now = await year('Năm 2026');
  expect(now.getByRole('link', { name: 'Đăng ký thêm: Lớp đang mở' })).toHaveAttribute(
    'href',
    expect.stringMatching(/dang-ky$/),
  );
  expect(now.getByText('Cơ quan mình: 1 người')).toBeVisible();
  expect(now.queryByRole('link', { name: /Đăng ký.*Lớp hết hạn/ })).toBeNull();
  const past = await year('Năm 2019');
  expect(past.getByText('29 có mặt')).toBeVisible();
  expect(past.getByText('ghi nhận sau')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Thêm lớp tập huấn' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Nhập mã điểm danh' })).toHaveAttribute('href', '/diem-danh');
});

it('filters stand in the address and are asked of the database', async () => {
  const asked: Record<string, unknown>[] = [];
  onRpc('list_training_courses', ({ body }) => {
    asked.push(body);
    return [];
  });
  const { user, address } = await open(personas.supervisor);
  await screen.findByText('Chưa có lớp tập huấn nào ở đây');
  await user.selectOptions(screen.getByLabelText('Trạng thái'), 'Đang nhận đăng ký');
  await user.selectOptions(screen.getByLabelText('Năm'), `Năm ${new Date().getFullYear()}`);
  await user.type(screen.getByLabelText('Tìm theo tên lớp, kế hoạch, nội dung'), 'ky nang');
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({ query: 'ky nang', in_state: 'open', in_year: new Date().getFullYear() }),
  );
  expect(address()).toContain('trang-thai=dang-nhan-dang-ky');
  await user.click(screen.getByRole('button', { name: 'Xóa bộ lọc' }));
  await waitFor(() => expect(address()).toBe('/tap-huan'));
  expect(screen.getByRole('link', { name: 'Thêm lớp tập huấn' })).toBeVisible();
});

it('begins at its first page again for who turns to another of their agencies, filters kept', async () => {
  onRpc('list_training_courses', () => [courseRow('Lớp đang mở')]);
  onSelect('agencies', agencies);
  const after = { key: '2026-05-08', id: courseRow('Lớp ở trang trước').id };
  const place = writeFilters({ ...readFilters(new URLSearchParams('trang-thai=da-cong-bo')), after });
  const page = (
    <>
      <ActingSwitch />
      <CoursesPage />
    </>
  );
  const { user, address } = await renderRoute([{ path: '/tap-huan', element: page }], `/tap-huan?${place}`, {
    as: personas.clerkOfTwo,
  });
  await screen.findByRole('button', { name: 'Về trang đầu' });
  await user.selectOptions(
    screen.getByLabelText('Làm việc với tư cách'),
    screen.getByRole('option', { name: 'Cán bộ đầu mối, Sở GD&ĐT' }),
  );
  await waitFor(() => expect(address()).toBe('/tap-huan?trang-thai=da-cong-bo'));
});

it('a failure is told, and asked again', async () => {
  let down = true;
  onRpc('list_training_courses', () => (down ? offline() : [courseRow('Lớp đang mở')]));
  const { user } = await open(personas.supervisor);
  expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
  down = false;
  await user.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(await screen.findByRole('link', { name: 'Lớp đang mở' })).toBeVisible();
});

it('who has not been trained is listed with when they last were and what they are registered for', async () => {
  onRpc('untrained_spokespersons', () => [
    untrained('Võ Bảo Tú', { last_trained_on: '2024-05-08' }),
    untrained('Lê Thị Chưa Học', { registered_for: courseRow('A').id, registered_on: '2026-12-12T00:30:00Z' }),
  ]);
  const { user, address } = await open(personas.supervisor, '/tap-huan/chua-tap-huan');
  const rowOf = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);
  expect((await rowOf('Võ Bảo Tú')).getByText('08/05/2024')).toBeVisible();
  expect((await rowOf('Võ Bảo Tú')).getByText('Chưa đăng ký')).toBeVisible();
  expect((await rowOf('Lê Thị Chưa Học')).getByText('Chưa lần nào')).toBeVisible();
  expect((await rowOf('Lê Thị Chưa Học')).getByRole('link', { name: 'Đã đăng ký, 12/12/2026' })).toBeVisible();
  await user.type(screen.getByLabelText('Tìm theo tên, chức vụ, cơ quan'), 'chua hoc');
  await waitFor(() => expect(screen.queryByText('Võ Bảo Tú')).toBeNull());
  await waitFor(() => expect(address()).toContain('q=chua+hoc'));
});

it('who has not been trained is listed of a part of the tree', async () => {
  const asked: unknown[] = [];
  onRpc('untrained_spokespersons', ({ body }) => {
    asked.push(body);
    return [untrained('Võ Bảo Tú')];
  });
  const agencyId = '00000000-0000-4000-8000-00000000a002';
  await open(personas.supervisor, `/tap-huan/chua-tap-huan?co-quan=${agencyId}&cap-duoi=co`);
  expect(await screen.findByText('Võ Bảo Tú')).toBeVisible();
  expect(asked).toEqual([{ in_agency: agencyId, with_below: true }]);
});

it('nobody is left when everybody has been trained', async () => {
  onRpc('untrained_spokespersons', () => []);
  await open(personas.healthClerk, '/tap-huan/chua-tap-huan');
  expect(await screen.findByText('Ai cũng đã tập huấn trong 12 tháng qua')).toBeVisible();
});
