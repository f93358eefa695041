// Preparing, correcting, sending and following a letter: the pages of letters.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { pressRuleTable } from '@/documents/correction-law.fixtures';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { offline, onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Incident, IncidentLetter } from '../incidents.api';
import { concludedIncident, hoursFromNow, incident, item, letter, sentLetter } from '../incidents.fixtures';
import { Component as EscalatePage } from './escalate-letter-page';
import { Component as LetterPage } from './letter-page';
import { Component as ResultPage } from './letter-result-page';
import { Component as NewPage } from './new-letter-page';

type Body = Record<string, unknown>;

const routes = [
  { path: '/vu-viec/:id/van-ban/them', Component: NewPage },
  { path: '/vu-viec/:id/van-ban/:letterId', Component: LetterPage },
  { path: '/vu-viec/:id/van-ban/:letterId/ket-qua', Component: ResultPage },
  { path: '/vu-viec/:id/van-ban/:letterId/bao-cao', Component: EscalatePage },
];
const head = { full_name: 'Ngô Thị Thu Quân', position: 'Giám đốc Sở', since: '2025-02-03' };
const base = `/vu-viec/${incident().id}/van-ban`;

/** What the database holds. */
let held: Incident;
let kept: Body[];
beforeEach(() => {
  kept = [];
  onSelect('incidents', () => [held]);
  onSelect('legal_rules', pressRuleTable);
  onSelect('agencies', [{ id: 'authority', name: 'Sở Thông tin và Truyền thông' }]);
  onSelect('attachments', []);
  onSelect('drafts', []);
  onInsert('drafts', ({ body }) => {
    kept.push(body);
    return { updated_at: '2026-11-23T02:00:00Z' };
  });
  onDelete('drafts', () => undefined);
  onRpc('agency_head', () => head);
  onRpc('legal_deadline', () => ({ rule_id: null, due_at: null, is_policy: null, starts_at: null, steps: null }));
});

async function open(record: Incident, at: string, as: Persona = personas.healthClerk) {
  held = record;
  const page = await renderRoute(routes, `${base}/${at}`, { as });
  await screen.findByRole('heading', { level: 1 });
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];
const field = (name: RegExp) => screen.getByRole('textbox', { name });
async function put(user: User, name: RegExp, text: string) {
  await user.clear(field(name));
  if (text === '') return;
  await user.click(field(name));
  await user.paste(text);
}
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));

const named = (id: string, name: string, rest: Partial<Incident['items'][number]> = {}) => {
  const one = item({ id, ...rest });
  return { ...one, press_agency: { ...one.press_agency, name } };
};
const itemA = '00000000-0000-4000-8000-00000000d101';
const itemB = '00000000-0000-4000-8000-00000000d102';
const twoItems = (rest: Partial<Incident> = {}) =>
  concludedIncident('inaccurate', {
    items: [
      named(itemA, 'Báo A', { quoted_passage: 'nguyên văn của Báo A' }),
      named(itemB, 'Báo B', { press_kind: 'daily_print' }),
    ],
    ...rest,
  });

