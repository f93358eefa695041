// What one agency did with a directive, as who looks after it sees it.
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Acknowledgement } from '../acknowledgements.api';
import { acknowledgement, agencies, confirmed, directive } from '../directives.fixtures';
import { Component as AcknowledgementPage } from './acknowledgement-page';

type Body = Record<string, unknown>;

beforeEach(() => {
  onSelect('agencies', agencies);
  onSelect('attachments', []);
  onSelect('directives', [directive()]);
  onRpc('record_timeline', () => []);
});

function open(record: Acknowledgement, as: Persona = personas.supervisor) {
  onSelect('directive_acknowledgements', [record]);
  const routes = [{ path: '/van-ban-chi-dao/quan-triet/:id', Component: AcknowledgementPage }];
  return renderRoute(routes, `/van-ban-chi-dao/quan-triet/${record.id}`, { as });
}

it('a supervisor asks for more with a reason and a day, and it waits again', async () => {
  let sent: Body = {};
  onUpdate('directive_acknowledgements', ({ body }) => {
    sent = body;
    return { id: acknowledgement().id };
  });
  const { user } = await open(confirmed());
  expect(await screen.findByRole('heading', { name: 'Sở Y tế quán triệt 1210/UBND-TH' })).toBeVisible();
  expect(screen.getByText('1.234')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Đề nghị bổ sung' }));
  const dialog = within(await screen.findByRole('dialog'));
  const day = dialog.getByLabelText(/Hạn bổ sung/);
  await user.clear(day);
  await user.type(day, '01/01/2020');
  await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
  expect(await dialog.findByText(/Nhập nội dung đề nghị bổ sung/)).toBeVisible();
  expect(dialog.getByText(/Hạn bổ sung đã qua/)).toBeVisible();
  await user.clear(day);
  await user.type(day, '01/01/2099');
  await user.type(dialog.getByLabelText(/Nội dung đề nghị bổ sung/), 'Thiếu số người');
  await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
  expect(await screen.findByText('Đã đề nghị Sở Y tế bổ sung.')).toBeVisible();
  expect(sent).toEqual({ state: 'returned', return_reason: 'Thiếu số người', redo_by: '2099-01-01', version: 2 });
});

it('is told what the database refuses, beside the field', async () => {
  onUpdate('directive_acknowledgements', () => refusal('PT422', 'redo_by_past', { status: 422 }));
  const { user } = await open(confirmed());
  await user.click(await screen.findByRole('button', { name: 'Đề nghị bổ sung' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText(/Nội dung đề nghị bổ sung/), 'Thiếu số người');
  await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
  expect(await dialog.findByText('Hạn bổ sung đã qua. Chọn từ hôm nay trở đi.')).toBeVisible();
});

it.each([
  ['what has not been confirmed', acknowledgement(), personas.supervisor],
  ['as a manager', confirmed(), personas.manager],
  ['as its own clerk', confirmed(), personas.healthClerk],
])('nothing is returned: %s', async (_, record, as) => {
  await open(record, as);
  expect(await screen.findByRole('heading', { name: /quán triệt 1210/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Đề nghị bổ sung' })).toBeNull();
});
