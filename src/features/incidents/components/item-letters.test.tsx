// The letters of one item, as the record's page shows them.

import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pressRuleTable } from '@/documents/correction-law.fixtures';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { concludedIncident, hoursFromNow, incident, item, letter, sentLetter } from '../incidents.fixtures';
import { incidentOptions } from '../incidents.queries';
import { ItemLetters } from './item-letters';

type Body = Record<string, unknown>;

function Page() {
  const { data } = useQuery(incidentOptions('i'));
  const first = data?.items[0];
  return data && first ? <ItemLetters incident={data} item={first} writable /> : null;
}

/** What the database holds; answers of updates change it. */
let held: Incident;
async function open(record: Incident, as: Persona = personas.healthClerk) {
  held = record;
  onSelect('incidents', () => [held]);
  return renderRoute([{ path: '/', Component: Page }], '/', { as });
}
const correcting = (of: Partial<Incident['items'][number]>) =>
  concludedIncident('inaccurate', { status: 'correcting', items: [item(of)] });
const received = (rest = {}) =>
  sentLetter({
    stage: 'received',
    received_at: '2026-06-04T08:00:00Z',
    conclusion_received_at: '2026-06-04T08:00:00Z',
    due_starts_at: '2026-06-04T08:00:00Z',
    due_rule_id: '00000000-0000-4000-8000-00000000e001',
    due_at: hoursFromNow(5),
    ...rest,
  });

let asked: Body[];
beforeEach(() => {
  asked = [];
  onSelect('legal_rules', pressRuleTable);
  onRpc('legal_deadline', ({ body }) => {
    asked.push(body);
    return { rule_id: 'r', due_at: '2026-06-05T08:00:00Z', is_policy: true, starts_at: body.starts_at, steps: [] };
  });
});

describe('the deadline of a correction', () => {
  it('is the one the law sets for the kind of press, with its why', async () => {
    await open(correcting({ press_kind: 'radio', letters: [received()] }));
    expect(await screen.findByText('Sắp đến hạn')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Vì sao hạn này? (Báo điện tử Tưởng Tượng)' })).toBeVisible();
  });

  it('does not run before the conclusion was received: it says so, and offers to record that', async () => {
    await open(
      correcting({ letters: [received({ conclusion_received_at: null, due_starts_at: null, due_at: null })] }),
    );
    expect(await screen.findByText(/tính hạn cải chính từ khi báo nhận được văn bản kết luận/)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Báo đã nhận văn bản kết luận/ })).toBeVisible();
  });

  it('while verification is open waits for the conclusion', async () => {
    const open_ = received({ conclusion_received_at: null, due_starts_at: null, due_at: null });
    await open(incident({ status: 'verifying', items: [item({ letters: [open_] })] }));
    expect(await screen.findByText(/vụ việc chưa có kết luận/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Báo đã nhận văn bản kết luận/ })).toBeNull();
  });

  it('of a slow magazine has the written answer besides the next issue, whose day is not known yet', async () => {
    onSelect('legal_rules', [
      { ...pressRuleTable[0], id: 'r', basis: 'law', unit: 'day', quote: null, trigger_label: null },
    ]);
    await open(correcting({ press_kind: 'magazine_over_30d', letters: [received({ due_at: null })] }));
    expect(await screen.findByText('số ra gần nhất, chưa ghi ngày ra số')).toBeVisible();
    expect(await screen.findByText('Trả lời bằng văn bản:')).toBeVisible();
    expect(asked).toEqual([
      expect.objectContaining({ of_code: 'correction_reply', of_press_kind: 'magazine_over_30d' }),
    ]);
  });

  it('of an online newspaper has the removal', async () => {
    onSelect('legal_rules', [
      { ...pressRuleTable[0], id: 'r', basis: 'law', unit: 'at_once', quote: null, trigger_label: null },
    ]);
    await open(correcting({ letters: [received()] }));
    expect(await screen.findByText('Gỡ bỏ thông tin sai:')).toBeVisible();
    expect(asked).toEqual([expect.objectContaining({ of_code: 'takedown' })]);
  });
});

