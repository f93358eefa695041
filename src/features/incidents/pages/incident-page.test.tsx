import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  backend,
  backendUrl,
  offline,
  onDelete,
  onInsert,
  onRpc,
  onSelect,
  onUpdate,
  refusal,
} from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { StoryEvent } from '../incident-story.api';
import type { Incident } from '../incidents.api';
import { concludedIncident, hoursFromNow, incident, item, request, sentLetter } from '../incidents.fixtures';
import { pollInterval } from '../incidents.queries';
import { Component } from './incident-page';

type Body = Record<string, unknown>;
const event = (rest: Partial<StoryEvent> = {}): StoryEvent => ({
  id: 'e1',
  kind: 'recorded',
  body: null,
  data: { found_by: 'Phòng Báo chí' },
  mentioned_names: [],
  created_at: hoursFromNow(-40),
  created_by_name: 'Nguyễn Ngọc Hân',
  created_by_agency: 'Sở Y tế',
  ...rest,
});

beforeEach(() => {
  onSelect('attachments', []);
  onSelect('incident_mentions', []);
  onSelect('legal_rules', []);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: hoursFromNow(0) }));
  onDelete('drafts', () => undefined);
});
afterEach(() => void vi.useRealTimers());

async function open(record = incident(), as: Persona = personas.healthClerk, story = [event()], search = '') {
  onSelect('incidents', [record]);
  onRpc('incident_story', () => story);
  const page = await renderRoute([{ path: '/vu-viec/:id', Component }], `/vu-viec/${record.id}${search}`, { as });
  await screen.findByRole('heading', { level: 1, name: record.title });
  return page;
}
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const next = () => region('Việc tiếp theo');
const captures = () => within(screen.getByRole('group', { name: 'Chứng cứ' }));

