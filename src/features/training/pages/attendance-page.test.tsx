// Marking who is there, and with what result: fast, by list, and with a network that comes and goes.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onInsert, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Person } from '../attendances.api';
import type { Course } from '../courses.api';
import { agencies, course, educationId, person, underWay } from '../training.fixtures';
import { Component as AttendancePage } from './attendance-page';
import { Component as ResultsPage } from './results-page';

type Body = Record<string, unknown>;
const at = `/tap-huan/${course().id}`;
const routes = [
  { path: '/tap-huan/:id/diem-danh', Component: AttendancePage },
  { path: '/tap-huan/:id/ket-qua', Component: ResultsPage },
];

let people: Person[];
/** What was saved, in order: who, and what. */
let saved: [name: string, change: Body][];
let down: boolean;

beforeEach(() => {
  saved = [];
  down = false;
  people = [person('Lê Văn An'), person('Trần Thị Bình', { point: 'Điểm cầu Châu Đốc' }), person('Võ Đức Cường')];
  onSelect('agencies', agencies);
  onSelect('training_attendances', ({ url }) => {
    if (down) return offline();
    const id = url.searchParams.get('id')?.replace('eq.', '');
    return id ? people.filter((one) => one.id === id) : people;
  });
  onUpdate('training_attendances', ({ body, url }) => {
    if (down) return offline();
    const id = url.searchParams.get('id')?.replace('eq.', '');
    const one = people.find((candidate) => candidate.id === id);
    if (!one) throw new Error(`nobody is ${id}`);
    const { version, ...change } = body;
    if (version !== one.version) return refusal('PT409', 'stale_version', { status: 409 });
    saved.push([one.full_name, change]);
    const now = { ...one, ...change, version: one.version + 1 } as Person;
    people = people.map((candidate) => (candidate.id === id ? now : candidate));
    return now;
  });
});

async function open(record: Course = underWay(), page = 'diem-danh', as: Persona = personas.supervisor) {
  onSelect('training_courses', [record]);
  return renderRoute(routes, `${at}/${page}`, { as });
}
const button = (name: string) => screen.findByRole('button', { name });
const isPressed = async (name: string) => (await button(name)).getAttribute('aria-pressed') === 'true';

describe('who is there', () => {
  it('is marked at a tap, counted at once, saved behind it, and taken back by the same tap', async () => {
    const { user } = await open();
    await user.click(await button('Lê Văn An: Có mặt'));
    expect(await screen.findByText('1 có mặt · 0 vắng · 2 chưa điểm danh')).toBeVisible();
    expect(await screen.findByText('Mọi dấu đã được lưu.')).toBeVisible();
    await user.click(await button('Lê Văn An: Vắng'));
    await user.click(await button('Lê Văn An: Vắng'));
    await waitFor(() => expect(saved.at(-1)).toEqual(['Lê Văn An', { attended: null, result: null }]));
    expect(await screen.findByText('0 có mặt · 0 vắng · 3 chưa điểm danh')).toBeVisible();
  });

  it('is marked at the desk by typing a name without marks and Enter', async () => {
    const { user } = await open();
    const search = await screen.findByLabelText('Tìm người');
    await user.type(search, 'cuong{Enter}');
    await waitFor(() => expect(saved).toEqual([['Võ Đức Cường', { attended: 'present' }]]));
    expect(search).toHaveValue('');
    await user.type(search, '{Enter}');
    expect(saved).toHaveLength(1);
  });

  it('is looked at by point, and only those left', async () => {
    const { user } = await open();
    await user.selectOptions(await screen.findByLabelText('Dự tại', { selector: 'select:not([name])' }), 'Hội trường');
    const list = within(screen.getByRole('list', { name: 'Người dự' }));
    expect(list.queryByText('Trần Thị Bình')).toBeNull();
    await user.click(screen.getByLabelText('Chỉ người chưa điểm danh'));
    await user.click(await button('Lê Văn An: Có mặt'));
    await waitFor(() => expect(list.queryByText('Lê Văn An')).toBeNull());
    expect(list.getByText('Võ Đức Cường')).toBeVisible();
  });

  it('is marked absent all at once, when the rest will not come', async () => {
    people = [person('Lê Văn An', { attended: 'present' }), person('Võ Đức Cường')];
    let asked = '';
    onUpdate('training_attendances', ({ body, url }) => {
      asked = `${url.searchParams.get('attended')} ${body.attended}`;
      people = people.map((one) => ({ ...one, attended: one.attended ?? 'absent' }));
      return [{ id: people[1]?.id }];
    });
    const { user } = await open();
    await user.click(await button('Ghi vắng 1 người còn lại'));
    expect(await screen.findByText('1 có mặt · 1 vắng · 0 chưa điểm danh')).toBeVisible();
    expect(asked).toBe('is.null absent');
  });
});