describe('a new letter', () => {
  const ready = () => screen.findByRole('button', { name: 'Lưu bản nháp' });

  it('to several newspapers is a row for each of one number, date, text and signer, each with its passage', async () => {
    const saved: Body[] = [];
    onInsert('correction_requests', ({ body }) => {
      saved.push(body);
      return { ...letter(), ...body };
    });
    const { user, address, router } = await open(twoItems(), 'them?loai=cai-chinh');
    await ready();
    await put(user, /^Số, ký hiệu/, '215/SYT-VP');
    await put(user, /^Ngày văn bản/, '04/06/2026');
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(saved).toHaveLength(2));
    await waitFor(() => expect(address()).toBe(`${base}/${saved[0]?.id}`));
    const shared = {
      kind: 'correction',
      incident_id: held.id,
      agency_id: held.agency_id,
      number: '215/SYT-VP',
      document_date: '2026-06-04',
      correct_part: '512 ca theo báo cáo giám sát',
      signer_name: 'Ngô Thị Thu Quân',
      signer_position: 'Giám đốc Sở',
      encloses_conclusion: true,
      grounds: expect.stringMatching(/Điều 42 Luật Báo chí ngày 05 tháng 4 năm 2016\n.*09\/2017/),
    };
    expect(saved[0]).toEqual({
      ...shared,
      id: expect.any(String),
      press_item_id: itemA,
      false_part: 'nguyên văn của Báo A',
    });
    expect(saved[1]).toEqual({
      ...shared,
      id: expect.any(String),
      press_item_id: itemB,
      false_part: '«hơn 5.000 ca mắc»',
    });
    expect(router.state.location.state.message).toContain('cho 2 bài');
  }, 20_000);

  it('whose saving broke off is the same rows when saved again', async () => {
    const ids: unknown[] = [];
    onInsert('correction_requests', ({ body }) => {
      ids.push(body.id);
      if (ids.length === 2) return offline();
      if (ids.length === 3) {
        return refusal('23505', 'duplicate key value violates unique constraint "correction_requests_pkey"', {
          status: 409,
        });
      }
      return { ...letter(), ...body };
    });
    onSelect('correction_requests', ({ url }) => [
      { ...letter(), id: String(url.searchParams.get('id')).slice(3), version: 1 },
    ]);
    const updated: Body[] = [];
    onUpdate('correction_requests', ({ body, url }) => {
      updated.push(body);
      return { ...letter(), ...body, id: String(url.searchParams.get('id')).slice(3) };
    });
    const { user, address } = await open(twoItems(), 'them?loai=cai-chinh');
    await ready();
    await press(user, 'Lưu bản nháp');
    expect(await screen.findByText(/Không kết nối được/)).toBeVisible();
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(address()).toBe(`${base}/${ids[0]}`));
    expect(ids).toEqual([ids[0], ids[1], ids[0], ids[1]]);
    expect(updated[0]).toMatchObject({ version: 1 });
  }, 20_000);

  it('has the grounds of the law of its date, until somebody writes their own', async () => {
    const { user } = await open(twoItems(), 'them?loai=cai-chinh');
    await ready();
    await put(user, /^Ngày văn bản/, '30/06/2026');
    expect(field(/^Căn cứ/)).toHaveDisplayValue(/Điều 42/);
    await put(user, /^Ngày văn bản/, '01/07/2026');
    expect(field(/^Căn cứ/)).toHaveDisplayValue(/Điều 19 Nghị định số 237\/2026/);
    await put(user, /^Căn cứ/, 'Căn cứ của tôi');
    await put(user, /^Ngày văn bản/, '30/06/2026');
    expect(field(/^Căn cứ/)).toHaveDisplayValue('Căn cứ của tôi');
    await press(user, 'Lấy lại căn cứ theo ngày văn bản');
    expect(field(/^Căn cứ/)).toHaveDisplayValue(/Điều 42/);
  }, 20_000);

  it('leaves out an item that waits for the answer to one, and says so; a response may still be written', async () => {
    const waiting = twoItems();
    const items = [{ ...waiting.items[0], letters: [sentLetter()] }, waiting.items[1]] as Incident['items'];
    await open({ ...waiting, items }, 'them?loai=cai-chinh');
    await ready();
    const first = screen.getByRole('checkbox', { name: /Báo A/ });
    expect(first).toBeDisabled();
    expect(first).toHaveAccessibleDescription('Đã có yêu cầu cải chính chưa có kết quả.');
    expect(screen.getByRole('checkbox', { name: /Báo B/ })).toBeChecked();
  });

  it('needs an item', async () => {
    const { user } = await open(twoItems(), `them?loai=phan-hoi&tin-bai=${itemA}`);
    await ready();
    expect(screen.getByRole('checkbox', { name: /Báo B/ })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /Báo A/ }));
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(screen.getByText('Chọn ít nhất một bài.')).toBeVisible());
  });

  it('while it is being verified says that the law’s clock starts with the written conclusion', async () => {
    await open(
      twoItems({ status: 'verifying', conclusion: null, conclusion_number: null, conclusion_date: null }),
      'them?loai=cai-chinh',
    );
    expect(await screen.findByText(/chỉ bắt đầu tính khi báo nhận được văn bản kết\s+luận/)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Gửi kèm/ })).toBeNull();
  });

  it('is of one of the two instruments: the page asks which', async () => {
    await open(twoItems(), `them?tin-bai=${itemA}`);
    expect(await screen.findByRole('link', { name: 'Ý kiến phản hồi' })).toHaveAttribute(
      'href',
      `${base}/them?loai=phan-hoi&tin-bai=${itemA}`,
    );
  });

  it('is not a supervisor’s to write', async () => {
    await open(twoItems(), 'them?loai=cai-chinh', personas.supervisor);
    expect(await screen.findByText(/Chỉ cán bộ đầu mối của Sở Y tế/)).toBeVisible();
  });
});

