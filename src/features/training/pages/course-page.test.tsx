import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { names } from '@/reference/settings.fixtures';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Person } from '../attendances.api';
import type { Course } from '../courses.api';
import { agencies, course, educationId, hours, person, underWay } from '../training.fixtures';
import { Component as CoursePage } from './course-page';
import { Component as PrintAttendances } from './print-attendances-page';
import { Component as PrintCertificates } from './print-certificates-page';

type Body = Record<string, unknown>;
const at = `/tap-huan/${course().id}`;
const routes = [
  { path: '/tap-huan/:id', Component: CoursePage },
  { path: '/tap-huan/:id/danh-sach', Component: PrintAttendances },
  { path: '/tap-huan/:id/chung-nhan', Component: PrintCertificates },
];

beforeEach(() => {
  onSelect('agencies', agencies);
  onRpc('record_timeline', () => []);
});

async function open(record: Course, people: Person[] = [], as: Persona = personas.supervisor, path = at) {
  onSelect('training_courses', [record]);
  onSelect('attachments', []);
  onSelect('training_attendances', people);
  return renderRoute(routes, path, { as });
}
const step = (name: string) => screen.findByRole('button', { name });

describe('who runs the course', () => {
  it('announces it and is told so', async () => {
    let sent: Body = {};
    onUpdate('training_courses', ({ body }) => {
      sent = body;
      return { id: course().id };
    });
    const { user } = await open(course({ state: 'planned', invited_agency_ids: [] }));
    await user.click(await step('Công bố, mở đăng ký'));
    expect(await screen.findByText(/Đã công bố lớp/)).toBeVisible();
    expect(sent).toEqual({ state: 'announced', version: 3 });
  });

  it.each([
    ['nobody_invited', /Chọn cơ quan được mời trước khi công bố/],
    ['registration_until_missing', /Nhập hạn đăng ký trước khi công bố/],
    ['registration_past', /Hạn đăng ký đã qua/],
    ['capacity_missing', /Nhập số chỗ trước khi công bố/],
    ['announce_past', /Không công bố lớp có giờ khai mạc đã qua/],
  ])('is told why it cannot be announced: %s', async (key, message) => {
    onUpdate('training_courses', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open(course({ state: 'planned' }));
    await user.click(await step('Công bố, mở đăng ký'));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it.each([
    ['attendance_unmarked', /Còn người chưa điểm danh/],
    ['results_missing', /Còn người có mặt chưa có kết quả/],
    ['nobody_attended', /Chưa ghi nhận ai có mặt/],
  ])('is told why it cannot be closed: %s', async (key, message) => {
    onUpdate('training_courses', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open(underWay({ state: 'held' }));
    await user.click(await step('Khép lại, cấp giấy chứng nhận'));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('sees what is missing before it can be closed, and goes there first', async () => {
    await open(underWay({ state: 'held' }), [person('A'), person('B', { attended: 'present' })]);
    expect(await screen.findByText(/Còn 1 người chưa điểm danh, 1 người có mặt chưa có kết quả/)).toBeVisible();
    const steps = within(screen.getByRole('region', { name: 'Việc tiếp theo' })).getAllByRole('link');
    expect(steps.map(({ textContent }) => textContent)).toEqual(['Mã điểm danh', 'Điểm danh', 'Ghi kết quả']);
  });

  it('cancels and reopens with a reason, and nothing without', async () => {
    const sent: Body[] = [];
    onUpdate('training_courses', ({ body }) => {
      sent.push(body);
      return { id: course().id };
    });
    const { user } = await open(course());
    await user.click(await step('Hủy lớp'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Hủy lớp' }));
    expect(await dialog.findByText('Nhập lý do, ít nhất 3 ký tự.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Lý do hủy/), 'Hoãn sang năm');
    await user.click(dialog.getByRole('button', { name: 'Hủy lớp' }));
    await waitFor(() => expect(sent).toEqual([{ state: 'cancelled', cancel_reason: 'Hoãn sang năm', version: 3 }]));
  });

  it('is told when somebody has changed it in between', async () => {
    onUpdate('training_courses', () => refusal('PT409', 'stale_version', { status: 409 }));
    const { user } = await open(underWay({ state: 'held' }));
    await user.click(await step('Khép lại, cấp giấy chứng nhận'));
    expect(await screen.findByText(/Người khác vừa sửa bản ghi này/)).toBeVisible();
  });

  it('reads every step in the history, by its name', async () => {
    const steps = ['planned', 'announced', 'held', 'closed', 'held'];
    onRpc('record_timeline', () =>
      steps.slice(1).map((state, index) => ({
        id: index + 1,
        changed_at: hours(index - 10),
        changed_by_name: 'Lê Thị Thu Vân',
        table_name: 'training_courses',
        operation: 'UPDATE',
        was: { state: steps[index] },
        is_now: { state },
      })),
    );
    await open(course());
    const history = within(await screen.findByRole('region', { name: 'Lịch sử thay đổi' }));
    for (const told of ['Công bố lớp', 'Ghi nhận đã tổ chức', 'Khép lại lớp', 'Mở lại lớp']) {
      expect(await history.findByText(told)).toBeVisible();
    }
  });

  it('sees people under their agencies, who was not invited, and who has registered nobody', async () => {
    const stranger = { agency_id: educationId, agency: { ...person('X').agency, id: educationId, name: 'Sở GD&ĐT' } };
    await open(course({ invited_agency_ids: [person('A').agency_id, agencies[0]?.id ?? ''] }), [
      person('Lê Văn An'),
      person('Võ Thị Bất Ngờ', { ...stranger, is_walk_in: true, attended: 'present' }),
      person('Người Đã Rút', { withdrawn_at: hours(-1), withdraw_reason: 'Bận' }),
    ]);
    expect(await screen.findByText('Sở Y tế (1)')).toBeVisible();
    expect(screen.getByText('Sở GD&ĐT (1) – ngoài danh sách mời')).toBeVisible();
    expect(screen.getByText('không đăng ký trước')).toBeVisible();
    expect(screen.queryByText('Người Đã Rút')).toBeNull();
    expect(screen.getByText('1 cơ quan được mời chưa đăng ký')).toBeVisible();
  });
});

describe('who is invited', () => {
  it('is told until when and how many seats are left, and runs nothing', async () => {
    await open(course(), [person('Lê Văn An')], personas.healthClerk);
    expect(await screen.findByText(/Cơ quan của bạn được mời.*còn 1 chỗ/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Đăng ký dự tập huấn' })).toHaveAttribute('href', `${at}/dang-ky`);
    expect(screen.queryByRole('region', { name: 'Việc tiếp theo' })).toBeNull();
    expect(screen.queryByText('Lịch sử thay đổi')).toBeNull();
  });
  it('is told that the course is full', async () => {
    await open(course({ seats_taken: 4 }), [], personas.healthClerk);
    expect(await screen.findByText(/lớp đã đủ chỗ/)).toBeVisible();
  });
});

it('a course that is not there, or not for these eyes, says so', async () => {
  onSelect('training_courses', []);
  onSelect('training_attendances', []);
  await renderRoute(routes, at, { as: personas.healthClerk });
  expect(await screen.findByText(/Hồ sơ này không có, hoặc bạn không có quyền xem/)).toBeVisible();
});

describe('papers', () => {
  const closed = underWay({
    state: 'closed',
    closed_at: hours(-1),
    starts_at: '2026-05-08T00:30:00Z',
    ends_at: '2026-05-08T04:30:00Z',
  });
  const passed = (name: string, number: string) =>
    person(name, { attended: 'present', result: 'passed', certificate_number: number, certified_on: '2026-05-15' });
  const people = [
    passed('Lê Văn Mười', '10/GCN-UBND'),
    passed('Trần Thị Chín', '09/GCN-UBND'),
    person('Võ Vắng', { attended: 'absent' }),
  ];
  beforeEach(() => {
    onSelect('settings', names);
    onRpc('agency_head', () => ({
      full_name: 'Nguyễn Văn Chủ Tịch',
      position: 'Chủ tịch Ủy ban nhân dân tỉnh',
      since: null,
    }));
  });

  it('are saved as Word and Excel under the day of the course', async () => {
    const downloads = catchDownloads();
    const noted: Body[] = [];
    onRpc<Body>('log_export', ({ body }) => {
      noted.push(body);
      return 1;
    });
    const { user } = await open(closed, people);
    for (const name of ['Danh sách điểm danh (Word)', 'Danh sách điểm danh (Excel)', 'Giấy chứng nhận (Word)']) {
      await user.click(await step('Xuất văn bản'));
      await user.click(await screen.findByRole('menuitem', { name }));
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Xuất văn bản' })).not.toHaveAttribute('data-loading'),
      );
    }
    await waitFor(() =>
      expect(downloads.map(({ name }) => name)).toEqual([
        'Danh-sach-diem-danh-2026-05-08.docx',
        'Danh-sach-diem-danh-2026-05-08.xlsx',
        'Giay-chung-nhan-Tap-huan-ky-nang-phat-ngon-2026-05-08.docx',
      ]),
    );
    expect(noted.map(({ of_format, row_count }) => [of_format, row_count])).toEqual([
      ['docx', 3],
      ['xlsx', 3],
      ['docx', 2],
    ]);
    expect(noted[0]).toMatchObject({ what: 'training_courses', of_record: course().id });
  });

  it('show a certificate a page in the order of numbers, or only the one asked for', async () => {
    const { unmount } = await open(closed, people, personas.supervisor, `${at}/chung-nhan`);
    expect(await screen.findAllByText('Nguyễn Văn Chủ Tịch')).toHaveLength(2);
    expect(screen.getAllByText(/^Số: /).map(({ textContent }) => textContent)).toEqual([
      'Số: 09/GCN-UBND',
      'Số: 10/GCN-UBND',
    ]);
    unmount();
    await open(closed, people, personas.supervisor, `${at}/chung-nhan?nguoi=${people[0]?.id}`);
    expect(await screen.findByText('Số: 10/GCN-UBND')).toBeVisible();
    expect(screen.queryByText('Số: 09/GCN-UBND')).toBeNull();
  });

  it('say that no certificate has been given yet', async () => {
    await open(
      underWay({ state: 'held' }),
      [person('A', { attended: 'present', result: 'passed' })],
      personas.supervisor,
      `${at}/chung-nhan`,
    );
    expect(await screen.findByText(/Chưa có giấy chứng nhận/)).toBeVisible();
  });

  it('list everybody with what became of them', async () => {
    await open(closed, people, personas.supervisor, `${at}/danh-sach`);
    const row = (await screen.findByText('Võ Vắng')).closest('tr') as HTMLElement;
    expect(within(row).getByText('Vắng')).toBeVisible();
    expect(screen.getByText(/Đăng ký 3 người; có mặt 2, vắng 1/)).toBeVisible();
  });
});
