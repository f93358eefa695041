// Reminding of what was found, the list, and a reminder as its sender and its agency see it.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { finding } from '@/reference/findings.fixtures';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { findingId, reminder, reminderId, reminderRow } from '../reminders.fixtures';
import { Component as Answer } from './answer-reminder-page';
import { Component as Remind } from './new-reminder-page';
import { Component as Record } from './reminder-page';
import { Component as List } from './reminders-page';

type Body = Record<string, unknown>;
const routes = [
  { path: '/don-doc', Component: List },
  { path: '/don-doc/them', Component: Remind },
  { path: '/don-doc/:id', Component: Record },
  { path: '/don-doc/:id/tra-loi', Component: Answer },
];
const open = (at: string, as: Persona = personas.supervisor) => renderRoute(routes, at, { as });
const found = finding({ agency_id: agencies.health.id, agency_short_name: 'Sở Y tế', agency_code: 'SYT' });
const other = finding({
  id: '00000000-0000-4000-8000-0000000f0002',
  agency_id: agencies.education.id,
  agency_short_name: 'Sở GD&ĐT',
});
const both = `/don-doc/them?viec=${found.id},${other.id}`;

beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onSelect('agencies', [
    { ...agencies.province, parent_id: null, successor_id: null },
    { ...agencies.health, parent_id: agencies.province.id, successor_id: null },
  ]);
  onRpc('record_timeline', () => []);
});

/** What is chosen, how often it was reminded of before, and what becomes of the sending. */
function onRemind({ chosen = [found], times = {}, sent }: { chosen?: unknown[]; times?: Body; sent?: unknown[] }) {
  const asked: Body[] = [];
  onRpc('chosen_findings', () => chosen);
  onSelect(
    'reminders',
    Object.entries(times).map(([finding_id, ordinal]) => ({ finding_id, ordinal })),
  );
  onRpc<Body>('send_reminders', ({ body }) => {
    asked.push(body);
    onSelect('reminders', [reminder()]);
    return sent ?? [{ finding_id: findingId, agency_id: agencies.health.id, reminder_id: reminderId, refusal: null }];
  });
  return asked;
}

