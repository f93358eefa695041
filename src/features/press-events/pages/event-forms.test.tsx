// Adding an event, correcting it, its notice, who came, and what was asked there.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { PressEvent } from '../press-events.api';
import { event, eventId, heldEvent, hours, newspapers, promise, release } from '../press-events.fixtures';
import { refusals } from '../press-events.refusals';
import { questionTold } from '../questions.form';
import { Component as AnnouncePage } from './announce-event-page';
import { Component as EditPage } from './edit-press-event-page';
import { Component as QuestionPage } from './event-question-page';
import { Component as HoldPage } from './hold-event-page';
import { Component as NewPage } from './new-press-event-page';

type Body = Record<string, unknown>;
const record = '/su-kien-bao-chi/:id';
const routes = [
  { path: '/su-kien-bao-chi/them', Component: NewPage },
  { path: record, element: <p>Hồ sơ</p> },
  { path: `${record}/sua`, Component: EditPage },
  { path: `${record}/thong-bao`, Component: AnnouncePage },
  { path: `${record}/ghi-nhan`, Component: HoldPage },
  { path: `${record}/cau-hoi/them`, Component: QuestionPage },
  { path: `${record}/cau-hoi/:questionId`, Component: QuestionPage },
];

/** By when a conference must be notified, as the database would say. */
const dayBefore = (startsAt: unknown) => new Date(Date.parse(String(startsAt)) - 24 * 3_600_000).toISOString();

beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onSelect('press_agencies', newspapers);
  onSelect('agencies', [agencies.health]);
  onSelect('legal_rules', [{ id: 'rule', title: 'Thông báo trước 24 giờ' }]);
  onRpc<Body>('legal_deadline', ({ body }) => ({
    due_at: dayBefore(body.starts_at),
    is_policy: false,
    rule_id: 'rule',
    steps: [],
  }));
  onRpc('record_timeline', () => []);
  onRpc('who_may_speak', () => [
    {
      record_id: '00000000-0000-4000-8000-00000000f102',
      capacity: 'standing',
      full_name: 'Võ Bảo Tú',
      position: 'Chánh Văn phòng',
      matter: null,
      until: null,
    },
  ]);
});

