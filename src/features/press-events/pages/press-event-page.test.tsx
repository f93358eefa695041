// The record: what it tells, the steps of who keeps it, what was asked and promised, and its notice on paper.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { names } from '@/reference/settings.fixtures';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { PressEvent } from '../press-events.api';
import { event, eventId, heldEvent, newspapers, promise, release } from '../press-events.fixtures';
import { refusals } from '../press-events.refusals';
import { questionTold } from '../questions.form';
import { Component as EventPage } from './press-event-page';
import { Component as PaperPage } from './print-notice-page';

type Body = Record<string, unknown>;
const routes = [
  { path: '/su-kien-bao-chi/:id', Component: EventPage },
  { path: '/su-kien-bao-chi/:id/van-ban', Component: PaperPage },
];

beforeEach(() => {
  onSelect('press_agencies', newspapers);
  onSelect('attachments', []);
  onRpc('record_timeline', () => []);
});

async function open(record: PressEvent = event(), as: Persona = personas.healthClerk) {
  onSelect('press_events', [record]);
  const page = await renderRoute(routes, `/su-kien-bao-chi/${record.id}`, { as });
  await screen.findByRole('heading', { level: 1, name: record.title });
  return page;
}
const region = (name: string) => within(screen.getByRole('region', { name }));
const offered = () =>
  [
    ...within(screen.getByRole('region', { name: 'Việc tiếp theo' })).queryAllByRole('link'),
    ...within(screen.getByRole('region', { name: 'Việc tiếp theo' })).queryAllByRole('button'),
  ].map((step) => step.textContent);

