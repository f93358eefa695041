// The code in the room: shown by who runs the course, typed or scanned by the clerks there.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { CheckInRow } from '../check-in.api';
import { agencies, checkInRow, healthId, hours, person, underWay } from '../training.fixtures';
import { Component as CheckInPage } from './check-in-page';
import { Component as CodePage } from './code-page';

type Body = Record<string, unknown>;
const routes = [
  { path: '/diem-danh', Component: CheckInPage },
  { path: '/tap-huan/:id/ma-diem-danh', Component: CodePage },
];
const open = (at: string, as: Persona = personas.healthClerk) => renderRoute(routes, at, { as });
const refused = (key: string) => refusal('PT422', key, { hint: 'code', status: 422 });

describe('a clerk in the room', () => {
  let rows: CheckInRow[];
  let asked: unknown[];
  beforeEach(() => {
    asked = [];
    rows = [
      checkInRow('Lê Văn An'),
      checkInRow('Trần Thị Bình'),
      checkInRow('Võ Đã Đến', { attended: 'present', marked_at: '2026-05-08T00:40:00Z' }),
    ];
    onRpc('own_people_by_code', ({ body }) => {
      asked.push(body.code);
      return rows;
    });
  });

  it('who scanned the code ticks who is there', async () => {
    let sent: Body = {};
    onRpc('check_in', ({ body }) => {
      sent = body;
      return rows.map((row) => (row.full_name === 'Lê Văn An' ? { ...row, attended: 'present' } : row));
    });
    const { user } = await open('/diem-danh?ma=K7QM3X');
    expect(await screen.findByText(/Võ Đã Đến – có mặt lúc 07:40/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText(/Chọn người có mặt, hoặc thêm người chưa đăng ký/)).toBeVisible();
    await user.click(screen.getByLabelText('Lê Văn An'));
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText('Đã điểm danh: Tập huấn kỹ năng phát ngôn')).toBeVisible();
    expect(sent).toEqual({ code: 'K7QM3X', attendance_ids: [person('Lê Văn An').id], newcomers: [] });
    expect(asked).toEqual(['K7QM3X']);
  });

  it('types the code with spaces and small letters; one that is too short goes nowhere', async () => {
    const { user, address } = await open('/diem-danh');
    const field = await screen.findByLabelText(/Mã đang hiện/);
    await user.type(field, 'k7q{Enter}');
    expect(await screen.findByText('Mã gồm đúng 6 chữ và số.')).toBeVisible();
    await user.type(field, ' m3x{Enter}');
    expect(await screen.findByText('Tập huấn kỹ năng phát ngôn')).toBeVisible();
    expect(address()).toBe('/diem-danh?ma=K7QM3X');
  });

  it('who holds the telephone alone is ticked already', async () => {
    rows = [checkInRow('Lê Văn An')];
    await open('/diem-danh?ma=K7QM3X');
    expect(await screen.findByLabelText('Lê Văn An')).toBeChecked();
  });

  it('brings somebody who was not registered', async () => {
    rows = [checkInRow(null)];
    let sent: Body = {};
    onRpc('check_in', ({ body }) => {
      sent = body;
      return [checkInRow('Ngô Văn Đột Xuất', { attended: 'present' })];
    });
    const { user } = await open('/diem-danh?ma=K7QM3X');
    expect(await screen.findByText('Cơ quan chưa đăng ký ai cho lớp này.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Thêm người chưa đăng ký' }));
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText('Nhập họ và tên.')).toBeVisible();
    await user.type(screen.getByLabelText(/^Họ và tên/), ' Ngô  Văn Đột Xuất');
    await user.type(screen.getByLabelText(/^Chức vụ/), 'Phó phòng');
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText('Ngô Văn Đột Xuất')).toBeVisible();
    expect(sent.newcomers).toMatchObject([
      { agency_id: healthId, full_name: 'Ngô Văn Đột Xuất', position: 'Phó phòng', point: null },
    ]);
  });

  it.each([
    ['code_wrong', /Mã không đúng, hoặc lớp chưa mở điểm danh/],
    ['code_stale', /Mã này đã đổi. Quét lại mã/],
  ])('is told of a code that is no good: %s', async (key, message) => {
    onRpc('own_people_by_code', () => refused(key));
    await open('/diem-danh?ma=K7QM3X');
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(/Mã đang hiện/)).toBeVisible();
  });

  it('whose code has changed while ticking types the new one, and nothing ticked is lost', async () => {
    const codes: unknown[] = [];
    onRpc('check_in', ({ body }) => {
      codes.push(body.code);
      return codes.length === 1 ? refused('code_stale') : [checkInRow('Lê Văn An', { attended: 'present' })];
    });
    const { user } = await open('/diem-danh?ma=K7QM3X');
    await user.click(await screen.findByLabelText('Lê Văn An'));
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText(/Mã này đã đổi/)).toBeVisible();
    await user.type(screen.getByLabelText(/Mã đang hiện/), 'ABC234{Enter}');
    expect(screen.getByLabelText('Lê Văn An')).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText(/Đã điểm danh/)).toBeVisible();
    expect(codes).toEqual(['K7QM3X', 'ABC234']);
  });

  it.each([
    ['registered_twice', /Người này đã có trong danh sách/],
    ['not_registered', /có người không còn trong danh sách/],
  ])('is told why it was refused: %s', async (key, message) => {
    onRpc('check_in', () => refused(key));
    const { user } = await open('/diem-danh?ma=K7QM3X');
    await user.click(await screen.findByLabelText('Lê Văn An'));
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('without a network is told, and may send again', async () => {
    onRpc('check_in', () => offline());
    const { user } = await open('/diem-danh?ma=K7QM3X');
    await user.click(await screen.findByLabelText('Lê Văn An'));
    await user.click(screen.getByRole('button', { name: 'Điểm danh' }));
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    expect(screen.getByLabelText('Lê Văn An')).toBeChecked();
  });
});

