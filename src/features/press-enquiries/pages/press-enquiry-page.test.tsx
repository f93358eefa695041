import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Enquiry } from '../press-enquiries.api';
import { answeredEnquiry, assignedEnquiry, enquiry, enquiryId, ground2026, part } from '../press-enquiries.fixtures';
import { Component } from './press-enquiry-page';

type Body = Record<string, unknown>;
const clerkOfEducation = {
  ...personas.clerkOfTwo,
  memberships: personas.clerkOfTwo.memberships.filter(({ agency }) => agency.id === agencies.education.id),
};
const change = (is_now: Body, was: Body = {}) => ({
  id: 1,
  changed_at: '2026-11-23T03:00:00Z',
  changed_by_name: 'Nguyễn Ngọc Hân',
  table_name: 'press_enquiries',
  operation: 'UPDATE',
  was,
  is_now,
});

async function open(record: Enquiry = enquiry(), as: Persona = personas.healthClerk, changes: object[] = []) {
  onSelect('press_enquiries', [record]);
  onSelect('attachments', []);
  onRpc('record_timeline', () => changes);
  const page = await renderRoute([{ path: '/de-nghi-bao-chi/:id', Component }], `/de-nghi-bao-chi/${record.id}`, {
    as,
  });
  await screen.findByRole('heading', { level: 1, name: record.title });
  return page;
}
const steps = [
  'Giao người trả lời',
  'Ghi nhận câu trả lời',
  'Từ chối cung cấp',
  'Giao người khác',
  'Hỏi cơ quan phối hợp',
  'Đánh dấu ghi nhầm',
  'Mở lại',
  'Sửa',
];
const offered = () =>
  steps.filter((name) => screen.queryByRole('button', { name }) ?? screen.queryByRole('link', { name }));
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the record', () => {
  it('tells who asks what and how to reach them, whatever they typed', async () => {
    await open(
      enquiry({
        question: '<b>Bao giờ</b> xong?\nAi làm?',
        medium: 'public_form',
        receipt_number: '261123-00001',
        reporter_email: 'pv@bao.vn',
        kind: 'unexpected_event',
        event_kind: 'large_impact',
        event_happened_at: '2026-11-22T13:00:00Z',
        event_received_at: '2026-11-23T01:00:00Z',
        matter: 'Thông tin về một vụ việc',
      }),
    );
    const facts = region('Câu hỏi');
    for (const text of [
      '<b>Bao giờ</b> xong? Ai làm?',
      'Báo Minh Họa',
      'NB-00101',
      '23/11/2026 09:30, biểu mẫu công khai',
      '261123-00001',
      'Vụ việc có tác động lớn trong xã hội',
      '22/11/2026 20:00',
      '23/11/2026 08:00',
      'Thông tin về một vụ việc',
      'hết ngày 23/12/2026',
    ]) {
      expect(facts.getByText(text)).toBeVisible();
    }
    expect(facts.getByRole('link', { name: '0912 345 678' })).toHaveAttribute('href', 'tel:+84912345678');
    expect(facts.getByRole('link', { name: 'pv@bao.vn' })).toHaveAttribute('href', 'mailto:pv@bao.vn');
  });

  it('tells why then', async () => {
    const { user } = await open();
    let asked: Body = {};
    onRpc<Body>('legal_deadline', ({ body }) => {
      asked = body;
      return { due_at: null, rule_id: null, is_policy: null, steps: null };
    });
    onSelect('legal_rules', []);
    await user.click(screen.getByRole('button', { name: 'Vì sao hạn này? (trả lời báo chí)' }));
    await screen.findByRole('dialog');
    await waitFor(() =>
      expect(asked).toEqual({
        of_code: 'reply_in_press',
        starts_at: '2026-11-23T02:30:00Z',
        of_agency_kind: 'department',
      }),
    );
  });

  it('says that no rule sets a time', async () => {
    await open(enquiry({ due_rule: null, due_at: null, due_from: null }));
    expect(screen.getByText(/Không có quy định nào đặt thời hạn/)).toBeVisible();
  });

  it.each([
    ['in time', {}, 'Đúng hạn'],
    ['late', { answered_at: '2026-12-24T02:00:00Z' }, 'Đã làm, quá hạn'],
  ])('tells how it was answered, and that it came %s', async (_, changes, badge) => {
    await open(answeredEnquiry(changes));
    const reply = region('Trả lời');
    expect(reply.getByText('Trong tuần có 512 ca.')).toBeVisible();
    expect(reply.getByText('Võ Bảo Tú, Chánh Văn phòng Sở, Người phát ngôn')).toBeVisible();
    expect(reply.getByText('Phát ngôn trực tiếp, trả lời phỏng vấn')).toBeVisible();
    expect(screen.getByText(badge)).toBeVisible();
  });

  it('tells on which ground of which law it was refused', async () => {
    await open(
      answeredEnquiry({
        status: 'refused',
        answer: null,
        answer_form: null,
        ground: ground2026,
        refusal_reason: 'Cuộc thanh tra chưa kết thúc',
      }),
    );
    const reply = region('Từ chối cung cấp thông tin');
    expect(reply.getByText(/chưa có kết luận \(điểm c khoản 2 Điều 31 Luật Báo chí 126\/2025\/QH15\)/)).toBeVisible();
    expect(reply.getByText('Cuộc thanh tra chưa kết thúc')).toBeVisible();
  });

  it('has its history told in words', async () => {
    await open(assignedEnquiry(), personas.healthClerk, [
      change({ status: 'assigned', assignee_name: 'Võ Bảo Tú', assignee_capacity: 'standing' }, { status: 'received' }),
      { ...change({ contribution: 'Đã xong' }), id: 2, table_name: 'press_enquiry_partners' },
    ]);
    const history = region('Lịch sử thay đổi');
    expect(await history.findByText('Giao người trả lời')).toBeVisible();
    expect(history.getByText('Người phát ngôn')).toBeVisible();
    expect(history.getByText('Cơ quan phối hợp gửi phần của mình')).toBeVisible();
  });

  it('that is not there says so', async () => {
    onSelect('press_enquiries', []);
    onRpc('record_timeline', () => []);
    await renderRoute([{ path: '/de-nghi-bao-chi/:id', Component }], `/de-nghi-bao-chi/${enquiryId}`, {
      as: personas.healthClerk,
    });
    expect(await screen.findByText(/không có, hoặc bạn không có quyền xem/)).toBeVisible();
  });
});