it('the rest marked by others meanwhile is told, not passed over', async () => {
  people = [person('Lê Văn An', { attended: 'present' }), person('Võ Đức Cường')];
  onUpdate('training_attendances', () => []);
  const { user } = await open();
  await user.click(await button('Ghi vắng 1 người còn lại'));
  expect(await screen.findByText(/Không ghi được ai/)).toBeVisible();
});

describe('without a network', () => {
  it('marks go on, are named as not saved, survive the page, and are sent when it is back', async () => {
    const { user, unmount } = await open();
    await button('Lê Văn An: Có mặt');
    down = true;
    await user.click(await button('Lê Văn An: Có mặt'));
    await user.click(await button('Võ Đức Cường: Vắng'));
    expect(await screen.findByText('Chưa lưu: 2')).toBeVisible();
    expect(screen.getByText(/Lê Văn An \(có mặt\), Võ Đức Cường \(vắng\)/)).toBeVisible();
    expect(await isPressed('Võ Đức Cường: Vắng')).toBe(true);
    unmount();
    down = false;
    await open();
    expect(await screen.findByText('Mọi dấu đã được lưu.')).toBeVisible();
    await waitFor(() => expect(saved.map(([name]) => name)).toEqual(['Lê Văn An', 'Võ Đức Cường']));
    expect(sessionStorage.length).toBe(0);
  });

  it('they are sent as soon as the browser says that it is back', async () => {
    const { user } = await open();
    await button('Lê Văn An: Có mặt');
    down = true;
    await user.click(await button('Lê Văn An: Có mặt'));
    await screen.findByText('Chưa lưu: 1');
    down = false;
    fireEvent(window, new Event('online'));
    expect(await screen.findByText('Mọi dấu đã được lưu.')).toBeVisible();
    expect(saved).toHaveLength(1);
  });
});

describe('two who mark', () => {
  /** Somebody else marks a person before one's own mark arrives. */
  const meanwhile = (name: string, attended: string) => {
    people = people.map((one) => (one.full_name === name ? { ...one, attended, version: 2 } : one));
  };

  it('otherwise are told apart, and one chooses', async () => {
    const { user } = await open();
    await button('Lê Văn An: Vắng');
    meanwhile('Lê Văn An', 'present');
    await user.click(await button('Lê Văn An: Vắng'));
    expect(await screen.findByText('Lê Văn An: bạn ghi «vắng», trên máy chủ là «có mặt».')).toBeVisible();
    expect(await isPressed('Lê Văn An: Có mặt')).toBe(true);
    await user.click(await button('Lê Văn An: giữ của tôi'));
    await waitFor(() => expect(saved).toEqual([['Lê Văn An', { attended: 'absent', result: null }]]));
    expect(screen.queryByText(/trên máy chủ là/)).toBeNull();
  });

  it('may leave it to the other', async () => {
    const { user } = await open();
    await button('Lê Văn An: Vắng');
    meanwhile('Lê Văn An', 'present');
    await user.click(await button('Lê Văn An: Vắng'));
    await user.click(await button('Lê Văn An: theo máy chủ'));
    expect(screen.queryByText(/trên máy chủ là/)).toBeNull();
    expect(saved).toEqual([]);
  });

  it('alike are not told anything', async () => {
    const { user } = await open();
    await button('Lê Văn An: Có mặt');
    meanwhile('Lê Văn An', 'present');
    await user.click(await button('Lê Văn An: Có mặt'));
    expect(await screen.findByText('Mọi dấu đã được lưu.')).toBeVisible();
    await waitFor(async () => expect(await isPressed('Lê Văn An: Có mặt')).toBe(true));
    expect(screen.queryByText(/trên máy chủ là/)).toBeNull();
  });
});