describe('an incident', () => {
  it('tells its facts, its newspapers and its story', async () => {
    await open();
    expect(region('Thông tin vụ việc').getByText('«hơn 5.000 ca mắc»')).toBeVisible();
    const paper = within(screen.getByRole('article', { name: /Báo điện tử Tưởng Tượng/ }));
    expect(paper.getByRole('link', { name: /Hơn 5\.000 ca mắc/ })).toHaveAttribute('rel', 'noopener noreferrer');
    expect(paper.getByText('Chưa có văn bản')).toHaveAttribute('aria-current', 'step');
    expect(await region('Diễn biến').findByText('Ghi nhận vụ việc; phát hiện bởi Phòng Báo chí')).toBeVisible();
  });

  it('takes a script for text', async () => {
    await open(incident({ said: '<script>alert(1)</script>' }));
    expect(screen.getByText('<script>alert(1)</script>')).toBeVisible();
  });

  it('shows a manager everything and says that there is nothing to do', async () => {
    await open(incident(), personas.manager);
    expect(next().getByText(/Bạn xem được vụ việc/)).toBeVisible();
    expect(next().queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Ý kiến' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đính kèm tệp' })).toBeNull();
  });

  it('lets the asked agency answer, and nothing else', async () => {
    const record = incident({ agency_id: 'other', status: 'verifying', requests: [request()] });
    record.requests = [request({ asked_agency_id: agencies.health.id })];
    await open(record);
    expect(next().getByRole('link', { name: /Trả lời xác minh/ })).toBeVisible();
    expect(next().queryByText('Kết luận')).toBeNull();
    expect(screen.queryByRole('button', { name: /Rút câu hỏi/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Ý kiến' })).toBeNull();
  });

  it('leads back from one that is none, or not for these eyes', async () => {
    onSelect('incidents', []);
    onRpc('incident_story', () => []);
    await renderRoute([{ path: '/vu-viec/:id', Component }], '/vu-viec/x', { as: personas.healthClerk });
    expect(await screen.findByRole('heading', { name: 'Không tìm thấy hồ sơ' })).toBeVisible();
  });
});

describe('steps', () => {
  it('begins the verification at a click, on the version seen', async () => {
    const { user } = await open();
    let sent: unknown;
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      onSelect('incidents', [incident({ status: 'verifying' })]);
      return { id: 'x' };
    });
    await user.click(next().getByRole('button', { name: 'Bắt đầu xác minh' }));
    expect(await next().findByRole('link', { name: 'Kết luận' })).toBeVisible();
    expect(sent).toEqual({ status: 'verifying', version: 3 });
  });

  it('says in words why one is refused', async () => {
    const { user } = await open();
    onUpdate('incidents', () => refusal('PT403', 'illegal_step', { status: 403 }));
    await user.click(next().getByRole('button', { name: 'Bắt đầu xác minh' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Bước này không đi với tình trạng hiện tại');
  });

  it.each<[string, Incident, string, string, Body]>([
    [
      'reopens',
      concludedIncident('inaccurate'),
      'Mở lại để xác minh',
      'Mở lại',
      { status: 'verifying', reopen_reason: 'Có tình tiết mới' },
    ],
    [
      'voids',
      incident(),
      'Đánh dấu ghi nhầm',
      'Đánh dấu ghi nhầm',
      { status: 'voided', void_reason: 'Có tình tiết mới' },
    ],
    [
      'closes without a finding',
      concludedIncident('undetermined'),
      'Khép lại với lý do',
      'Khép lại',
      { status: 'closed', close_reason: 'Có tình tiết mới' },
    ],
  ])('%s with a reason', async (_, record, button, confirm, expected) => {
    const { user } = await open(record);
    await user.click(next().getByRole('button', { name: button }));
    const dialog = within(await screen.findByRole('dialog'));
    let sent: unknown;
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      return { id: record.id };
    });
    await user.type(dialog.getByRole('textbox'), 'Có tình tiết mới');
    await user.click(dialog.getByRole('button', { name: confirm }));
    await waitFor(() => expect(sent).toEqual({ ...expected, version: 3 }));
  });

  it('closes at once what is done', async () => {
    const { user } = await open(concludedIncident('accurate', { status: 'remedied', remedy: 'Đã thu gom' }));
    await user.click(next().getByRole('button', { name: 'Khép lại vụ việc' }));
    let sent: unknown;
    onUpdate<Body>('incidents', ({ body }) => {
      sent = body;
      return { id: 'x' };
    });
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Khép lại' }));
    await waitFor(() => expect(sent).toEqual({ status: 'closed', version: 3 }));
  });

  it('withdraws a question with a reason', async () => {
    const { user } = await open(incident({ status: 'verifying', requests: [request()] }));
    await user.click(screen.getByRole('button', { name: 'Rút câu hỏi cho Sở GD&ĐT' }));
    const dialog = within(await screen.findByRole('dialog'));
    onUpdate('verification_requests', () => refusal('PT403', 'request_over', { status: 403 }));
    await user.type(dialog.getByRole('textbox'), 'Đã có nguồn khác');
    await user.click(dialog.getByRole('button', { name: 'Rút câu hỏi' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('đã được trả lời hoặc đã rút');
    expect(dialog.getByRole('textbox')).toHaveValue('Đã có nguồn khác');
  });
});

describe('while the page stands open', () => {
  it('a question falls overdue by itself, and a colleague’s step appears; a comment being typed stays', async () => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    const due_at = new Date(Date.now() + 5_000).toISOString();
    const asked = (rest = {}) => incident({ status: 'verifying', requests: [request({ due_at, ...rest })] });
    const { user } = await open(asked());
    await user.type(await screen.findByRole('textbox', { name: 'Ý kiến' }), 'Đang xem');
    expect(next().queryByText('Quá hạn')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(6_000));
    expect(next().getByText('Quá hạn')).toBeVisible();
    onSelect('incidents', [asked({ answer: 'Không có ca nào', answered_at: hoursFromNow(0) })]);
    onRpc('incident_story', () => [
      event({ id: 'e2', kind: 'verification_answered', data: { agency: 'Sở GD&ĐT' } }),
      event(),
    ]);
    await act(() => vi.advanceTimersByTimeAsync(pollInterval + 1_000));
    expect(await screen.findByText('Không có ca nào')).toBeVisible();
    expect(await screen.findByText('Sở GD&ĐT trả lời xác minh')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ý kiến' })).toHaveValue('Đang xem');
  });

  it('a lost network leaves what was read, and says so', async () => {
    vi.useFakeTimers({
      shouldAdvanceTime: true,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    await open();
    onSelect('incidents', () => offline());
    await act(() => vi.advanceTimersByTimeAsync(pollInterval + 1_000));
    expect(await screen.findByText(/Đang hiện bản đã tải trước đó/)).toBeVisible();
    expect(screen.getByText('«hơn 5.000 ca mắc»')).toBeVisible();
  });
});

describe('a comment', () => {
  const readers = [
    {
      user_id: personas.supervisor.userId,
      full_name: 'Lê Thị Thu Vân',
      agency_short_name: 'UBND tỉnh',
      role: 'supervisor',
    },
    { user_id: personas.healthClerk.userId, full_name: 'Nguyễn Ngọc Hân', agency_short_name: 'Sở Y tế', role: 'clerk' },
  ];

  it('calls upon a colleague by @, and keeps its words and id when it is refused', async () => {
    onRpc('incident_readers', () => readers);
    const { user } = await open();
    const words = await screen.findByRole('textbox', { name: 'Ý kiến' });
    const sent: Body[] = [];
    onInsert<Body>('incident_events', ({ body }) => {
      sent.push(body);
      return sent.length === 1 ? refusal('PT422', 'mention_cannot_see', { status: 422 }) : undefined;
    });
    await user.type(words, 'Nhờ @');
    await user.click(await screen.findByRole('option', { name: 'Lê Thị Thu Vân (UBND tỉnh)' }));
    expect(words).toHaveValue('Nhờ @Lê Thị Thu Vân ');
    expect(screen.queryByRole('option', { name: /Nguyễn Ngọc Hân/ })).toBeNull();
    await user.type(words, 'xem giúp');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Có người được nhắc không xem được');
    expect(words).toHaveValue('Nhờ @Lê Thị Thu Vân xem giúp');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    await waitFor(() => expect(words).toHaveValue(''));
    expect(sent[0]).toMatchObject({ body: 'Nhờ @Lê Thị Thu Vân xem giúp', mentions: [personas.supervisor.userId] });
    expect(sent[1]).toEqual(sent[0]);
  });

  it('of nothing, or too long, is not sent', async () => {
    const { user } = await open();
    const words = await screen.findByRole('textbox', { name: 'Ý kiến' });
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(await screen.findByText('Nhập ý kiến trước khi gửi.')).toBeVisible();
    await user.click(words);
    await user.paste('a'.repeat(10_001));
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(await screen.findByText(/Dài 10\.001 ký tự/)).toBeVisible();
  });

  it('comes back after a reload', async () => {
    onSelect('drafts', [
      { content: { id: 'c1', body: 'Còn dở', mentions: '' }, base_version: null, updated_at: hoursFromNow(-1) },
    ]);
    await open();
    expect(await screen.findByRole('textbox', { name: 'Ý kiến' })).toHaveValue('Còn dở');
  });
});

it('marks where one was called upon as seen, and only then', async () => {
  let marked = 0;
  onUpdate('incident_mentions', ({ url }) => {
    marked += 1;
    expect(url.searchParams.get('incident_id')).toBe(`eq.${incident().id}`);
    return undefined;
  });
  onSelect('incident_mentions', [{ id: 'm1' }]);
  await open();
  await waitFor(() => expect(marked).toBe(1));
});

describe('a hundred articles', () => {
  const items = Array.from({ length: 100 }, (_, index) =>
    item({
      id: `item-${index}`,
      title: `Bài ${index}`,
      ...(index < 12 && { correction_state: 'requested', letters: [sentLetter({ id: `letter-${index}` })] }),
    }),
  );
  const record = concludedIncident('inaccurate', { status: 'correcting', items, item_count: 100 });
  const shown = () => screen.getAllByRole('article').length;

  it('are ten at first, all on demand', async () => {
    const { user } = await open(record);
    expect(shown()).toBe(10);
    await user.click(screen.getByRole('button', { name: 'Xem tất cả 100 tin, bài' }));
    expect(shown()).toBe(100);
  });

  it('are found by how far they have come, in the address, too, and from the step that is about them', async () => {
    const { user, address } = await open(record, personas.healthClerk, [], '?tinh-trang=none');
    expect(screen.getByRole('button', { name: 'Xem tất cả 88 tin, bài' })).toBeVisible();
    await user.click(next().getByRole('button', { name: 'Ghi ngày báo nhận văn bản: 12 tin, bài' }));
    expect(address()).toContain('tinh-trang=requested');
    expect(screen.getByRole('button', { name: 'Xem tất cả 12 tin, bài' })).toBeVisible();
  });
});

describe('evidence', () => {
  const evidence = {
    id: 'f1',
    agency_id: incident().agency_id,
    incident_id: incident().id,
    press_item_id: item().id,
    purpose: 'evidence',
    file_name: 'anh-chup.png',
    content_type: 'image/png',
    byte_size: 1000,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    captured_at: '2026-06-01T03:00:00Z',
    created_at: hoursFromNow(-1),
    voided_at: null,
    version: 1,
  };
  const stored = (bytes: string) =>
    backend.use(
      http.get(`${backendUrl}/storage/v1/object/attachments/*`, () =>
        HttpResponse.arrayBuffer(new TextEncoder().encode(bytes).buffer),
      ),
    );
  beforeEach(() => {
    onSelect('attachments', [evidence]);
    onRpc('log_export', () => 1);
    URL.createObjectURL = () => 'blob:x';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  });

  it('stands at its article alone, with when it was captured', async () => {
    await open();
    expect(await captures().findByText(/chụp lúc 01\/06\/2026 10:00/)).toBeVisible();
    expect(region('Văn bản, tài liệu của vụ việc').queryByText('anh-chup.png')).toBeNull();
  });

  it.each([
    ['unchanged', 'abc', /trùng khớp SHA-256/],
    ['changed', 'abd', /sai SHA-256/],
  ])('says once it is read that it is %s', async (_, bytes, words) => {
    stored(bytes);
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'anh-chup.png' }));
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('of the future is not taken; of a moment said is', async () => {
    const entered: Body[] = [];
    backend.use(
      http.post(`${backendUrl}/storage/v1/object/attachments/*`, () => HttpResponse.json({ Key: 'x', Id: 'x' })),
    );
    onInsert<Body>('attachments', ({ body }) => {
      entered.push(body);
      return body;
    });
    const { user } = await open();
    const png = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'a.png', {
      type: 'image/png',
    });
    const day = captures().getByRole('textbox', { name: 'Ngày chụp' });
    await user.clear(day);
    await user.type(day, '01/01/2999');
    await user.upload(screen.getByLabelText(/Chọn ảnh chụp/), png);
    expect(await screen.findByText('Thời điểm chụp không thể ở tương lai.')).toBeVisible();
    await user.clear(day);
    await user.type(day, '02/06/2026');
    await user.clear(captures().getByRole('textbox', { name: 'Giờ chụp' }));
    await user.type(captures().getByRole('textbox', { name: 'Giờ chụp' }), '10:00');
    await user.upload(screen.getByLabelText(/Chọn ảnh chụp/), png);
    await waitFor(() => expect(entered).toHaveLength(1));
    expect(entered[0]).toMatchObject({
      incident_id: incident().id,
      press_item_id: item().id,
      purpose: 'evidence',
      captured_at: '2026-06-02T03:00:00.000Z',
    });
  });
});