const withLetter = (of: IncidentLetter, rest: Partial<Incident> = {}) =>
  twoItems({ status: 'correcting', items: [named(itemA, 'Báo A', { letters: [of] })], ...rest });
const received = (rest: Partial<IncidentLetter> = {}) =>
  sentLetter({
    stage: 'received',
    received_at: '2026-06-04T08:00:00Z',
    conclusion_received_at: '2026-06-04T08:00:00Z',
    due_starts_at: '2026-06-04T08:00:00Z',
    due_rule_id: 'r',
    due_at: '2026-06-05T08:00:00Z',
    ...rest,
  });

describe('a draft', () => {
  const twoDrafts = () => {
    const draft = (id: string, press_item_id: string) => letter({ id, press_item_id, number: '215/SYT-VP' });
    return twoItems({
      items: [
        named(itemA, 'Báo A', { letters: [draft('l-a', itemA)] }),
        named(itemB, 'Báo B', { letters: [draft('l-b', itemB)] }),
      ],
    });
  };

  it('is corrected for all newspapers of the paper, the passage for its own alone', async () => {
    const updates: [string, Body][] = [];
    onUpdate('correction_requests', ({ body, url }) => {
      updates.push([String(url.searchParams.get('id')), body]);
      return { ...letter(), ...body };
    });
    const { user, router } = await open(twoDrafts(), 'l-a?che-do=sua');
    await screen.findByRole('button', { name: 'Lưu bản nháp' });
    await put(user, /^Nội dung sai/, 'hơn năm nghìn');
    await put(user, /^Nội dung đúng/, '511 ca');
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(updates).toHaveLength(2));
    expect(updates[0]).toEqual([
      'eq.l-a',
      expect.objectContaining({ false_part: 'hơn năm nghìn', correct_part: '511 ca', version: 1 }),
    ]);
    expect(updates[1]?.[0]).toBe('eq.l-b');
    expect(updates[1]?.[1]).toMatchObject({ correct_part: '511 ca' });
    expect(updates[1]?.[1]).not.toHaveProperty('false_part');
    await waitFor(() => expect(router.state.location.state?.message).toContain('cả 2 bài'));
  }, 20_000);

  it('that a colleague has saved meanwhile shows both versions, nothing typed lost', async () => {
    onUpdate('correction_requests', () => refusal('PT409', 'conflict', { status: 409 }));
    onSelect('correction_requests', [letter({ id: 'l-a', number: '215/SYT-VP', correct_part: '510 ca', version: 2 })]);
    onRpc('record_timeline', () => []);
    const { user } = await open(twoDrafts(), 'l-a?che-do=sua');
    await screen.findByRole('button', { name: 'Lưu bản nháp' });
    await put(user, /^Nội dung đúng/, '511 ca');
    await press(user, 'Lưu bản nháp');
    expect(await screen.findByRole('radio', { name: 'Bản của bạn: 511 ca' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Bản đã lưu: 510 ca' })).toBeVisible();
  }, 20_000);

  it('is saved as a Word file to all newspapers of the paper', async () => {
    const downloads = catchDownloads();
    const { user } = await open(twoDrafts(), 'l-a');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
    expect(downloads[0]?.name).toBe('Yeu-cau-cai-chinh-215-SYT-VP.docx');
    const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml');
    for (const words of ['Báo A', 'Báo B', 'Sở Thông tin và Truyền thông']) {
      expect(word.documentElement.textContent).toContain(words);
    }
  }, 20_000);
});

describe('a letter that has gone out', () => {
  it('stands: its page has no form, whatever the address says', async () => {
    await open(withLetter(sentLetter()), `${letter().id}?che-do=sua`);
    expect(await screen.findByRole('button', { name: /^Báo đã nhận/ })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: /Sửa bản nháp/ })).toBeNull();
  });

  it('is read and printed as a sheet with its number, date and the law of that day', async () => {
    await open(withLetter(sentLetter()), `${letter().id}?che-do=in`);
    const sheet = (await screen.findByRole('article')).textContent?.replace(/\s+/g, ' ');
    for (const words of [
      'Số: 215/SYT-VP',
      'ngày 04 tháng 6 năm 2026',
      'khoản 4 Điều 42',
      'Ngô Thị Thu Quân',
      'Báo A',
    ]) {
      expect(sheet).toContain(words);
    }
  });

  it('is settled with a note', async () => {
    const updates: Body[] = [];
    onUpdate('correction_requests', ({ body }) => {
      updates.push(body);
      return { ...letter(), ...body };
    });
    const done = received({
      result: 'full_correction',
      result_at: '2026-06-05T00:00:00Z',
      stage: 'corrected',
      version: 7,
    });
    const { user } = await open(withLetter(done), letter().id);
    await user.click(await screen.findByRole('button', { name: /^Xong/ }));
    await user.type(await screen.findByRole('textbox', { name: /Đã giải quyết thế nào/ }), 'Đã kiểm tra bản đăng');
    await press(user, 'Đánh dấu xong');
    await waitFor(() => expect(updates).toEqual([{ settlement_note: 'Đã kiểm tra bản đăng', version: 7 }]));
  }, 20_000);
});