it('a response says which time it is of how many', async () => {
  const first = {
    ...received({ kind: 'response', result: 'response_printed', result_at: '2026-06-05T00:00:00Z' }),
    id: 'a',
  };
  const second = { ...received({ kind: 'response' }), id: 'b', sent_at: '2026-06-20T00:00:00Z' };
  await open(correcting({ letters: [first, second] }));
  expect(await screen.findByText('lần 2 trong 3 lần')).toBeVisible();
});

it('what was published shows what it lacks, and leads to the press authority', async () => {
  const partial = received({
    result: 'partial_correction',
    result_at: '2026-06-05T00:00:00Z',
    checklist: { column: false, work: true },
  });
  await open(correcting({ letters: [partial] }));
  expect(await screen.findByText('Tên chuyên mục, chương trình')).toBeVisible();
  expect(screen.getByRole('link', { name: /^Báo cáo cơ quan quản lý báo chí/ })).toBeVisible();
});

it('a supervisor who is not of the agency may only escalate', async () => {
  const refused = received({ result: 'refused', result_at: '2026-06-05T00:00:00Z', result_note: 'Đã dẫn nguồn' });
  await open(correcting({ letters: [refused] }), personas.supervisor);
  await screen.findByText('Đã dẫn nguồn');
  const offered = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map(
    (each) => each.textContent,
  );
  expect(offered).toContain('Báo cáo cơ quan quản lý báo chí');
  for (const own of ['Xong', 'Sửa kết quả', 'Soạn yêu cầu cải chính']) expect(offered).not.toContain(own);
});

describe('a letter that goes out', () => {
  const twoRows = () => {
    const row = (n: number) => ({
      ...letter(),
      id: `00000000-0000-4000-8000-00000000d30${n}`,
      number: '215/SYT-VP',
      document_date: '2026-06-04',
      signer_name: 'Ngô Thị Thu Quân',
      signer_position: 'Giám đốc Sở',
    });
    const second = item({ id: 'i2', letters: [row(2)] });
    return concludedIncident('inaccurate', {
      items: [item({ letters: [row(1)] }), { ...second, press_agency: { ...second.press_agency, name: 'Báo Ví Dụ' } }],
    });
  };

  it('is recorded for all rows of the paper at once, each by the version seen', async () => {
    const sent: [string | null, Body][] = [];
    onUpdate('correction_requests', ({ body, url }) => {
      sent.push([url.searchParams.get('id'), body]);
      return { ...letter(), ...body };
    });
    const { user } = await open(twoRows());
    await user.click(await screen.findByRole('button', { name: /^Ghi nhận đã gửi/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: 'Ghi cho cả 2 bài của cùng văn bản' })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Ghi nhận' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent.map(([id]) => id?.slice(-3))).toEqual(['301', '302']);
    expect(sent[0]?.[1]).toEqual({
      number: '215/SYT-VP',
      document_date: '2026-06-04',
      sent_at: expect.stringMatching(/Z$/),
      version: 1,
    });
  });

  it('that somebody else has changed meanwhile says so and shows how it stands', async () => {
    onUpdate('correction_requests', () => {
      held = correcting({ letters: [sentLetter({ version: 2 })] });
      return refusal('PT409', 'conflict', { status: 409 });
    });
    const { user } = await open(twoRows());
    await user.click(await screen.findByRole('button', { name: /^Ghi nhận đã gửi/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ghi nhận' }));
    expect(await screen.findByText(/Người khác vừa cập nhật văn bản này/)).toBeVisible();
    expect(screen.getByText('Đã gửi')).toBeInTheDocument();
  });

  it('is refused beside its field when the database says so, and asks first for what it lacks', async () => {
    onUpdate('correction_requests', () => refusal('PT422', 'sent_before_document', { hint: 'sent_at' }));
    const { user } = await open(twoRows());
    await user.click(await screen.findByRole('button', { name: /^Ghi nhận đã gửi/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Ghi nhận' }));
    await waitFor(() =>
      expect(within(dialog).getByRole('textbox', { name: /^Ngày gửi/ })).toHaveAccessibleDescription(
        /trước ngày của văn bản/,
      ),
    );
  });

  it('without signer or passage asks for them first', async () => {
    const { user } = await open(correcting({ letters: [letter({ false_part: null })] }));
    await user.click(await screen.findByRole('button', { name: /^Ghi nhận đã gửi/ }));
    expect(await screen.findByText(/Còn thiếu nội dung sai, người ký, chức vụ người ký/)).toBeVisible();
  });
});