describe('reminding', () => {
  it('begins with a letter ready to be sent, and leads to what was sent', async () => {
    const asked = onRemind({});
    const { user, address } = await open(`/don-doc/them?viec=${found.id}`);
    expect(await screen.findByText('Thủ trưởng mới: Lê Thị Mới')).toBeVisible();
    expect(await screen.findByRole('textbox', { name: /Trích yếu/ })).toHaveValue(
      'Đôn đốc cử người phát ngôn sau khi thay đổi thủ trưởng',
    );
    await user.click(screen.getByRole('button', { name: 'Gửi đôn đốc' }));
    await waitFor(() => expect(address()).toBe(`/don-doc/${reminderId}`));
    expect(await screen.findByText('Đã gửi đôn đốc đến Sở Y tế.')).toBeVisible();
    expect(asked).toMatchObject([
      {
        sender_agency_id: agencies.province.id,
        findings: [{ id: found.id, agency_id: agencies.health.id, kind: 'head_changed', is_repeat: false }],
      },
    ]);
  });

  it('again says how often it was done before, and is sent as a repeat', async () => {
    const asked = onRemind({ times: { [found.id]: 2 } });
    const { user } = await open(`/don-doc/them?viec=${found.id}`);
    expect(await screen.findByText('Đã đôn đốc 2 lần')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Gửi đôn đốc' }));
    await waitFor(() => expect(asked).toMatchObject([{ findings: [{ is_repeat: true }] }]));
  });

  it('of several goes to all of them, but those left out', async () => {
    const asked = onRemind({ chosen: [found, other] });
    const { user, address } = await open(both);
    expect(await screen.findByRole('button', { name: 'Gửi 2 đôn đốc' })).toBeVisible();
    onRpc('chosen_findings', () => [found]);
    await user.click(screen.getByRole('button', { name: 'Bỏ ra: Sở GD&ĐT' }));
    expect(address()).toBe(`/don-doc/them?viec=${found.id}`);
    await user.click(await screen.findByRole('button', { name: 'Gửi đôn đốc' }));
    await waitFor(() => expect(asked).toHaveLength(1));
  });

  it('refused for some sends nothing, names each of them and keeps what was typed', async () => {
    const refused = {
      finding_id: other.id,
      agency_id: agencies.education.id,
      reminder_id: null,
      refusal: 'reminded_already',
    };
    const fine = { finding_id: found.id, agency_id: agencies.health.id, reminder_id: null, refusal: null };
    onRemind({ chosen: [found, other], sent: [fine, refused] });
    const { user, address } = await open(both);
    const body = await screen.findByRole('textbox', { name: /Nội dung đôn đốc/ });
    await user.type(body, ' Việc gấp.');
    await user.click(screen.getByRole('button', { name: 'Gửi 2 đôn đốc' }));
    const alert = await screen.findByText(/Chưa gửi cho cơ quan nào/);
    expect(alert).toHaveTextContent('Sở GD&ĐT: vừa được đôn đốc');
    expect(alert).not.toHaveTextContent('Sở Y tế');
    expect(address()).toBe(both);
    expect((body as HTMLTextAreaElement).value).toMatch(/Việc gấp\.$/);
  });

  it('refused for its time says so beside it', async () => {
    onRemind({});
    onRpc('send_reminders', () => refusal('PT422', 'due_in_past', { hint: 'due_at', status: 422 }));
    const { user } = await open(`/don-doc/them?viec=${found.id}`);
    await user.click(await screen.findByRole('button', { name: 'Gửi đôn đốc' }));
    const due = screen.getByRole('textbox', { name: /Hạn hoàn thành/ });
    await waitFor(() => expect(due).toHaveAccessibleDescription('Hạn hoàn thành phải ở tương lai.'));
  });

  it('of what is no more has no use, and says so', async () => {
    onRemind({ chosen: [] });
    await open(`/don-doc/them?viec=${found.id}`);
    expect(await screen.findByText('1 việc đã chọn không còn nữa nên không cần đôn đốc.')).toBeVisible();
    expect(screen.getByRole('link', { name: /Chọn ở/ })).toHaveAttribute('href', '/giam-sat/phat-hien');
  });

  it('is a supervisor’s', async () => {
    await open(`/don-doc/them?viec=${found.id}`, personas.healthClerk);
    expect(await screen.findByText(/Giám sát của cơ quan, hoặc của cơ quan cấp trên/)).toBeVisible();
  });
});

describe('the list', () => {
  it('tells where each stands, and is asked for by the address', async () => {
    const asked: Body[] = [];
    onRpc<Body>('list_reminders', ({ body }) => {
      asked.push(body);
      return [reminderRow({ ordinal: 2, state: 'answered' })];
    });
    const { user } = await open('/don-doc?trang-thai=chua-xong&loai=head_changed');
    const row = within((await screen.findAllByRole('row'))[1] as HTMLElement);
    for (const text of ['Sở Y tế', 'Đã trả lời', 'Lần 2', 'Thủ trưởng mới: Lê Thị Mới']) {
      expect(row.getByText(text)).toBeVisible();
    }
    expect(row.getByRole('link')).toHaveAttribute('href', `/don-doc/${reminderId}`);
    await user.click(screen.getByLabelText('Chỉ đôn đốc quá hạn'));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual({
        in_state: 'open',
        of_kind: 'head_changed',
        only_overdue: true,
        order_by: 'newest',
        page_size: 50,
      }),
    );
  });
});

