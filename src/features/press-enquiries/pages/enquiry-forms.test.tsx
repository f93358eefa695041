// Recording a call, correcting it, assigning, answering, refusing, asking others and contributing.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Told } from '@/ui/fields/refusals';
import { offline, onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Enquiry } from '../press-enquiries.api';
import {
  answeredEnquiry,
  assignedEnquiry,
  delegate,
  enquiry,
  enquiryId,
  ground2017,
  ground2026,
  head,
  matter,
  part,
  spokesperson,
  termId,
} from '../press-enquiries.fixtures';
import { fieldLabels } from '../press-enquiries.form';
import { partRefusals, refusals } from '../press-enquiries.refusals';
import { Component as AnswerPage } from './answer-enquiry-page';
import { Component as AskPage } from './ask-partner-page';
import { Component as AssignPage } from './assign-enquiry-page';
import { Component as ContributePage } from './contribute-page';
import { Component as EditPage } from './edit-press-enquiry-page';
import { Component as NewPage } from './new-press-enquiry-page';
import { Component as RefusePage } from './refuse-enquiry-page';

type Body = Record<string, unknown>;
const record = '/de-nghi-bao-chi/:id';
const routes = [
  { path: '/de-nghi-bao-chi/them', Component: NewPage },
  { path: record, element: <p>Hồ sơ</p> },
  { path: `${record}/sua`, Component: EditPage },
  { path: `${record}/giao`, Component: AssignPage },
  { path: `${record}/tra-loi`, Component: AnswerPage },
  { path: `${record}/tu-choi`, Component: RefusePage },
  { path: `${record}/phoi-hop/them`, Component: AskPage },
  { path: `${record}/phoi-hop/:partId`, Component: ContributePage },
];
const paper = { id: '00000000-0000-4000-8000-00000000e001', name: 'Báo Ý Tưởng' };
const clerkOfEducation = {
  ...personas.clerkOfTwo,
  memberships: personas.clerkOfTwo.memberships.filter(({ agency }) => agency.id === agencies.education.id),
};

/** Moments for which it was asked who may speak. */
let moments: unknown[] = [];
beforeEach(() => {
  moments = [];
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
  onSelect('press_agencies', [paper]);
  onSelect('agencies', [agencies.health, agencies.education]);
  onSelect('refusal_grounds', [ground2017, ground2026]);
  onRpc('record_timeline', () => []);
  onRpc<Body>('who_may_speak', ({ body }) => {
    moments.push(body.at_moment);
    return [delegate, spokesperson, head];
  });
});