describe('the record', () => {
  it('tells where, who, which newspapers, and by when the law wants its notice', async () => {
    await open(event({ speaker_capacity: 'standing', speaker_name: 'Võ Bảo Tú', speaker_position: 'Chánh Văn phòng' }));
    expect(screen.getByText('Hội trường Sở Y tế')).toBeVisible();
    expect(screen.getByText('Võ Bảo Tú, Chánh Văn phòng (Người phát ngôn)')).toBeVisible();
    expect(region('Báo chí').getByText('Báo Minh Họa; Bản tin Lạ')).toBeVisible();
    expect(region('Thông báo').getByText('Chưa gửi')).toBeVisible();
    expect(region('Thông báo').getByRole('button', { name: /Vì sao hạn này/ })).toBeVisible();
  });

  it('marks a notice that came late, and one recorded afterwards', async () => {
    await open(heldEvent({ notice_sent_at: '2026-11-19T08:00:00Z', is_notice_late: true, is_recorded_late: true }));
    expect(screen.getByText('thông báo muộn')).toBeVisible();
    expect(screen.getByText('ghi nhận sau')).toBeVisible();
    expect(region('Thông báo').getByText('Đã làm, quá hạn')).toBeVisible();
    expect(region('Báo chí').getByText('Báo Ý Tưởng')).toBeVisible();
  });

  it('owes no notice where no rule asks for one', async () => {
    await open(event({ notice_due_at: null }));
    expect(screen.getByText('Không có quy định nào buộc thông báo trước')).toBeVisible();
  });

  it('of what is published says where', async () => {
    await open(release({ published_url: 'https://example.com/tin' }));
    expect(screen.getByText('Cổng thông tin điện tử')).toBeVisible();
    expect(screen.getByRole('link', { name: 'https://example.com/tin' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Thông báo' })).toBeNull();
  });

  it.each([
    ['who keeps it', personas.healthClerk, ['Ghi nhận đã gửi thông báo', 'Hủy sự kiện']],
    ['who supervises', personas.supervisor, []],
  ])('offers its steps to %s', async (_, as, steps) => {
    await open(event(), as);
    expect(offered()).toEqual(steps);
    expect(screen.queryByRole('link', { name: 'Sửa' }) !== null).toBe(steps.length > 0);
  });
});

describe('its steps', () => {
  function caught(table: 'press_events' | 'press_event_questions') {
    const sent: { body: Body } = { body: {} };
    onUpdate<Body>(table, ({ body }) => {
      sent.body = body;
      return { id: eventId };
    });
    return sent;
  }

  it('closes one of which nothing is left open', async () => {
    const sent = caught('press_events');
    const { user } = await open(heldEvent());
    await user.click(screen.getByRole('button', { name: 'Kết thúc' }));
    expect(await screen.findByText('Đã kết thúc sự kiện.')).toBeVisible();
    expect(sent.body).toEqual({ state: 'closed', version: 3 });
  });

  it('is told when a colleague has promised something meanwhile', async () => {
    onUpdate('press_events', () => refusal('PT422', 'promises_open', { status: 422 }));
    const { user } = await open(heldEvent());
    await user.click(screen.getByRole('button', { name: 'Kết thúc' }));
    expect(await screen.findByText(refusals.promises_open.message)).toBeVisible();
  });

  it('records a release whose time has come as published', async () => {
    const sent = caught('press_events');
    const { user } = await open(release({ starts_at: '2026-11-20T02:00:00Z' }));
    await user.click(screen.getByRole('button', { name: 'Ghi nhận đã công bố' }));
    expect(await screen.findByText('Đã ghi nhận công bố.')).toBeVisible();
    expect(sent.body).toEqual({ state: 'held', version: 3 });
  });

  it('is called off with a reason', async () => {
    const sent = caught('press_events');
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Hủy sự kiện' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Hủy sự kiện' }));
    expect(dialog.getByText('Nhập lý do, ít nhất 3 ký tự.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Lý do hủy/), 'Bão số 3');
    await user.click(dialog.getByRole('button', { name: 'Hủy sự kiện' }));
    await waitFor(() => expect(sent.body).toEqual({ state: 'cancelled', cancel_reason: 'Bão số 3', version: 3 }));
  });

  it('notes what became of a promise', async () => {
    const sent = caught('press_event_questions');
    const { user } = await open(heldEvent({ questions: [promise()] }));
    expect(screen.getByText(/Còn 1 việc hứa với báo chí chưa thực hiện/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ghi kết quả' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Ghi kết quả' }));
    expect(await dialog.findByText(/Ghi đã thực hiện thế nào/)).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: 'Đã chuyển' }));
    await user.type(dialog.getByLabelText(/Cách thực hiện/), 'Chuyển Thanh tra');
    await user.click(dialog.getByRole('button', { name: 'Ghi kết quả' }));
    await waitFor(() =>
      expect(sent.body).toEqual({
        outcome: 'handed',
        outcome_at: expect.any(String),
        outcome_note: 'Chuyển Thanh tra',
        version: 2,
      }),
    );
  });

  it('keeps what was typed of an outcome that was refused', async () => {
    onUpdate('press_event_questions', () => refusal('PT403', 'event_takes_no_questions', { status: 403 }));
    const { user } = await open(heldEvent({ questions: [promise()] }));
    await user.click(screen.getByRole('button', { name: 'Ghi kết quả' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Cách thực hiện/), 'Đã gửi');
    await user.click(dialog.getByRole('button', { name: 'Ghi kết quả' }));
    expect(await dialog.findByText(questionTold.event_takes_no_questions.message)).toBeVisible();
    expect(dialog.getByLabelText(/Cách thực hiện/)).toHaveValue('Đã gửi');
  });

  it('shows no question recorded in error, and offers nothing about them to who only reads', async () => {
    await open(
      heldEvent({ questions: [promise(), promise({ id: '2', reporter_name: 'Ghi Nhầm', voided_at: '2026-11-21' })] }),
      personas.supervisor,
    );
    expect(screen.getByText('Lâm Khánh Chi, Báo Minh Họa')).toBeVisible();
    expect(screen.queryByText(/Ghi Nhầm/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ghi kết quả' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Thêm câu hỏi' })).toBeNull();
  });
});

describe('its notice', () => {
  beforeEach(() => {
    onSelect('settings', names);
    onSelect('legal_rules', []);
    onRpc('agency_head', () => ({ full_name: 'Ngô Thị Thủ Trưởng', position: 'Giám đốc Sở' }));
  });

  it('is taken out as Word once that is noted', async () => {
    const saved = catchDownloads();
    const { user } = await open(heldEvent());
    await user.click(screen.getByRole('button', { name: 'Xuất văn bản' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Thông báo (Word)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('Thong-bao-hop-bao-15-TB-SYT.docx');
    expect(saved[0]?.noted).toMatchObject({ what: 'press_events', of_format: 'docx', of_record: eventId });
  });

  it('is looked at and printed', async () => {
    const { user } = await open(heldEvent());
    await user.click(screen.getByRole('button', { name: 'Xuất văn bản' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem và in thông báo' }));
    expect(await screen.findByRole('button', { name: 'In văn bản' })).toBeVisible();
    expect(screen.getByText('Báo Minh Họa')).toBeVisible();
    expect(screen.getByText('Bản tin Lạ')).toBeVisible();
  });
});
