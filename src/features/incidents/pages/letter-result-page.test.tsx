// What came back, and what is done when it falls short.
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { onSelect, onUpdate } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { agencies, personas } from '../../../../tests/harness/unit-personas';
import { hoursFromNow, letter } from '../incidents.fixtures';
import {
  answerForLetters,
  type Body,
  base,
  choose,
  field,
  openLetters,
  press,
  put,
  received,
  withLetter,
} from '../letters.pages.fixtures';

answerForLetters();

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

  it('is no full correction while something the law wants is missing: it says what, and proposes a partial one', async () => {
    const { user, address } = await openLetters(withLetter(received()), at);
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
    const { user } = await openLetters(withLetter(received()), at);
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
    const { user } = await openLetters(withLetter(received()), at);
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
    await openLetters(withLetter(received({ due_at: hoursFromNow(5) })), at);
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
    await openLetters(withLetter(escalated), at);
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

  it.each([
    ['a supervisor goes further up, as the settings say', personas.supervisor, 'authority', 'Cục Báo chí'],
    ['the press authority itself, too', personas.healthClerk, agencies.health.id, 'Cục Báo chí'],
    ['a clerk goes to the press authority', personas.healthClerk, 'authority', 'Sở Thông tin và Truyền thông'],
    [
      'a clerk where none is recorded goes to whom the settings name',
      personas.healthClerk,
      null,
      'Sở Văn hóa và Thể thao',
    ],
  ])('of %s', async (_, as, authority, to) => {
    onSelect('agencies', authority ? [{ id: authority, name: 'Sở Thông tin và Truyền thông' }] : []);
    await openLetters(withLetter(refused()), at, as);
    await screen.findByRole('button', { name: 'Ghi nhận đã báo cáo' });
    expect(field(/^Cơ quan nhận báo cáo/)).toHaveDisplayValue(to);
  });

  it('is recorded with its number and date', async () => {
    const updates: Body[] = [];
    onUpdate('correction_requests', ({ body }) => {
      updates.push(body);
      return { ...letter(), ...body };
    });
    const { user, address } = await openLetters(withLetter(refused()), at);
    await screen.findByRole('button', { name: 'Ghi nhận đã báo cáo' });
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
    const { user } = await openLetters(withLetter(refused()), at);
    await user.click(await screen.findByRole('button', { name: 'Tải văn bản báo cáo (Word)' }));
    await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
    expect(downloads[0]?.noted).toMatchObject({ what: 'incidents', of_format: 'docx' });
    const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml').documentElement;
    expect(word.textContent).toContain('Đã dẫn nguồn');
    expect(word.textContent).toContain('Sở Thông tin và Truyền thông');
  }, 20_000);

  it('is not for what was corrected', async () => {
    await openLetters(withLetter(received({ result: 'full_correction', result_at: '2026-06-05T00:00:00Z' })), at);
    expect(await screen.findByText(/Chỉ báo cáo khi báo cải chính một phần/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ghi nhận đã báo cáo' })).toBeNull();
  });
});
