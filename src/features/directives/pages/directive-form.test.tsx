// Entering and correcting: one form, two pages.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { agencies, directive, educationId, healthId, provinceId } from '../directives.fixtures';
import { Component as EditPage } from './edit-directive-page';
import { Component as NewPage } from './new-directive-page';

type Body = Record<string, unknown>;
const newAt = '/van-ban-chi-dao/them';
const editAt = `/van-ban-chi-dao/${directive().id}/sua`;
const routes = [
  { path: newAt, Component: NewPage },
  { path: '/van-ban-chi-dao/:id/sua', Component: EditPage },
];

beforeEach(() => {
  onSelect('agencies', agencies);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

const open = (at: string, as: Persona = personas.supervisor) => renderRoute(routes, at, { as });
type User = Awaited<ReturnType<typeof open>>['user'];

async function fill(user: User) {
  const typed = {
    'Số, ký hiệu': '1210/UBND-TH',
    'Cơ quan ban hành': 'UBND tỉnh An Giang',
    'Ngày ban hành': '6/12/2019',
    'Trích yếu': 'V/v chấn chỉnh công tác phát ngôn',
    'Hạn xác nhận quán triệt': '31/1/2099',
  };
  await user.selectOptions(await screen.findByLabelText(/Loại văn bản/), 'Công văn');
  for (const [name, text] of Object.entries(typed)) {
    await user.click(await screen.findByRole('textbox', { name: new RegExp(`^${name}`) }));
    await user.paste(text);
  }
}

describe('a new directive', () => {
  it('is saved as a draft to all below, not to who keeps it', async () => {
    let saved: Body = {};
    onInsert('directives', ({ body }) => {
      saved = body;
      return { id: body.id };
    });
    const { user, address } = await open(newAt);
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    await waitFor(() => expect(address()).toBe(`/van-ban-chi-dao/${saved.id}`));
    expect(saved).toMatchObject({
      agency_id: provinceId,
      kind: 'official_letter',
      number: '1210/UBND-TH',
      issued_on: '2019-12-06',
      addressed_agency_ids: [healthId, educationId],
      confirm_by: '2099-01-31',
      effective_on: null,
    });
    expect(saved).not.toHaveProperty('state');
  });

  it.each([
    ['directives_number_once', /đã có trong sổ/],
    ['addressed_outside', /ngoài phạm vi bạn giám sát/],
    ['issued_in_future', /không thể ở tương lai/],
    ['agency_dissolved', /Cơ quan đã giải thể/],
  ])('is refused in words, and what was typed stays: %s', async (key, message) => {
    onInsert('directives', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open(newAt);
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Lưu dự thảo' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /^Số, ký hiệu/ })).toHaveValue('1210/UBND-TH');
  });

  it('is for supervisors', async () => {
    await open(newAt, personas.manager);
    expect(await screen.findByText(/Giám sát của cơ quan gửi văn bản/)).toBeVisible();
  });
});

describe('a correction', () => {
  it('keeps an agency that is no more among those addressed', async () => {
    const gone = {
      ...agencies[2],
      id: '00000000-0000-4000-8000-00000000a009',
      name: 'Sở cũ',
      dissolved_on: '2025-01-01',
    };
    onSelect('agencies', [...agencies, gone]);
    onSelect('directives', [directive({ addressed_agency_ids: [gone.id, healthId] })]);
    let sent: Body = {};
    onUpdate('directives', ({ body }) => {
      sent = body;
      return { id: directive().id };
    });
    const { user } = await open(editAt);
    expect(await screen.findByText('Sở cũ')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Tất cả 2 cơ quan trực thuộc' }));
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    await waitFor(() => expect(sent.addressed_agency_ids).toEqual([healthId, educationId, gone.id]));
    expect(sent.version).toBe(4);
  });

  it('shows a colleague’s change side by side, and saves on theirs', async () => {
    onSelect('directives', [directive()]);
    onRpc('record_timeline', () => []);
    const { user } = await open(editAt);
    const title = await screen.findByRole('textbox', { name: /^Trích yếu/ });
    await user.clear(title);
    await user.type(title, 'V/v của tôi');
    const sent: Body[] = [];
    onUpdate('directives', ({ body }) => {
      sent.push(body);
      return sent.length === 1 ? refusal('PT409', 'stale_version', { status: 409 }) : { id: directive().id };
    });
    onSelect('directives', [directive({ title: 'V/v của đồng nghiệp', version: 5 })]);
    await user.click(screen.getByRole('button', { name: 'Lưu thay đổi' }));
    expect(await screen.findByRole('radio', { name: 'Bản đã lưu: V/v của đồng nghiệp' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lưu theo lựa chọn' }));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ title: 'V/v của tôi', version: 5 }));
  });

  it.each([
    ['ended', personas.supervisor, /không sửa được nữa/],
    ['issued', personas.healthClerk, /Chỉ giám sát/],
  ] as const)('of one that is %s is not for everybody', async (state, as, message) => {
    onSelect('directives', [directive({ state })]);
    await open(editAt, as);
    expect(await screen.findByText(message)).toBeVisible();
  });
});