describe('what came back', () => {
  const at = `${letter().id}/ket-qua`;
  let updates: Body[];
  beforeEach(() => {
    updates = [];
    onUpdate('correction_requests', ({ body }) => {
      updates.push(body);
      return { ...letter(), ...body };
    });
  });
  const choose = (user: User, name: string) => user.click(screen.getByRole('radio', { name }));

  it('is no full correction while something the law wants is missing: it says what, and proposes a partial one', async () => {
    const { user, address } = await open(withLetter(received()), at);
    await screen.findByRole('button', { name: 'Ghi kết quả' });
    await choose(user, 'Cải chính đầy đủ');
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await user.click(screen.getByRole('checkbox', { name: 'Vị trí đăng, phát' }));
    expect(screen.getByText('Còn thiếu: Vị trí đăng, phát.')).toBeVisible();
    await press(user, 'Ghi kết quả');
    await waitFor(() =>
      expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription(/còn thiếu Vị trí đăng, phát/),
    );
    expect(updates).toEqual([]);
    await press(user, 'Ghi là «Cải chính một phần»');
    await press(user, 'Ghi kết quả');
    await waitFor(() => expect(address()).toBe(`${base}/${letter().id}`));
    expect(updates[0]).toMatchObject({
      result: 'partial_correction',
      version: 1,
      checklist: { title: true, false_part: true, place: false, takedown: true, issue: null, responder: null },
    });
  }, 20_000);

  it('names the article of each line, of the law of the day', async () => {
    const { user } = await open(withLetter(received()), at);
    await screen.findByRole('button', { name: 'Ghi kết quả' });
    await choose(user, 'Cải chính đầy đủ');
    expect(screen.getByRole('checkbox', { name: /^Tiêu đề/ })).toHaveAccessibleDescription(
      /khoản 4 Điều 42 Luật Báo chí 103\/2016/,
    );
    expect(screen.getByRole('checkbox', { name: 'Vị trí đăng, phát' })).toHaveAccessibleDescription(
      /chuyên mục riêng trên trang chủ/,
    );
  });

  it('is a refusal only with its reason', async () => {
    const { user } = await open(withLetter(received()), at);
    await screen.findByRole('button', { name: 'Ghi kết quả' });
    await choose(user, 'Từ chối');
    await press(user, 'Ghi kết quả');
    await waitFor(() => expect(field(/^Lý do báo từ chối/)).toHaveAccessibleDescription(/Nhập lý do báo từ chối/));
    await put(user, /^Lý do báo từ chối/, 'Đã dẫn nguồn');
    await press(user, 'Ghi kết quả');
    await waitFor(() =>
      expect(updates[0]).toMatchObject({ result: 'refused', result_note: 'Đã dẫn nguồn', checklist: {} }),
    );
  }, 20_000);

  it('is silence only after the deadline, and never what belongs to the other instrument', async () => {
    await open(withLetter(received({ due_at: hoursFromNow(5) })), at);
    expect(await screen.findByRole('radio', { name: 'Không trả lời' })).toBeDisabled();
    expect(screen.queryByRole('radio', { name: 'Đã đăng ý kiến phản hồi' })).toBeNull();
  });

  it('after a report to the authority may still turn out well', async () => {
    const escalated = received({
      result: 'refused',
      result_at: '2026-06-05T00:00:30Z',
      result_note: 'Đã dẫn nguồn',
      escalated_to: 'Sở Thông tin và Truyền thông',
      escalation_number: '301/SYT-VP',
      escalation_date: '2026-06-10',
      stage: 'escalated',
    });
    await open(withLetter(escalated), at);
    expect(await screen.findByRole('radio', { name: 'Từ chối' })).toBeChecked();
    expect(field(/^Lý do báo từ chối/)).toHaveDisplayValue('Đã dẫn nguồn');
  });
});

