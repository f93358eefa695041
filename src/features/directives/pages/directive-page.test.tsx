// The record as who runs it, who is asked, and who may only read sees it.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Acknowledgement } from '../acknowledgements.api';
import type { Directive } from '../directives.api';
import { acknowledgement, acknowledgementRow, agencies, confirmed, directive, totals } from '../directives.fixtures';
import { Component as DirectivePage } from './directive-page';

type Body = Record<string, unknown>;
const at = `/van-ban-chi-dao/${directive().id}`;

let asked: Body[] = [];
beforeEach(() => {
  asked = [];
  onSelect('agencies', agencies);
  onSelect('attachments', []);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onRpc('record_timeline', () => []);
  onRpc('directive_totals', () => totals());
  onRpc('list_directive_acknowledgements', ({ body }) => {
    asked.push(body);
    return [
      acknowledgementRow('Sở Y tế', { due: '2020-01-31', days_late: 9 }),
      acknowledgementRow('Sở GD&ĐT', {
        state: 'confirmed',
        spread_on: '2026-11-22',
        spread_form: 'copied',
        staff_count: 30,
      }),
    ];
  });
});

function open(record: Directive, own: Acknowledgement[] = [], as: Persona = personas.supervisor) {
  onSelect('directives', [record]);
  onSelect('directive_acknowledgements', own);
  return renderRoute([{ path: '/van-ban-chi-dao/:id', Component: DirectivePage }], at, { as });
}
const button = (name: string) => screen.findByRole('button', { name });

function onDirective(): Body[] {
  const sent: Body[] = [];
  onUpdate('directives', ({ body }) => {
    sent.push(body);
    return { id: directive().id };
  });
  return sent;
}

