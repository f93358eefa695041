import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { concludedIncident, hoursFromNow, incident, request } from '../incidents.fixtures';
import { Component as Answer } from './answer-verification-page';
import { Component as Ask } from './ask-verification-page';

type Body = Record<string, unknown>;
const committee = {
  ...agencies.province,
  id: '00000000-0000-4000-8000-00000000a009',
  code: 'BTGTU',
  name: 'Ban Tuyên giáo Tỉnh ủy',
  short_name: 'BTG',
};

beforeEach(() => {
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: hoursFromNow(0) }));
  onDelete('drafts', () => undefined);
  onSelect('attachments', []);
  onSelect('legal_rules', [{ id: 'rule', title: 'Xác minh xong', basis: 'policy', unit: 'day' }]);
  onRpc('legal_deadline', () => ({ rule_id: 'rule', due_at: '2099-06-06T17:00:00Z', is_policy: true, steps: [] }));
  onSelect('agencies', ({ url }) =>
    url.searchParams.has('press_role')
      ? [committee]
      : [...Object.values(agencies), committee].map((one) => ({
          ...one,
          dissolved_on: null,
          parent_id: null,
          successor_id: null,
        })),
  );
});

describe('asking', () => {
  async function open(record: Incident, as: Persona = personas.healthClerk) {
    onSelect('incidents', [record]);
    return renderRoute(
      [{ path: '/vu-viec/:id/xac-minh/them', Component: Ask }],
      `/vu-viec/${record.id}/xac-minh/them`,
      { as },
    );
  }

  it('asks several agencies at once, due as the province’s rule says, and a repeated save is the same questions', async () => {
    const { user, address } = await open(incident());
    await user.click(await screen.findByRole('button', { name: 'Hỏi Ban Tuyên giáo Tỉnh ủy' }));
    await user.type(screen.getByRole('combobox', { name: /Cơ quan được hỏi/ }), 'giao duc');
    await user.click(await screen.findByRole('option', { name: 'Sở Giáo dục và Đào tạo' }));
    expect(screen.queryByRole('option', { name: 'Sở Y tế' })).toBeNull();
    expect(screen.getByRole('textbox', { name: /Ngày phải trả lời/ })).toHaveValue('06/06/2099');
    await user.type(screen.getByRole('textbox', { name: /Nội dung cần xác minh/ }), 'Bao nhiêu ca?');
    const sent: Body[][] = [];
    onInsert<Body[]>('verification_requests', ({ body }) => {
      sent.push(body);
      return sent.length === 1
        ? refusal('23505', 'duplicate key value violates unique constraint "verification_requests_one_standing"', {
            status: 409,
          })
        : body;
    });
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác minh' }));
    expect(await screen.findByText(/Đã có một yêu cầu đang chờ cơ quan này trả lời/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác minh' }));
    await waitFor(() => expect(address()).toBe(`/vu-viec/${incident().id}`));
    expect(sent[0]).toMatchObject([
      { asked_agency_id: committee.id, question: 'Bao nhiêu ca?', due_at: '2099-06-06T17:00:00.000Z' },
      { asked_agency_id: agencies.education.id },
    ]);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('refuses a time that is past, and nobody to ask', async () => {
    const { user } = await open(incident());
    const day = await screen.findByRole('textbox', { name: /Ngày phải trả lời/ });
    await user.clear(day);
    await user.type(day, '01/01/2020');
    await user.click(screen.getByRole('button', { name: 'Gửi đề nghị xác minh' }));
    expect(await screen.findByText('Chọn ít nhất một cơ quan để hỏi.')).toBeVisible();
    expect(screen.getByText('Hạn trả lời phải ở tương lai.')).toBeVisible();
  });

  it.each<[string, Incident, Persona, RegExp]>([
    ['what is concluded', concludedIncident('inaccurate'), personas.healthClerk, /Vụ việc đã có kết luận/],
    ['who only reads', incident(), personas.manager, /Chỉ cán bộ đầu mối/],
  ])('is not for %s', async (_, record, as, words) => {
    await open(record, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gửi đề nghị xác minh' })).toBeNull();
  });
});

describe('answering', () => {
  const asked = (rest: Partial<ReturnType<typeof request>> = {}) =>
    incident({
      agency_id: agencies.education.id,
      agency: { ...incident().agency, id: agencies.education.id, name: 'Sở Giáo dục và Đào tạo' },
      status: 'verifying',
      requests: [request({ agency_id: agencies.education.id, asked_agency_id: agencies.health.id, ...rest })],
    });
  async function open(record: Incident, as: Persona = personas.healthClerk) {
    onSelect('incidents', [record]);
    const path = `/vu-viec/${record.id}/xac-minh/${request().id}`;
    return renderRoute([{ path: '/vu-viec/:id/xac-minh/:requestId', Component: Answer }], path, { as });
  }

  it('sends the answer alone, on the version seen', async () => {
    const { user, address } = await open(asked());
    let sent: unknown;
    onUpdate<Body>('verification_requests', ({ body }) => {
      sent = body;
      return { id: request().id };
    });
    const words = await screen.findByRole('textbox', { name: /Nội dung trả lời/ });
    await user.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
    expect(await screen.findByText('Nhập nội dung trả lời, ít nhất 3 ký tự.')).toBeVisible();
    await user.type(words, 'Không có học sinh nào mắc bệnh.');
    await user.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
    await waitFor(() => expect(address()).toBe(`/vu-viec/${incident().id}`));
    expect(sent).toEqual({ answer: 'Không có học sinh nào mắc bệnh.', version: 1 });
  });

  it('keeps what was typed when the question has been withdrawn meanwhile', async () => {
    const { user } = await open(asked());
    await user.type(await screen.findByRole('textbox', { name: /Nội dung trả lời/ }), 'Không có');
    onUpdate('verification_requests', () => refusal('PT403', 'request_over', { status: 403 }));
    await user.click(screen.getByRole('button', { name: 'Gửi trả lời' }));
    expect(await screen.findByText(/đã được trả lời hoặc đã rút/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Nội dung trả lời/ })).toHaveValue('Không có');
  });

  it.each<[string, Incident, Persona, RegExp]>([
    [
      'once answered',
      asked({ answer: 'Không có ca nào', answered_at: '2026-06-02T03:00:00Z' }),
      personas.healthClerk,
      /Đã trả lời lúc/,
    ],
    [
      'once withdrawn',
      asked({ withdraw_reason: 'Đã rõ', withdrawn_at: '2026-06-02T03:00:00Z' }),
      personas.healthClerk,
      /Yêu cầu đã rút lúc .*: Đã rõ/,
    ],
    ['for another', asked(), personas.supervisor, /Chỉ cán bộ đầu mối của Sở Giáo dục và Đào tạo/],
  ])('is only read %s', async (_, record, as, words) => {
    await open(record, as);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đính kèm tài liệu' })).toBeNull();
  });
});