async function open(step: string, of: Enquiry = enquiry(), as: Persona = personas.healthClerk) {
  onSelect('press_enquiries', [of]);
  return renderRoute(routes, `/de-nghi-bao-chi/${step === 'them' ? 'them' : `${of.id}/${step}`}`, { as });
}
type User = Awaited<ReturnType<typeof open>>['user'];
const box = (label: string) => screen.findByRole('textbox', { name: new RegExp(`^${label}( \\*)?$`) });
async function put(user: User, label: string, text: string) {
  const field = await box(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
/** What the next update of a table sends. */
function caught(table: 'press_enquiries' | 'press_enquiry_partners') {
  const sent: { body: Body } = { body: {} };
  onUpdate<Body>(table, ({ body }) => {
    sent.body = body;
    return { id: enquiryId };
  });
  return sent;
}

describe('recording a call', () => {
  async function fill(user: User) {
    const newspaper = await screen.findByRole('combobox', { name: /^Báo, đài/ });
    await user.type(newspaper, 'Báo Ý Tưởng');
    await put(user, fieldLabels.reporter_name, 'Trần Văn A');
    await put(user, fieldLabels.question, 'Bao giờ xong?');
  }

  it('takes a newspaper, a name and a question', async () => {
    let saved: Body = {};
    onInsert<Body>('press_enquiries', ({ body }) => {
      saved = body;
      return { id: enquiryId };
    });
    const { user, address } = await open('them');
    await fill(user);
    await press(user, 'Ghi nhận đề nghị');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(saved).toMatchObject({
      agency_id: agencies.health.id,
      press_agency_id: paper.id,
      press_agency_name: null,
      reporter_name: 'Trần Văn A',
      question: 'Bao giờ xong?',
      title: 'Bao giờ xong?',
      medium: 'phone',
      kind: 'ordinary',
      event_kind: null,
    });
  });

  it('of an event asks for the moments its clock may run from', async () => {
    let saved: Body = {};
    onInsert<Body>('press_enquiries', ({ body }) => {
      saved = body;
      return { id: enquiryId };
    });
    const { user } = await open('them');
    await fill(user);
    await user.click(screen.getByRole('radio', { name: 'Đột xuất, bất thường' }));
    expect(screen.queryByRole('textbox', { name: fieldLabels.event_determined_day })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Dư luận có nhiều ý kiến/ }));
    for (const event of ['event_happened', 'event_received', 'event_determined'] as const) {
      await put(user, fieldLabels[`${event}_day`], '20/11/2026');
      await put(user, fieldLabels[`${event}_time`], '08:15');
    }
    await press(user, 'Ghi nhận đề nghị');
    await waitFor(() =>
      expect(saved).toMatchObject({
        event_kind: 'divided_opinion',
        event_happened_at: '2026-11-20T01:15:00.000Z',
        event_determined_at: '2026-11-20T01:15:00.000Z',
      }),
    );
  });

  it('with something missing is refused beside the fields, and nothing is sent', async () => {
    const { user } = await open('them');
    await screen.findByRole('button', { name: 'Ghi nhận đề nghị' });
    await press(user, 'Ghi nhận đề nghị');
    await waitFor(async () =>
      expect(await box(fieldLabels.reporter_name)).toHaveAccessibleDescription('Nhập họ tên phóng viên.'),
    );
    expect(await box(fieldLabels.question)).toHaveAccessibleDescription(/Nhập nội dung phóng viên hỏi/);
    expect(screen.getByText('Nhập tên báo, đài của phóng viên.')).toBeVisible();
  });

  it.each([
    'event_happened_missing',
    'event_received_before_happened',
    'received_in_future',
    'press_enquiries_press_agency_said',
    'agency_dissolved',
  ] as const)('refused by the database (%s) is told in words, and what was typed stays', async (key) => {
    onInsert('press_enquiries', () => refusal('PT422', key, { status: 422 }));
    const { user } = await open('them');
    await fill(user);
    await user.click(screen.getByRole('radio', { name: 'Đột xuất, bất thường' }));
    await press(user, 'Ghi nhận đề nghị');
    expect(await screen.findByText(refusals[key].message)).toBeVisible();
    expect(await box(fieldLabels.question)).toHaveValue('Bao giờ xong?');
  });

  it('without a network keeps what was typed', async () => {
    onInsert('press_enquiries', () => offline());
    const { user } = await open('them');
    await fill(user);
    await press(user, 'Ghi nhận đề nghị');
    expect(await screen.findByText(/Không kết nối được với máy chủ/)).toBeVisible();
    expect(await box(fieldLabels.question)).toHaveValue('Bao giờ xong?');
  });

  it('is a clerk’s', async () => {
    await open('them', enquiry(), personas.supervisor);
    expect(await screen.findByText(/Chỉ cán bộ đầu mối ghi nhận/)).toBeVisible();
  });
});