describe('the report to the press authority', () => {
  const at = `${letter().id}/bao-cao`;
  const refused = () =>
    received({
      result: 'refused',
      result_at: '2026-06-05T00:00:00Z',
      result_note: 'Đã dẫn nguồn',
      stage: 'refused',
      version: 4,
    });

  it('goes to the authority of the province, by a supervisor too', async () => {
    const updates: Body[] = [];
    onUpdate('correction_requests', ({ body }) => {
      updates.push(body);
      return { ...letter(), ...body };
    });
    const { user, address } = await open(withLetter(refused()), at, personas.supervisor);
    await screen.findByRole('button', { name: 'Ghi nhận đã báo cáo' });
    expect(field(/^Cơ quan nhận báo cáo/)).toHaveDisplayValue('Sở Thông tin và Truyền thông');
    await put(user, /^Số, ký hiệu/, '301/UBND-TH');
    await put(user, /^Ngày văn bản/, '10/06/2026');
    await press(user, 'Ghi nhận đã báo cáo');
    await waitFor(() => expect(address()).toBe(`${base}/${letter().id}`));
    expect(updates).toEqual([
      {
        escalated_to: 'Sở Thông tin và Truyền thông',
        escalation_number: '301/UBND-TH',
        escalation_date: '2026-06-10',
        version: 4,
      },
    ]);
  }, 20_000);

  it('has its letter as a Word file before it is numbered', async () => {
    const downloads = catchDownloads();
    const { user } = await open(withLetter(refused()), at);
    await user.click(await screen.findByRole('button', { name: 'Tải văn bản báo cáo (Word)' }));
    await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
    const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml').documentElement;
    expect(word.textContent).toContain('Đã dẫn nguồn');
    expect(word.textContent).toContain('Sở Thông tin và Truyền thông');
  }, 20_000);

  it('is not for what was corrected', async () => {
    await open(withLetter(received({ result: 'full_correction', result_at: '2026-06-05T00:00:00Z' })), at);
    expect(await screen.findByText(/Chỉ báo cáo khi báo cải chính một phần/)).toBeVisible();
    expect(within(document.body).queryByRole('button', { name: 'Ghi nhận đã báo cáo' })).toBeNull();
  });
});
