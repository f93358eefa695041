// Planning and correcting: one form, two pages.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { agencies, course, educationId, healthId, underWay } from '../training.fixtures';
import { Component as EditPage } from './edit-course-page';
import { Component as NewPage } from './new-course-page';

type Body = Record<string, unknown>;
const editAt = `/tap-huan/${course().id}/sua`;
const routes = [
  { path: '/tap-huan/them', Component: NewPage },
  { path: '/tap-huan/:id/sua', Component: EditPage },
];

beforeEach(() => {
  onSelect('agencies', agencies);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

const open = (at: string, as: Persona = personas.supervisor) => renderRoute(routes, at, { as });
type User = Awaited<ReturnType<typeof open>>['user'];
const field = (name: string) => screen.findByRole('textbox', { name: new RegExp(`^${name}`) });

async function put(user: User, name: string, text: string) {
  const input = await field(name);
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}

async function fill(user: User, changes: Record<string, string> = {}) {
  const typed = {
    'Tên lớp tập huấn': 'Tập huấn phát ngôn',
    'Số, ký hiệu kế hoạch': '190/KH-UBND',
    'Ngày kế hoạch': '18/4/2026',
    'Ngày khai mạc': '8/5/2099',
    'Giờ khai mạc': '7h30',
    'Giờ kết thúc': '1130',
    'Địa điểm': 'Hội trường',
    ...changes,
  };
  for (const [name, text] of Object.entries(typed)) await put(user, name, text);
}

describe('a new course', () => {
  it('is saved as planned, inviting all below unless some are chosen', async () => {
    let saved: Body = {};
    onInsert('training_courses', ({ body }) => {
      saved = body;
      return { id: body.id };
    });
    const { user, address } = await open('/tap-huan/them');
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Lưu lớp tập huấn' }));
    await waitFor(() => expect(address()).toBe(`/tap-huan/${saved.id}`));
    expect(saved).toMatchObject({
      agency_id: agencies[0]?.id,
      title: 'Tập huấn phát ngôn',
      starts_at: '2099-05-08T00:30:00.000Z',
      ends_at: '2099-05-08T04:30:00.000Z',
      invited_agency_ids: agencies.map(({ id }) => id),
    });
    expect(saved).not.toHaveProperty('state');
  });

  it('that was held before is recorded as held, without registration', async () => {
    let saved: Body = {};
    onInsert('training_courses', ({ body }) => {
      saved = body;
      return { id: body.id };
    });
    const { user } = await open('/tap-huan/them');
    await fill(user, { 'Ngày khai mạc': '08/05/2019' });
    await user.click(screen.getByRole('button', { name: 'Lưu lớp tập huấn' }));
    expect(await screen.findByText(/đánh dấu «Lớp đã tổ chức, ghi nhận sau»/)).toBeVisible();
    await user.click(screen.getByLabelText(/Lớp đã tổ chức, ghi nhận sau/));
    expect(screen.getByText(/không nhận đăng ký nữa/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lưu lớp tập huấn' }));
    await waitFor(() => expect(saved).toMatchObject({ state: 'held', registration_until: null }));
  });

  it.each([
    ['invited_unknown', /không còn hoạt động/],
    ['course_in_past', /Giờ khai mạc đã qua/],
    ['plan_in_future', /không thể ở tương lai/],
    ['agency_dissolved', /đã giải thể/],
    ['training_courses_period', /phải sau giờ khai mạc/],
  ])('refused by the database as %s is told beside its field, and nothing typed is lost', async (key, message) => {
    onInsert('training_courses', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open('/tap-huan/them');
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Lưu lớp tập huấn' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(await field('Địa điểm')).toHaveValue('Hội trường');
  });

  it('is not for who runs none', async () => {
    await open('/tap-huan/them', personas.healthClerk);
    expect(await screen.findByText(/Giám sát của cơ quan tổ chức/)).toBeVisible();
  });
});

describe('a course being corrected', () => {
  beforeEach(() => onSelect('training_courses', [course()]));

  it('invites agencies chosen by name without marks', async () => {
    let sent: Body = {};
    onUpdate('training_courses', ({ body }) => {
      sent = body;
      return { id: course().id };
    });
    const { user } = await open(editAt);
    const choice = await screen.findByRole('combobox', { name: 'Cơ quan được mời' });
    await user.type(choice, 'giao duc');
    await user.click(await screen.findByRole('option', { name: 'Sở Giáo dục và Đào tạo' }));
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    await waitFor(() => expect(sent).toMatchObject({ invited_agency_ids: [healthId, educationId], version: 3 }));
    expect(sent).not.toHaveProperty('agency_id');
  });

  it('keeps the seats and points people have', async () => {
    onUpdate('training_courses', ({ body }) =>
      refusal('PT422', body.capacity === 2 ? 'capacity_below_registered' : 'point_in_use', { status: 422 }),
    );
    const { user } = await open(editAt);
    await put(user, 'Số chỗ', '2');
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    await waitFor(async () =>
      expect(await field('Số chỗ')).toHaveAccessibleDescription('Số chỗ ít hơn số người đã đăng ký.'),
    );
    await put(user, 'Số chỗ', '9');
    await user.clear(await field('Các điểm cầu'));
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(await screen.findByText(/Có người đăng ký dự tại điểm cầu vừa bỏ/)).toBeVisible();
  });

  it('shows both versions when somebody has saved in between', async () => {
    onRpc('record_timeline', () => [
      {
        id: 1,
        changed_at: '2026-11-20T02:00:00Z',
        changed_by_name: 'Lê Thị Thu Vân',
        table_name: 'training_courses',
        operation: 'UPDATE',
        was: {},
        is_now: {},
      },
    ]);
    let tries = 0;
    onUpdate('training_courses', () => {
      tries += 1;
      return tries === 1 ? refusal('PT409', 'stale_version', { status: 409 }) : { id: course().id };
    });
    const { user } = await open(editAt);
    await put(user, 'Địa điểm', 'Hội trường của tôi');
    onSelect('training_courses', [course({ place: 'Hội trường của bạn', version: 4 })]);
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(await screen.findByText(/Lê Thị Thu Vân/)).toBeVisible();
    expect(screen.getByText(/Hội trường của bạn/)).toBeVisible();
  });

  it('is no more once it is over, and is not for others', async () => {
    onSelect('training_courses', [underWay({ state: 'closed' })]);
    await open(editAt);
    expect(await screen.findByText(/đã khép lại hoặc đã hủy/)).toBeVisible();
  });
  it('is not for who does not run it', async () => {
    await open(editAt, personas.healthClerk);
    expect(await screen.findByText(/Chỉ giám sát của cơ quan tổ chức/)).toBeVisible();
  });
});