it('a mark that the database refuses is named with the reason, and taken back', async () => {
  onUpdate('training_attendances', () => refusal('PT403', 'course_over', { status: 403 }));
  const { user } = await open();
  await user.click(await button('Lê Văn An: Có mặt'));
  expect(await screen.findByText('Không ghi được: Lê Văn An')).toBeVisible();
  expect(screen.getByText(/đã khép lại hoặc đã hủy/)).toBeVisible();
  expect(await isPressed('Lê Văn An: Có mặt')).toBe(false);
});

describe('somebody not on the list', () => {
  it('is entered with their agency, and told when it was not invited', async () => {
    let entered: Body = {};
    onInsert('training_attendances', ({ body }) => {
      entered = body;
      return person('Võ Thị Bất Ngờ');
    });
    const { user } = await open();
    await user.click(await button('Ghi có mặt'));
    expect(await screen.findByText('Nhập họ và tên.')).toBeVisible();
    await user.type(screen.getByLabelText(/^Họ và tên/), 'Võ Thị Bất Ngờ');
    await user.type(screen.getByLabelText(/^Chức vụ/), 'Chuyên viên');
    await user.click(await button('Ghi có mặt'));
    expect(await screen.findByText('Chọn cơ quan của người đến.')).toBeVisible();
    await user.type(screen.getByRole('combobox', { name: 'Cơ quan' }), 'giao duc');
    await user.click(await screen.findByRole('option', { name: /Sở Giáo dục và Đào tạo/ }));
    expect(screen.getByText(/không có trong danh sách mời: vẫn ghi được, có đánh dấu/)).toBeVisible();
    await user.click(await button('Ghi có mặt'));
    expect(await screen.findByText('Đã ghi Võ Thị Bất Ngờ có mặt.')).toBeVisible();
    expect(entered).toMatchObject({ agency_id: educationId, full_name: 'Võ Thị Bất Ngờ', course_id: course().id });
  });
});

it.each([
  ['opens an hour before', course(), /Điểm danh mở lúc/],
  [
    'is over with the course',
    underWay({ state: 'closed', closed_at: '2026-01-01T00:00:00Z' }),
    /không điểm danh được nữa/,
  ],
])('attendance %s, and says so', async (_, record, message) => {
  await open(record);
  expect(await screen.findByText(message)).toBeVisible();
});

it('attendance is not for who does not run the course', async () => {
  await open(underWay(), 'diem-danh', personas.healthClerk);
  expect(await screen.findByText(/Chỉ giám sát của cơ quan tổ chức/)).toBeVisible();
});

describe('results', () => {
  const heldCourse = underWay({ state: 'held' });
  beforeEach(() => {
    people = people.map((one, i) => ({ ...one, attended: i === 2 ? 'absent' : 'present' }));
  });

  it('are given to who was there, one by one', async () => {
    const { user } = await open(heldCourse, 'ket-qua');
    await user.click(await button('Trần Thị Bình: Không đạt'));
    expect(await screen.findByText('2 có mặt · 0 đạt · 1 không đạt · 1 chưa có kết quả')).toBeVisible();
    await waitFor(() => expect(saved).toEqual([['Trần Thị Bình', { result: 'not_passed' }]]));
    expect(screen.queryByText('Võ Đức Cường')).toBeNull();
  });

  it('are given to the rest at once', async () => {
    onUpdate('training_attendances', ({ url }) => {
      expect(url.searchParams.get('attended')).toBe('eq.present');
      people = people.map((one) => ({ ...one, result: one.attended === 'present' ? 'passed' : null }));
      return people.map(({ id }) => ({ id }));
    });
    const { user } = await open(heldCourse, 'ket-qua');
    await user.click(await button('Ghi đạt cho 2 người chưa có kết quả'));
    expect(await screen.findByText('2 có mặt · 2 đạt · 0 không đạt · 0 chưa có kết quả')).toBeVisible();
  });

  it('wait until the course has been held, and somebody was there', async () => {
    const { unmount } = await open(underWay(), 'ket-qua');
    expect(await screen.findByText(/Ghi kết quả khi lớp đã tổ chức/)).toBeVisible();
    unmount();
    people = [];
    await open(heldCourse, 'ket-qua');
    expect(await screen.findByText('Chưa ghi nhận ai có mặt.')).toBeVisible();
  });
});