it('checking in is not for who keeps no agency', async () => {
  await open('/diem-danh?ma=K7QM3X', personas.supervisor);
  expect(await screen.findByText(/Cán bộ đầu mối của cơ quan điểm danh/)).toBeVisible();
});

describe('the room', () => {
  const at = `/tap-huan/${underWay().id}/ma-diem-danh`;
  beforeEach(() => {
    onSelect('agencies', agencies);
    onSelect('training_courses', [underWay()]);
    onSelect('training_attendances', [person('Lê Văn An', { attended: 'present' })]);
  });

  it('shows the code as letters and as a picture, and how many are there', async () => {
    onRpc('course_code', () => ({ code: 'K7QM3X', valid_until: hours(0.01) }));
    await open(at, personas.supervisor);
    expect(await screen.findByText('K7Q M3X')).toBeVisible();
    expect(await screen.findByRole('img', { name: 'Mã QR điểm danh' })).toBeVisible();
    expect(await screen.findByText('1 người đã có mặt')).toBeVisible();
  });

  it('asks for the next code as the minute ends', async () => {
    let minute = 0;
    onRpc('course_code', () => {
      minute += 1;
      return {
        code: `AAAAA${minute + 1}`,
        valid_until: new Date(Date.now() + (minute === 1 ? 100 : 60_000)).toISOString(),
      };
    });
    await open(at, personas.supervisor);
    expect(await screen.findByText('AAA AA2')).toBeVisible();
    expect(await screen.findByText('AAA AA3')).toBeVisible();
  });

  it('crosses out a code that is no good any more, when the next one does not come', async () => {
    let down = false;
    onRpc('course_code', () => (down ? offline() : { code: 'K7QM3X', valid_until: hours(-1) }));
    await open(at, personas.supervisor);
    await screen.findByText('K7Q M3X');
    down = true;
    await waitFor(() => expect(screen.getByText(/Mã đang hiện đã hết hạn/)).toBeVisible());
  });

  it('says when there is no code to show', async () => {
    onRpc('course_code', () => refusal('PT422', 'code_not_now', { status: 422 }));
    await open(at, personas.supervisor);
    expect(await screen.findByText(/Mã chỉ hiện từ trước giờ khai mạc một giờ/)).toBeVisible();
  });
});