describe('what is next', () => {
  it.each<[string, Enquiry, RegExp, string[]]>([
    [
      'received',
      enquiry(),
      /Giao người trả lời, hoặc ghi nhận/,
      [
        'Giao người trả lời',
        'Ghi nhận câu trả lời',
        'Từ chối cung cấp',
        'Hỏi cơ quan phối hợp',
        'Đánh dấu ghi nhầm',
        'Sửa',
      ],
    ],
    [
      'assigned',
      assignedEnquiry(),
      /Chờ Võ Bảo Tú trả lời/,
      [
        'Ghi nhận câu trả lời',
        'Từ chối cung cấp',
        'Giao người khác',
        'Hỏi cơ quan phối hợp',
        'Đánh dấu ghi nhầm',
        'Sửa',
      ],
    ],
    ['answered', answeredEnquiry(), /Đã xong/, ['Mở lại']],
    ['voided', enquiry({ status: 'voided', void_reason: 'Nhầm', voided_at: '2026-11-23T03:00:00Z' }), /ghi nhầm/, []],
  ])('for the clerk, of one %s', async (_, record, words, buttons) => {
    await open(record);
    expect(region('Việc tiếp theo').getByText(words)).toBeVisible();
    expect(offered()).toEqual(buttons);
  });

  it.each([personas.supervisor, personas.manager])('is nobody else’s', async (as) => {
    await open(enquiry(), as);
    expect(screen.getByText('Chờ Sở Y tế giao người trả lời.')).toBeVisible();
    expect(offered()).toEqual([]);
  });

  it.each([
    ['Đánh dấu ghi nhầm', enquiry(), 'Lý do', { status: 'voided', void_reason: 'Ghi nhận hai lần', version: 1 }],
    [
      'Mở lại',
      answeredEnquiry(),
      'Lý do mở lại',
      { status: 'received', reopen_reason: 'Ghi nhận hai lần', version: 3 },
    ],
  ])('%s asks for the reason, which stays when it fails', async (name, record, label, sent) => {
    let saved: Body = {};
    const { user } = await open(record);
    onUpdate<Body>('press_enquiries', ({ body }) => {
      saved = body;
      return refusal('PT403', 'illegal_step', { status: 403 });
    });
    await user.click(screen.getByRole('button', { name }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name }));
    const reason = dialog.getByRole('textbox', { name: new RegExp(`^${label}`) });
    expect(reason).toHaveAccessibleDescription('Nhập lý do, ít nhất 3 ký tự.');
    await user.type(reason, 'Ghi nhận hai lần');
    await user.click(dialog.getByRole('button', { name }));
    expect(await dialog.findByText(/Bước này không đi với tình trạng/)).toBeVisible();
    expect(reason).toHaveValue('Ghi nhận hai lần');
    expect(saved).toEqual(sent);
    onUpdate('press_enquiries', () => ({ id: record.id }));
    await user.click(dialog.getByRole('button', { name }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the parts of other agencies', () => {
  it('are told, those still to come counted', async () => {
    await open(
      assignedEnquiry({
        parts: [
          part(),
          part({ id: '2', contribution: 'Có 12 em', contributed_at: '2026-11-23T05:00:00Z' }),
          part({ id: '3', withdraw_reason: 'Không cần nữa', withdrawn_at: '2026-11-23T05:30:00Z' }),
        ],
      }),
    );
    expect(screen.getByText(/Còn 1 cơ quan phối hợp chưa gửi/)).toBeVisible();
    for (const text of ['Đang chờ', 'Đã gửi', 'Đã rút', 'Có 12 em']) expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText(/Không cần nữa/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Gửi phần của cơ quan mình' })).toBeNull();
  });

  it('are withdrawn by the lead, with a reason', async () => {
    let saved: Body = {};
    const { user } = await open(enquiry({ parts: [part()] }));
    onUpdate<Body>('press_enquiry_partners', ({ body }) => {
      saved = body;
      return { id: part().id };
    });
    await user.click(screen.getByRole('button', { name: 'Rút câu hỏi cho Sở GD&ĐT' }));
    await user.type(await screen.findByRole('textbox', { name: /^Lý do rút/ }), 'Đã có đủ');
    await user.click(screen.getByRole('button', { name: 'Rút câu hỏi' }));
    await waitFor(() => expect(saved).toEqual({ withdraw_reason: 'Đã có đủ', version: 1 }));
  });

  it('are written by who is asked, who takes no other step and sees neither history nor files', async () => {
    await open(enquiry({ parts: [part()] }), clerkOfEducation);
    expect(screen.getByRole('link', { name: 'Gửi phần của cơ quan mình' })).toHaveAttribute(
      'href',
      `/de-nghi-bao-chi/${enquiryId}/phoi-hop/${part().id}`,
    );
    expect(offered()).toEqual([]);
    expect(screen.queryByText('Lịch sử thay đổi')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Tài liệu' })).toBeNull();
  });
});

describe('files', () => {
  it('are attached by the clerk, unless it was recorded in error', async () => {
    const { unmount } = await open();
    expect(await screen.findByText('Chưa có tệp nào.')).toBeVisible();
    expect(screen.getByLabelText('Chọn tệp của đề nghị này')).toBeInTheDocument();
    unmount();
    await open(enquiry({ status: 'voided', void_reason: 'Ghi trùng', voided_at: '2026-11-20T02:00:00Z' }));
    expect(await screen.findByText('Chưa có tệp nào.')).toBeVisible();
    expect(screen.queryByLabelText('Chọn tệp của đề nghị này')).toBeNull();
  });
});