describe('a correction', () => {
  it('is saved onto the version it began on', async () => {
    const sent = caught('press_enquiries');
    const { user, address } = await open('sua');
    await put(user, fieldLabels.title, 'Tên đã sửa');
    await user.selectOptions(await screen.findByRole('combobox', { name: fieldLabels.matter }), matter);
    await press(user, 'Lưu thay đổi');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(sent.body).toMatchObject({ title: 'Tên đã sửa', matter, received_at: '2026-11-23T02:30:00Z', version: 1 });
  });

  it('of one a colleague has changed shows both versions', async () => {
    const { user } = await open('sua');
    await put(user, fieldLabels.title, 'Tên của tôi');
    onUpdate('press_enquiries', () => refusal('PT409', 'stale_version', { status: 409 }));
    onSelect('press_enquiries', [enquiry({ medium: 'email', version: 2 })]);
    await press(user, 'Lưu thay đổi');
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Thư điện tử' })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản của bạn: Tên của tôi' })).toBeChecked();
  });

  it('of one sent by the form leaves how it came alone', async () => {
    await open('sua', enquiry({ medium: 'public_form' }));
    const medium = await screen.findByRole('combobox', { name: fieldLabels.medium });
    expect(
      within(medium)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Biểu mẫu công khai']);
  });

  it.each<[string, Enquiry, Persona, RegExp]>([
    ['of one answered', answeredEnquiry(), personas.healthClerk, /đã có kết quả nên không sửa được/],
    ['of one voided', enquiry({ status: 'voided' }), personas.healthClerk, /đã đánh dấu ghi nhầm/],
    ['by a supervisor', enquiry(), personas.supervisor, /Chỉ cán bộ đầu mối của Sở Y tế/],
  ])('%s is refused in words', async (_, of, as, words) => {
    await open('sua', of, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('assigning', () => {
  it('offers exactly who may speak now, a delegate only on their matter', async () => {
    const sent = caught('press_enquiries');
    const { user, address } = await open('giao');
    expect((await screen.findAllByRole('radio')).map((radio) => radio.getAttribute('value'))).toEqual([
      `standing:${termId}`,
      'head:',
    ]);
    expect(screen.getByText(/Có 1 người được ủy quyền về vụ việc khác/)).toBeVisible();
    await press(user, 'Giao trả lời');
    expect(await screen.findByText('Chọn người được giao trả lời.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /Ngô Thị Thu Quân/ }));
    await press(user, 'Giao trả lời');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(sent.body).toEqual({
      status: 'assigned',
      assignee_capacity: 'head',
      assignee_spokesperson_id: null,
      assignee_delegation_id: null,
      version: 1,
    });
  });

  it('of a delegated matter offers the delegate', async () => {
    const sent = caught('press_enquiries');
    const { user } = await open('giao', enquiry({ matter: matter.toUpperCase() }));
    await user.click(await screen.findByRole('radio', { name: /Trần Ngọc Bích/ }));
    expect(screen.queryByText(/vụ việc khác/)).toBeNull();
    await press(user, 'Giao trả lời');
    await waitFor(() => expect(sent.body).toMatchObject({ assignee_delegation_id: delegate.record_id }));
  });

  it('to who may speak no more is told beside the choice', async () => {
    const { user } = await open('giao');
    await user.click(await screen.findByRole('radio', { name: /Võ Bảo Tú/ }));
    onUpdate('press_enquiries', () => refusal('PT422', 'assignee_not_entitled', { status: 422 }));
    await press(user, 'Giao trả lời');
    expect(await screen.findByText(/Người này không được phát ngôn cho cơ quan/)).toBeVisible();
  });
});

describe('an answer', () => {
  it('is given by who could speak then: another moment is asked about anew', async () => {
    const sent = caught('press_enquiries');
    const { user, address } = await open('tra-loi', assignedEnquiry());
    await put(user, 'Nội dung đã trả lời', 'Có 512 ca.');
    await put(user, 'Ngày trả lời', '24/11/2026');
    await put(user, 'Giờ trả lời', '9h15');
    await waitFor(() => expect(moments).toContain('2026-11-24T02:15:00.000Z'));
    expect(await screen.findByRole('radio', { name: /Võ Bảo Tú/ })).toBeChecked();
    await press(user, 'Lưu câu trả lời');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(sent.body).toEqual({
      status: 'answered',
      answer: 'Có 512 ca.',
      answer_form: 'direct',
      answered_at: '2026-11-24T02:15:00.000Z',
      answerer_capacity: 'standing',
      answerer_spokesperson_id: termId,
      answerer_delegation_id: null,
      version: 2,
    });
  });

  it('by who could not speak then is said before anything is sent', async () => {
    onRpc('who_may_speak', () => [head]);
    await open('tra-loi', assignedEnquiry());
    expect(await screen.findByText(/Người đã chọn không được phát ngôn vào lúc này/)).toBeVisible();
  });

  it('when nobody could speak says what to look at', async () => {
    onRpc('who_may_speak', () => []);
    await open('tra-loi');
    expect(await screen.findByText(/Không có ai được phát ngôn cho cơ quan vào lúc đó/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'xem ai được phát ngôn' })).toHaveAttribute('href', '/ai-phat-ngon');
  });

  it('refused by the database is told in words, whichever refusal it is, and what was typed stays', async () => {
    const { user } = await open('tra-loi', assignedEnquiry());
    await put(user, 'Nội dung đã trả lời', 'Có 512 ca.');
    await screen.findByRole('radio', { name: /Võ Bảo Tú/ });
    for (const [key, { field, message }] of Object.entries<Told>(refusals)) {
      if (!/^(answer|answered_at|answer_form|answerer)$/.test(field ?? '')) continue;
      onUpdate('press_enquiries', () => refusal('PT422', key, { status: 422 }));
      await press(user, 'Lưu câu trả lời');
      await waitFor(() => expect(screen.getByText(message), key).toBeVisible());
    }
    expect(await box('Nội dung đã trả lời')).toHaveValue('Có 512 ca.');
  }, 30_000);

  it('given meanwhile by a colleague shows both', async () => {
    const { user } = await open('tra-loi', assignedEnquiry());
    await put(user, 'Nội dung đã trả lời', 'Có 512 ca.');
    await screen.findByRole('radio', { name: /Võ Bảo Tú/ });
    onUpdate('press_enquiries', () => refusal('PT409', 'stale_version', { status: 409 }));
    onSelect('press_enquiries', [answeredEnquiry({ answer: 'Có 500 ca.' })]);
    await press(user, 'Lưu câu trả lời');
    const panel = within(await screen.findByRole('alert'));
    expect(panel.getByRole('radio', { name: 'Bản của bạn: Có 512 ca.' })).toBeChecked();
    expect(panel.getByRole('radio', { name: 'Bản đã lưu: Có 500 ca.' })).toBeInTheDocument();
  });
});

describe('a refusal', () => {
  it.each([
    ['2017', '2026-06-30T16:59:00Z', ground2017, ground2026],
    ['2026', '2026-06-30T17:00:00Z', ground2026, ground2017],
  ])('offers the grounds of the law of the day received: of %s', async (_, received_at, mine, other) => {
    await open('tu-choi', enquiry({ received_at }));
    expect(await screen.findByRole('radio', { name: mine.text })).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: other.text })).toBeNull();
  });

  it('is saved with its ground and reason', async () => {
    const sent = caught('press_enquiries');
    const { user, address } = await open('tu-choi', assignedEnquiry());
    await user.click(await screen.findByRole('radio', { name: ground2026.text }));
    expect(screen.getByText('Ghi theo bản dịch của Luật.', { exact: false })).toBeVisible();
    expect(await box('Lý do từ chối')).toHaveAccessibleDescription(/Từ 01\/07\/2026 phải nêu rõ lý do/);
    await put(user, 'Lý do từ chối', 'Đang thanh tra');
    await screen.findByRole('radio', { name: /Võ Bảo Tú/ });
    await press(user, 'Lưu việc từ chối');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(sent.body).toMatchObject({
      status: 'refused',
      refusal_ground_id: ground2026.id,
      refusal_reason: 'Đang thanh tra',
      answerer_capacity: 'standing',
    });
  });

  it('refused by the database is told in words, whichever refusal it is', async () => {
    const { user } = await open('tu-choi', assignedEnquiry());
    await user.click(await screen.findByRole('radio', { name: ground2026.text }));
    await screen.findByRole('radio', { name: /Võ Bảo Tú/ });
    for (const [key, { field, message }] of Object.entries<Told>(refusals)) {
      if (!field?.startsWith('refusal_')) continue;
      onUpdate('press_enquiries', () => refusal('PT422', key, { status: 422 }));
      await press(user, 'Lưu việc từ chối');
      await waitFor(() => expect(screen.getByText(message), key).toBeVisible());
    }
  }, 30_000);

  it('without a ground is refused beside it', async () => {
    const { user } = await open('tu-choi', assignedEnquiry());
    await screen.findByRole('radio', { name: ground2026.text });
    await press(user, 'Lưu việc từ chối');
    expect(await screen.findByText('Chọn căn cứ từ chối theo Luật Báo chí.')).toBeVisible();
  });
});

describe('a joint answer', () => {
  it('asks another agency, one not asked yet', async () => {
    let saved: Body = {};
    onInsert<Body>('press_enquiry_partners', ({ body }) => {
      saved = body;
      return { id: body.id };
    });
    const { user, address } = await open('phoi-hop/them');
    await user.click(await screen.findByRole('combobox', { name: /^Cơ quan phối hợp/ }));
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent);
    expect(offered).toEqual(['Sở Giáo dục và Đào tạoSGDDT']);
    await user.click(screen.getByRole('option'));
    await put(user, 'Điều cần cơ quan kia cung cấp', 'Số học sinh mắc bệnh?');
    await press(user, 'Gửi câu hỏi');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(saved).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      enquiry_id: enquiryId,
      agency_id: agencies.health.id,
      partner_agency_id: agencies.education.id,
      request: 'Số học sinh mắc bệnh?',
    });
  });

  it('that is refused is told in words, whichever refusal it is', async () => {
    const { user } = await open('phoi-hop/them');
    await user.click(await screen.findByRole('combobox', { name: /^Cơ quan phối hợp/ }));
    await user.click(await screen.findByRole('option'));
    await put(user, 'Điều cần cơ quan kia cung cấp', 'Số học sinh mắc bệnh?');
    for (const [key, { message }] of Object.entries(partRefusals)) {
      onInsert('press_enquiry_partners', () => refusal('PT422', key, { status: 422 }));
      await press(user, 'Gửi câu hỏi');
      await waitFor(() => expect(screen.getByText(message), key).toBeVisible());
    }
  }, 30_000);

  it('gets the part of who is asked, and nothing else', async () => {
    const sent = caught('press_enquiry_partners');
    const { user, address } = await open(`phoi-hop/${part().id}`, enquiry({ parts: [part()] }), clerkOfEducation);
    expect(await screen.findByText('Số học sinh mắc bệnh ở các trường?')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Gửi phần của cơ quan mình' }));
    expect(await box('Nội dung phối hợp')).toHaveAccessibleDescription(/ít nhất 3 ký tự/);
    await put(user, 'Nội dung phối hợp', 'Có 12 em.');
    await press(user, 'Gửi phần của cơ quan mình');
    await waitFor(() => expect(address()).toBe(`/de-nghi-bao-chi/${enquiryId}`));
    expect(sent.body).toEqual({ contribution: 'Có 12 em.', version: 1 });
  });

  it.each<[string, Enquiry, Persona, RegExp]>([
    ['from anybody else', enquiry({ parts: [part()] }), personas.healthClerk, /Chỉ cán bộ đầu mối của Sở Giáo dục/],
    [
      'twice',
      enquiry({ parts: [part({ contributed_at: '2026-11-23T05:00:00Z' })] }),
      clerkOfEducation,
      /đã gửi hoặc đã rút/,
    ],
    ['after the answer', answeredEnquiry({ parts: [part()] }), clerkOfEducation, /không cần phối hợp nữa/],
    ['that was not asked for', enquiry(), clerkOfEducation, /Không tìm thấy câu hỏi phối hợp/],
  ])('takes no part %s', async (_, of, as, words) => {
    await open(`phoi-hop/${part().id}`, of, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