describe('who runs a directive', () => {
  it('sends it and is told so', async () => {
    const sent = onDirective();
    const { user } = await open(directive({ state: 'draft', sent_at: null }));
    expect(screen.queryByText('Các cơ quan quán triệt')).toBeNull();
    await user.click(await button('Gửi các cơ quan'));
    expect(await screen.findByText('Đã gửi văn bản đến các cơ quan nhận.')).toBeVisible();
    expect(sent).toEqual([{ state: 'issued', version: 4 }]);
  });

  it.each([
    ['nobody_addressed', /Chọn ít nhất một cơ quan nhận/],
    ['confirm_by_missing', /Nhập hạn xác nhận quán triệt/],
    ['confirm_by_past', /Hạn xác nhận đã qua/],
  ])('is told why it cannot be sent: %s', async (key, message) => {
    onUpdate('directives', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open(directive({ state: 'draft', sent_at: null }));
    await user.click(await button('Gửi các cơ quan'));
    expect(await screen.findByText(message)).toBeVisible();
  });

  it('ends it with a day and a reason or what replaces it, each refused beside its field', async () => {
    const { user } = await open(directive());
    await user.click(await button('Cho hết hiệu lực'));
    const dialog = within(await screen.findByRole('dialog'));
    const day = dialog.getByLabelText(/Hết hiệu lực từ ngày/);
    await user.clear(day);
    await user.click(dialog.getByRole('button', { name: 'Cho hết hiệu lực' }));
    expect(await dialog.findByText('Nhập ngày hết hiệu lực.')).toBeVisible();
    expect(dialog.getByText('Nhập lý do, hoặc chọn văn bản thay thế.')).toBeVisible();
    await user.type(day, '05/12/2019');
    await user.type(dialog.getByLabelText('Lý do'), 'Đã xong');
    await user.click(dialog.getByRole('button', { name: 'Cho hết hiệu lực' }));
    expect(await dialog.findByText(/không trước ngày ban hành \(06\/12\/2019\)/)).toBeVisible();
    onUpdate('directives', () => refusal('PT422', 'replacement_unknown', { status: 422 }));
    await user.clear(day);
    await user.type(day, '06/12/2020');
    await user.click(dialog.getByRole('button', { name: 'Cho hết hiệu lực' }));
    expect(await dialog.findByText(/Văn bản thay thế phải còn hiệu lực/)).toBeVisible();
    const sent = onDirective();
    await user.click(dialog.getByRole('button', { name: 'Cho hết hiệu lực' }));
    expect(await screen.findByText(/Đã ghi văn bản hết hiệu lực/)).toBeVisible();
    expect(sent).toEqual([
      { state: 'ended', ended_on: '2020-12-06', replaced_by_id: null, end_reason: 'Đã xong', version: 4 },
    ]);
  });

  it('takes it as in force again, or as never entered, with a reason', async () => {
    const sent = onDirective();
    const { user } = await open(directive({ state: 'ended', ended_on: '2026-01-01', end_reason: 'Xong' }));
    await user.click(await button('Khôi phục hiệu lực'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Khôi phục hiệu lực' }));
    expect(await dialog.findByText('Nhập lý do, ít nhất 3 ký tự.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Lý do khôi phục/), 'Ghi nhầm');
    await user.click(dialog.getByRole('button', { name: 'Khôi phục hiệu lực' }));
    await waitFor(() => expect(sent).toEqual([{ state: 'issued', reopen_reason: 'Ghi nhầm', version: 4 }]));
    expect(await button('Bỏ văn bản nhập nhầm')).toBeVisible();
  });

  it('sees who has not confirmed, since when and how late, and finds them', async () => {
    const { user, address } = await open(directive());
    const card = within(await screen.findByRole('region', { name: 'Các cơ quan quán triệt' }));
    const row = within((await card.findByRole('link', { name: 'Sở Y tế' })).closest('tr') as HTMLElement);
    expect(row.getByText('20/11/2026')).toBeVisible();
    expect(row.getByText(/Quá hạn \d+ ngày/)).toBeVisible();
    expect(card.getByText('Văn bản sao gửi ngày 22/11/2026, 30 người')).toBeVisible();
    expect(card.getByText('1/2 cơ quan đã quán triệt')).toBeVisible();
    expect(card.getByText(/1\.234 người được quán triệt/)).toBeVisible();
    await user.selectOptions(card.getByLabelText('Quán triệt'), 'Quá hạn');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ in_state: 'late', of_directive: directive().id }));
    expect(address()).toContain('trang-thai=qua-han');
  });

  it('takes the list out as a sheet, which is noted first', async () => {
    const downloads = catchDownloads();
    const { user } = await open(directive());
    await user.click(await button('Xuất Excel'));
    const noted = { what: 'directives', of_format: 'xlsx', of_record: directive().id, row_count: 2, filters: {} };
    await waitFor(() => expect(downloads).toMatchObject([{ name: 'Quan-triet-1210-UBND-TH.xlsx', noted }]));
  });
});

describe('a clerk of an agency asked', () => {
  const as = personas.healthClerk;
  const confirm = 'Xác nhận đã quán triệt';

  it('says that it has been read', async () => {
    let sent: Body = {};
    onUpdate('directive_acknowledgements', ({ body }) => {
      sent = body;
      return { id: acknowledgement().id };
    });
    const { user } = await open(directive(), [acknowledgement()], as);
    await user.click(await button('Đã nhận, đã đọc'));
    expect(await screen.findByText('Đã ghi nhận cơ quan đã đọc văn bản.')).toBeVisible();
    expect(sent).toEqual({ state: 'read', version: 1 });
    expect(screen.queryByText('Việc tiếp theo')).toBeNull();
    expect(screen.queryByText('Các cơ quan quán triệt')).toBeNull();
  });

  it('says how it was spread, once nothing is missing', async () => {
    let sent: Body = {};
    onUpdate('directive_acknowledgements', ({ body }) => {
      sent = body;
      return { id: acknowledgement().id };
    });
    const { user } = await open(directive(), [acknowledgement({ state: 'read' })], as);
    await user.click(await button(confirm));
    expect(await screen.findByText('Nhập ngày quán triệt.')).toBeVisible();
    expect(screen.getByText('Chọn hình thức quán triệt.')).toBeVisible();
    expect(screen.getByText('Nhập số người được quán triệt.')).toBeVisible();
    await user.type(screen.getByLabelText(/Ngày quán triệt/), '7/12/2019');
    await user.selectOptions(screen.getByLabelText(/Hình thức/), 'Hình thức khác');
    await user.type(await screen.findByLabelText(/Nêu rõ hình thức/), 'Ngày Pháp luật');
    await user.type(screen.getByLabelText(/Số người/), '1.200');
    await user.click(await button(confirm));
    expect(await screen.findByText('Đã xác nhận quán triệt văn bản.')).toBeVisible();
    expect(sent).toEqual({
      state: 'confirmed',
      spread_on: '2019-12-07',
      spread_form: 'other',
      spread_form_note: 'Ngày Pháp luật',
      staff_count: 1200,
      note: null,
      version: 1,
    });
  });

  it.each([
    ['spread_before_issue', /không trước ngày ban hành/],
    ['directive_acknowledgements_staff_count', /số nguyên từ 1 đến 100.000/],
    ['directive_over', /Văn bản đã hết hiệu lực hoặc đã bỏ/],
    ['acknowledgement_withdrawn', /không còn trong danh sách nhận/],
  ])('is told what the database refuses, and keeps what was typed: %s', async (key, message) => {
    onUpdate('directive_acknowledgements', () => refusal('PT422', key, { status: 422 }));
    const returned = { return_reason: 'Thiếu số người', redo_by: '2099-01-01', returned_at: '2026-11-23T00:00:00Z' };
    const { user } = await open(directive(), [confirmed({ state: 'returned', ...returned })], as);
    expect(await screen.findByText('Thiếu số người')).toBeVisible();
    expect(screen.getByText('Hạn bổ sung: 01/01/2099.')).toBeVisible();
    await user.click(await button('Bổ sung xác nhận'));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText(/Số người/)).toHaveValue('1234');
  });

  it('corrects what was confirmed with a reason, or takes it back', async () => {
    const sent: Body[] = [];
    onUpdate('directive_acknowledgements', ({ body }) => {
      sent.push(body);
      return { id: acknowledgement().id };
    });
    const { user } = await open(directive(), [confirmed()], as);
    expect(await screen.findByText('Hội nghị quán triệt')).toBeVisible();
    await user.click(await button('Thu hồi xác nhận'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do thu hồi/), 'Xác nhận nhầm');
    await user.click(dialog.getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(sent).toEqual([{ state: 'read', correction_reason: 'Xác nhận nhầm', version: 2 }]));
    await user.click(await button('Sửa xác nhận'));
    await user.click(await button('Sửa xác nhận'));
    expect(await screen.findByText('Nhập lý do sửa, ít nhất 3 ký tự.')).toBeVisible();
    await user.type(screen.getByLabelText(/Lý do sửa/), 'Đếm thiếu');
    await user.click(await button('Sửa xác nhận'));
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ state: 'confirmed', correction_reason: 'Đếm thiếu' }));
  });

  it('only reads once it has ended', async () => {
    await open(directive({ state: 'ended', ended_on: '2026-01-01', end_reason: 'Xong' }), [acknowledgement()], as);
    expect(await screen.findByText(/không phải xác nhận nữa/)).toBeVisible();
    expect(screen.queryByRole('button', { name: confirm })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đã nhận, đã đọc' })).toBeNull();
  });
});

it('a manager reads who has confirmed and changes nothing', async () => {
  await open(directive(), [], personas.manager);
  expect(await screen.findByRole('region', { name: 'Các cơ quan quán triệt' })).toBeVisible();
  expect(screen.queryByText('Việc tiếp theo')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Sửa' })).toBeNull();
});