describe('a reminder', () => {
  it('is seen by its agency’s clerk in being opened, and asks for an answer', async () => {
    onSelect('reminders', [reminder()]);
    const seen: Body[] = [];
    onUpdate<Body>('reminders', ({ body }) => {
      seen.push(body);
      onSelect('reminders', [reminder({ seen_at: '2026-11-25T02:00:00Z', reminder_state: 'seen', version: 2 })]);
      return { id: reminderId };
    });
    await open(`/don-doc/${reminderId}`, personas.healthClerk);
    expect(await screen.findByRole('link', { name: 'Trả lời' })).toHaveAttribute(
      'href',
      `/don-doc/${reminderId}/tra-loi`,
    );
    expect(await screen.findByText('Đã xem')).toBeVisible();
    expect(seen).toEqual([{ seen_at: expect.any(String) }]);
    for (const step of ['Rút lại', 'Công văn (Word)']) expect(screen.queryByRole('button', { name: step })).toBeNull();
  });

  it('is not seen by its sender looking at it', async () => {
    onSelect('reminders', [reminder()]);
    await open(`/don-doc/${reminderId}`);
    expect(await screen.findByRole('button', { name: 'Rút lại' })).toBeVisible();
    expect(screen.getByText('Chưa xem')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Đôn đốc lần nữa' })).toHaveAttribute(
      'href',
      `/don-doc/them?viec=${findingId}`,
    );
  });

  it('is withdrawn with a reason', async () => {
    onSelect('reminders', [reminder()]);
    const { user } = await open(`/don-doc/${reminderId}`);
    let written: Body = {};
    onUpdate<Body>('reminders', ({ body }) => {
      written = body;
      onSelect('reminders', [reminder({ reminder_state: 'withdrawn', withdraw_reason: 'Gửi nhầm cơ quan' })]);
      return { id: reminderId };
    });
    await user.click(await screen.findByRole('button', { name: 'Rút lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox'), 'Gửi nhầm cơ quan');
    await user.click(dialog.getByRole('button', { name: 'Rút lại' }));
    expect(await screen.findByText('Đôn đốc này đã được rút, không còn việc gì.')).toBeVisible();
    expect(written).toEqual({ withdraw_reason: 'Gửi nhầm cơ quan', version: 1 });
    expect(screen.queryByRole('link', { name: 'Đôn đốc lần nữa' })).toBeNull();
  });

  it('has the number of its letter noted, on all that went by it', async () => {
    onSelect('reminders', [reminder()]);
    const { user } = await open(`/don-doc/${reminderId}`);
    let written: unknown;
    onRpc<Body>('record_reminder_letter', ({ body }) => {
      written = body;
      return 1;
    });
    await user.click(await screen.findByRole('button', { name: 'Ghi số công văn' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(dialog.getByText('Nhập số, ký hiệu công văn.')).toBeVisible();
    await user.type(dialog.getByLabelText(/Số, ký hiệu/), '45/UBND-VP');
    await user.type(dialog.getByLabelText(/Ngày công văn/), '24/11/2025');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(written).toEqual({
        letter_number: '45/UBND-VP',
        letter_date: '2025-11-24',
        sending_id: reminder().sending_id,
      }),
    );
  });

  it('settled asks for nothing more', async () => {
    onSelect('reminders', [reminder({ reminder_state: 'settled', seen_at: '2026-11-25T02:00:00Z' })]);
    await open(`/don-doc/${reminderId}`, personas.healthClerk);
    expect(await screen.findByText('Việc được đôn đốc đã xong.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Trả lời' })).toBeNull();
  });
});

describe('answering', () => {
  it('writes the answer, and leads back', async () => {
    onSelect('reminders', [reminder({ seen_at: '2026-11-25T02:00:00Z', reminder_state: 'seen', version: 2 })]);
    const { user, address } = await open(`/don-doc/${reminderId}/tra-loi`, personas.healthClerk);
    let written: Body = {};
    onUpdate<Body>('reminders', ({ body }) => {
      written = body;
      return { id: reminderId };
    });
    await user.type(await screen.findByRole('textbox', { name: /Câu trả lời/ }), 'Sẽ cử người tuần này');
    await user.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
    await waitFor(() => expect(address()).toBe(`/don-doc/${reminderId}`));
    expect(written).toEqual({ answer: 'Sẽ cử người tuần này', version: 2 });
  });

  it.each<[string, Parameters<typeof reminder>[0], Persona, RegExp]>([
    ['is not the supervisor’s', {}, personas.supervisor, /Chỉ cán bộ đầu mối của cơ quan được đôn đốc/],
    ['is done once', { answered_at: '2026-11-25T02:00:00Z', answer: 'Đã rõ' }, personas.healthClerk, /đã trả lời/],
    [
      'is not asked for any more once withdrawn',
      { withdrawn_at: '2026-11-25T02:00:00Z' },
      personas.healthClerk,
      /đã được rút/,
    ],
  ])('%s', async (_, rest, as, words) => {
    onSelect('reminders', [reminder(rest)]);
    await open(`/don-doc/${reminderId}/tra-loi`, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
