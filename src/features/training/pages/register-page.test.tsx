import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Person } from '../attendances.api';
import { agencies, course, educationId, healthId, hours, person } from '../training.fixtures';
import { Component } from './register-page';

type Body = Record<string, unknown>;
const record = course();
const routes = [{ path: '/tap-huan/:id/dang-ky', Component }];
const speaker = {
  id: '00000000-0000-4000-8000-00000000d001',
  full_name: 'Võ Bảo Tú',
  position: 'Chánh Văn phòng Sở',
  kind: 'standing',
  internal_phone: '02963777777',
  official_phone: '02963957049',
  official_email: 'phatngon.syt@angiang.gov.vn',
};

let registered: Person[];
beforeEach(() => {
  registered = [];
  onSelect('agencies', agencies);
  onSelect('spokespersons', [speaker]);
  onSelect('training_attendances', () => registered);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

async function open(shown = record, as: Persona = personas.healthClerk) {
  onSelect('training_courses', [shown]);
  return renderRoute(routes, `/tap-huan/${record.id}/dang-ky`, { as });
}
const field = (name: string) => screen.findByRole('textbox', { name: new RegExp(`^${name}`) });

describe('a clerk of the invited registers', () => {
  it('a spokesperson of their own at a click, who then stands as registered', async () => {
    let saved: Body = {};
    onInsert('training_attendances', ({ body }) => {
      saved = body;
      registered = [person('Võ Bảo Tú', { spokesperson_id: speaker.id })];
      return registered[0];
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Đăng ký Võ Bảo Tú' }));
    expect(await screen.findByText('Đã đăng ký (1)')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Đăng ký Võ Bảo Tú' })).toBeNull();
    expect(saved).toMatchObject({
      course_id: record.id,
      agency_id: healthId,
      spokesperson_id: speaker.id,
      full_name: 'Võ Bảo Tú',
      phone: '02963777777',
    });
  });

  it('somebody else by name, tidied, and begins with an empty form again', async () => {
    let saved: Body = {};
    onInsert('training_attendances', ({ body }) => {
      saved = body;
      registered = [person('Lê Thị Đi Cùng')];
      return registered[0];
    });
    const { user } = await open();
    await user.type(await field('Họ và tên'), ' Lê  Thị Đi Cùng ');
    await user.type(await field('Chức vụ'), 'Chuyên viên');
    await user.type(await field('Điện thoại'), '+84 296 3957 049');
    await user.selectOptions(screen.getByLabelText('Dự tại'), 'Điểm cầu Châu Đốc');
    await user.click(screen.getByRole('button', { name: 'Đăng ký người này' }));
    expect(await screen.findByText('Đã đăng ký Lê Thị Đi Cùng.')).toBeVisible();
    expect(saved).toMatchObject({
      full_name: 'Lê Thị Đi Cùng',
      phone: '02963957049',
      email: null,
      point: 'Điểm cầu Châu Đốc',
    });
    expect(await field('Họ và tên')).toHaveValue('');
  });

  it('once, however often it is sent: what was saved by a try whose answer was lost is brought up to date', async () => {
    const lost = person('Lê Thị Đi Cùng', { version: 7 });
    onInsert('training_attendances', () =>
      refusal('23505', 'duplicate key value violates unique constraint "training_attendances_pkey"', { status: 409 }),
    );
    onSelect('training_attendances', ({ url }) => (url.searchParams.has('id') ? [lost] : registered));
    let sent: Body = {};
    onUpdate('training_attendances', ({ body }) => {
      sent = body;
      return lost;
    });
    const { user } = await open();
    await user.type(await field('Họ và tên'), 'Lê Thị Đi Cùng');
    await user.type(await field('Chức vụ'), 'Phó phòng');
    await user.click(screen.getByRole('button', { name: 'Đăng ký người này' }));
    expect(await screen.findByText('Đã đăng ký Lê Thị Đi Cùng.')).toBeVisible();
    expect(sent).toMatchObject({ position: 'Phó phòng', version: 7 });
  });

  it.each([
    ['registered_twice', /Người này đã có trong danh sách/],
    ['course_full', /Lớp đã đủ chỗ/],
    ['registration_closed', /Đã hết hạn đăng ký/],
    ['agency_not_invited', /không có trong danh sách mời/],
    ['point_unknown', /Lớp không còn điểm cầu này/],
    ['course_over', /đã khép lại hoặc đã hủy/],
  ])('nobody when refused as %s, and keeps what was typed', async (key, message) => {
    onInsert('training_attendances', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open();
    await user.type(await field('Họ và tên'), 'Lê Thị Đi Cùng');
    await user.type(await field('Chức vụ'), 'Chuyên viên');
    await user.click(screen.getByRole('button', { name: 'Đăng ký người này' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(await field('Họ và tên')).toHaveValue('Lê Thị Đi Cùng');
    await user.click(screen.getByRole('button', { name: 'Đăng ký Võ Bảo Tú' }));
    await waitFor(() => expect(screen.getAllByText(message)).toHaveLength(2));
  });

  it('nobody with what is no telephone or e-mail, and nothing is sent', async () => {
    const { user } = await open();
    await user.type(await field('Điện thoại'), '123');
    await user.type(await field('Thư điện tử'), 'không phải');
    await user.click(screen.getByRole('button', { name: 'Đăng ký người này' }));
    await waitFor(async () => expect(await field('Họ và tên')).toHaveAccessibleDescription('Nhập họ và tên.'));
    expect(await field('Chức vụ')).toHaveAccessibleDescription('Nhập chức vụ.');
    expect(await field('Điện thoại')).toHaveAccessibleDescription(/Số điện thoại chưa đúng/);
    expect(await field('Thư điện tử')).toHaveAccessibleDescription(/thư điện tử chưa đúng/);
  });
});

describe('who is registered', () => {
  beforeEach(() => {
    registered = [person('Lê Thị Đi Cùng', { version: 4 }), person('Người Nơi Khác', { agency_id: educationId })];
  });

  it('is withdrawn with a reason', async () => {
    let sent: Body = {};
    onUpdate('training_attendances', ({ body }) => {
      sent = body;
      registered = [];
      return person('Lê Thị Đi Cùng');
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Rút tên Lê Thị Đi Cùng' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do rút tên/), 'Bận họp');
    await user.click(dialog.getByRole('button', { name: 'Rút tên' }));
    expect(await screen.findByText('Cơ quan chưa đăng ký ai.')).toBeVisible();
    expect(sent).toEqual({ withdraw_reason: 'Bận họp', version: 4 });
  });

  it('is corrected in the same form', async () => {
    let sent: Body = {};
    onUpdate('training_attendances', ({ body }) => {
      sent = body;
      return person('Lê Thị Đi Cùng');
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Sửa Lê Thị Đi Cùng' }));
    await screen.findByRole('group', { name: 'Sửa Lê Thị Đi Cùng' });
    await user.clear(await field('Chức vụ'));
    await user.type(await field('Chức vụ'), 'Phó phòng');
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(await screen.findByText('Đã sửa Lê Thị Đi Cùng.')).toBeVisible();
    expect(sent).toMatchObject({ position: 'Phó phòng', version: 4 });
  });
});

it.each([
  ['after its end', course({ registration_until: hours(-1) }), /đã hết hạn đăng ký/],
  ['of a plan', course({ state: 'planned' }), /chưa mở/],
  ['of who is not invited', course({ invited_agency_ids: [educationId] }), /không có trong danh sách mời/],
])('registration %s is closed, and says so', async (_, shown, message) => {
  await open(shown);
  expect(await screen.findByText(message)).toBeVisible();
});

it('registration is not for who keeps no agency', async () => {
  await open(record, personas.supervisor);
  expect(await screen.findByText(/Cán bộ đầu mối của cơ quan được mời/)).toBeVisible();
});