async function open(step: string, of: PressEvent = event(), as: Persona = personas.healthClerk) {
  onSelect('press_events', [of]);
  return renderRoute(routes, `/su-kien-bao-chi/${step === 'them' ? 'them' : `${of.id}/${step}`}`, { as });
}
type User = Awaited<ReturnType<typeof open>>['user'];
const box = (label: string) => screen.findByRole('textbox', { name: new RegExp(`^${label}( \\*)?$`) });
async function put(user: User, label: string, text: string) {
  const field = await box(label);
  await user.clear(field);
  if (text !== '') await user.type(field, text);
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
const vietnam = (moment: string) => {
  const at = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString();
  return { day: at.slice(0, 10).split('-').reverse().join('/'), time: at.slice(11, 16) };
};
function caught(how: typeof onInsert | typeof onUpdate, table: 'press_events' | 'press_event_questions') {
  const sent: { body: Body } = { body: {} };
  how<Body>(table, ({ body }) => {
    sent.body = body;
    return { id: eventId };
  });
  return sent;
}

describe('adding an event', () => {
  async function fill(user: User, startsAt: string) {
    const { day, time } = vietnam(startsAt);
    await put(user, 'Tên sự kiện', 'Họp báo về dịch sởi');
    await put(user, 'Ngày', day);
    await put(user, 'Giờ bắt đầu', time);
    await put(user, 'Địa điểm', 'Hội trường');
  }

  it('takes when and where, the newspapers by their names and one of those entitled to speak', async () => {
    const sent = caught(onInsert, 'press_events');
    const { user, address } = await open('them');
    await fill(user, hours(72));
    const invited = screen.getByRole('combobox', { name: 'Cơ quan báo chí được mời' });
    await user.type(invited, 'Báo Minh Họa{Enter}Báo Lạ{Enter}');
    const entitled = await screen.findByRole('option', { name: 'Võ Bảo Tú, Chánh Văn phòng · Người phát ngôn' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Người phát ngôn chính' }), entitled);
    await press(user, 'Lưu sự kiện');
    await waitFor(() => expect(address()).toBe(`/su-kien-bao-chi/${eventId}`));
    expect(sent.body).toMatchObject({
      agency_id: agencies.health.id,
      kind: 'press_conference',
      mode: 'direct',
      place: 'Hội trường',
      invited_press_agency_ids: [newspapers[0]?.id],
      invited_others: ['Báo Lạ'],
      speaker_capacity: 'standing',
    });
    expect(sent.body).not.toHaveProperty('state');
  });

  it('with less than 24 hours left is warned of, and can be saved', async () => {
    const sent = caught(onInsert, 'press_events');
    const { user } = await open('them');
    await fill(user, hours(20));
    expect(await screen.findByRole('alert')).toHaveTextContent('hồ sơ ghi nhận «thông báo muộn»');
    await press(user, 'Lưu sự kiện');
    await waitFor(() => expect(sent.body.title).toBe('Họp báo về dịch sởi'));
  });

  it('with enough time left is told by when it must be notified', async () => {
    const { user } = await open('them');
    await fill(user, hours(72));
    expect(await screen.findByText(/Phải thông báo bằng văn bản/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('in the past is one that has been held, or is refused', async () => {
    const sent = caught(onInsert, 'press_events');
    const { user, address } = await open('them');
    await fill(user, '2026-11-20T02:00:00Z');
    await press(user, 'Lưu sự kiện');
    expect(await screen.findByText(refusals.event_in_past.message)).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /Đã diễn ra/ }));
    await press(user, 'Lưu sự kiện');
    await waitFor(() => expect(address()).toBe(`/su-kien-bao-chi/${eventId}/ghi-nhan`));
    expect(sent.body).toMatchObject({ state: 'held', starts_at: '2026-11-20T02:00:00.000Z' });
  });

  it('asks of a release where it was published, and of a briefing whose it is', async () => {
    const { user } = await open('them');
    await user.click(await screen.findByRole('radio', { name: 'Thông cáo báo chí' }));
    expect(await box('Nơi đăng tải')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /^Địa điểm/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Giao ban báo chí' }));
    await user.click(screen.getByRole('radio', { name: 'Cơ quan mình đến cung cấp thông tin' }));
    expect(screen.queryByRole('combobox', { name: 'Cơ quan báo chí được mời' })).toBeNull();
  });

  it('with something missing is refused beside the fields', async () => {
    const { user } = await open('them');
    await screen.findByRole('button', { name: 'Lưu sự kiện' });
    await press(user, 'Lưu sự kiện');
    await waitFor(async () =>
      expect(await box('Tên sự kiện')).toHaveAccessibleDescription(refusals.press_events_title.message),
    );
    expect(await box('Địa điểm')).toHaveAccessibleDescription(refusals.press_events_place_said.message);
  });

  it.each(['speaker_not_entitled', 'newspaper_unknown', 'event_in_past', 'agency_dissolved'] as const)(
    'refused by the database (%s) is told in words',
    async (key) => {
      onInsert('press_events', () => refusal('PT422', key, { status: 422 }));
      const { user } = await open('them');
      await fill(user, hours(72));
      await press(user, 'Lưu sự kiện');
      expect(await screen.findByText(refusals[key].message)).toBeVisible();
      expect(await box('Tên sự kiện')).toHaveValue('Họp báo về dịch sởi');
    },
  );

  it('is for clerks', async () => {
    await open('them', event(), personas.supervisor);
    expect(await screen.findByText(/Chỉ cán bộ đầu mối lập sự kiện báo chí/)).toBeVisible();
  });
});

describe('correcting it', () => {
  it('changes what was typed, at the version seen', async () => {
    const sent = caught(onUpdate, 'press_events');
    const { user, address } = await open('sua');
    await put(user, 'Địa điểm', 'Hội trường B');
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe(`/su-kien-bao-chi/${eventId}`));
    expect(sent.body).toMatchObject({ place: 'Hội trường B', version: 3 });
    expect(sent.body).not.toHaveProperty('agency_id');
  });

  it('of one announced and brought forward warns that its notice is now late', async () => {
    const announced = event({ state: 'announced', notice_sent_at: hours(-1), notice_to: 'UBND tỉnh' });
    const { user } = await open('sua', announced);
    expect(await screen.findByText(/Phải thông báo bằng văn bản/)).toBeVisible();
    const { day, time } = vietnam(hours(10));
    await put(user, 'Ngày', day);
    await put(user, 'Giờ bắt đầu', time);
    expect(await screen.findByRole('alert')).toHaveTextContent('Thông báo sau hạn của luật');
    expect(screen.queryByRole('radio', { name: 'Giao ban báo chí' })).toBeNull();
  });

  it.each([
    ['one that is over', event({ state: 'closed' }), personas.healthClerk, refusals.event_over.message],
    ['who does not keep it', event(), personas.supervisor, 'Chỉ cán bộ đầu mối của Sở Y tế làm được bước này.'],
  ])('is refused of %s', async (_, of, as, sentence) => {
    await open('sua', of, as);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});

describe('the notice', () => {
  it('is recorded with its number, when it went out and to whom', async () => {
    const sent = caught(onUpdate, 'press_events');
    const { user, address } = await open('thong-bao');
    await put(user, 'Số, ký hiệu thông báo', '15/TB-SYT');
    expect(await box('Nơi nhận thông báo')).toHaveValue('Ủy ban nhân dân tỉnh');
    await press(user, 'Ghi nhận đã thông báo');
    await waitFor(() => expect(address()).toBe(`/su-kien-bao-chi/${eventId}`));
    expect(sent.body).toMatchObject({
      state: 'announced',
      notice_number: '15/TB-SYT',
      notice_to: 'Ủy ban nhân dân tỉnh',
      invited_press_agency_ids: [newspapers[0]?.id],
      invited_others: ['Bản tin Lạ'],
    });
  });

  it('sent less than 24 hours before is warned of before it is saved', async () => {
    await open('thong-bao', event({ starts_at: hours(20), ends_at: null, notice_due_at: hours(-4) }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Vẫn lưu được; hồ sơ ghi nhận «thông báo muộn».');
  });

  it('sent tomorrow is refused beside the field', async () => {
    const { user } = await open('thong-bao');
    await put(user, 'Ngày gửi', vietnam(hours(24)).day);
    await press(user, 'Ghi nhận đã thông báo');
    expect(await screen.findByText(refusals.notice_in_future.message)).toBeVisible();
  });

  it.each(['invited_missing', 'notice_number_missing', 'announce_past', 'online_link_missing'] as const)(
    'refused by the database (%s) is told in words',
    async (key) => {
      onUpdate('press_events', () => refusal('PT422', key, { status: 422 }));
      const { user } = await open('thong-bao');
      await screen.findByRole('button', { name: 'Ghi nhận đã thông báo' });
      await press(user, 'Ghi nhận đã thông báo');
      expect(await screen.findByText(refusals[key].message)).toBeVisible();
    },
  );

  it('is none of a release', async () => {
    await open('thong-bao', release());
    expect(await screen.findByText(refusals.nothing_to_announce.message)).toBeVisible();
  });
});

describe('who came', () => {
  it('starts from who was invited, and says how many', async () => {
    const sent = caught(onUpdate, 'press_events');
    const { user } = await open('ghi-nhan', event({ state: 'announced', starts_at: '2026-11-20T02:00:00Z' }));
    await put(user, 'Số phóng viên', '12');
    await press(user, 'Ghi nhận đã diễn ra');
    await waitFor(() =>
      expect(sent.body).toEqual({
        state: 'held',
        attended_press_agency_ids: [newspapers[0]?.id],
        attended_others: ['Bản tin Lạ'],
        reporter_count: 12,
        version: 3,
      }),
    );
  });

  it('is not asked before it begins', async () => {
    await open('ghi-nhan', event({ state: 'announced' }));
    expect(await screen.findByText(refusals.held_before_start.message)).toBeVisible();
  });
});

describe('a question', () => {
  it('that was promised an answer asks who follows it up until when', async () => {
    const sent = caught(onInsert, 'press_event_questions');
    const { user, address } = await open('cau-hoi/them', heldEvent());
    await user.type(await screen.findByRole('combobox', { name: 'Báo, đài' }), 'Báo Ý Tưởng');
    await put(user, 'Câu hỏi', 'Bao giờ xong?');
    await user.click(screen.getByRole('radio', { name: 'Hứa trả lời sau' }));
    await put(user, 'Nội dung đã hứa', 'Trả lời bằng văn bản');
    await press(user, 'Lưu câu hỏi');
    expect(await screen.findByText('Ghi người theo dõi thực hiện.')).toBeVisible();
    expect(screen.getByText('Nhập hạn thực hiện.')).toBeVisible();
    await put(user, 'Người theo dõi thực hiện', 'Văn phòng');
    await put(user, 'Hạn thực hiện', '01/12/2099');
    await press(user, 'Lưu câu hỏi');
    await waitFor(() => expect(address()).toBe(`/su-kien-bao-chi/${eventId}`));
    expect(sent.body).toMatchObject({
      event_id: eventId,
      press_agency_id: newspapers[1]?.id,
      press_agency_name: null,
      reply_kind: 'promised',
      follow_up_by: 'Văn phòng',
      due_on: '2099-12-01',
    });
  });

  it('answered on the spot has no promise, also when one was typed before', async () => {
    const sent = caught(onUpdate, 'press_event_questions');
    const { user } = await open(`cau-hoi/${promise().id}`, heldEvent({ questions: [promise()] }));
    await user.click(await screen.findByRole('radio', { name: 'Đã trả lời tại chỗ' }));
    await press(user, 'Lưu câu hỏi');
    await waitFor(() =>
      expect(sent.body).toMatchObject({ reply_kind: 'answered', follow_up_by: null, due_on: null, version: 2 }),
    );
  });

  it('wants to know who asked', async () => {
    const { user } = await open('cau-hoi/them', heldEvent());
    await screen.findByRole('button', { name: 'Lưu câu hỏi' });
    await press(user, 'Lưu câu hỏi');
    expect(await screen.findByText(questionTold.press_event_questions_asker_said.message)).toBeVisible();
  });

  it('due before the event is refused beside its day', async () => {
    onInsert('press_event_questions', () => refusal('PT422', 'due_before_event', { status: 422 }));
    const { user } = await open('cau-hoi/them', heldEvent());
    await put(user, 'Phóng viên', 'Trần A');
    await put(user, 'Câu hỏi', 'Bao giờ xong?');
    await user.click(screen.getByRole('radio', { name: 'Hứa trả lời sau' }));
    await put(user, 'Nội dung đã hứa', 'Trả lời sau');
    await put(user, 'Người theo dõi thực hiện', 'Văn phòng');
    await put(user, 'Hạn thực hiện', '01/11/2026');
    await press(user, 'Lưu câu hỏi');
    expect(await screen.findByText(questionTold.due_before_event.message)).toBeVisible();
  });

  it.each([
    ['one that is over', heldEvent({ state: 'closed' }), 'them', questionTold.event_takes_no_questions.message],
    [
      'one recorded in error',
      heldEvent({ questions: [promise({ voided_at: '2026-11-21' })] }),
      promise().id,
      questionTold.question_voided.message,
    ],
    ['one that is not there', heldEvent(), promise().id, 'Không tìm thấy câu hỏi này.'],
  ])('is not written of %s', async (_, of, id, sentence) => {
    await open(`cau-hoi/${id}`, of);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});
