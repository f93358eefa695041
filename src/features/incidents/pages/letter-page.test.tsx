import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openOfficeFile } from '@/documents/documents.fixtures';
import { onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { letter, sentLetter } from '../incidents.fixtures';
import {
  answerForLetters,
  type Body,
  itemA,
  itemB,
  named,
  openLetters,
  press,
  put,
  received,
  twoItems,
  withLetter,
} from '../letters.pages.fixtures';

answerForLetters();

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
    const { user, router } = await openLetters(twoDrafts(), 'l-a?che-do=sua');
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
    const { user } = await openLetters(twoDrafts(), 'l-a?che-do=sua');
    await screen.findByRole('button', { name: 'Lưu bản nháp' });
    await put(user, /^Nội dung đúng/, '511 ca');
    await press(user, 'Lưu bản nháp');
    expect(await screen.findByRole('radio', { name: 'Bản của bạn: 511 ca' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Bản đã lưu: 510 ca' })).toBeVisible();
  }, 20_000);

  it('is saved as a Word file to all newspapers of the paper', async () => {
    const downloads = catchDownloads();
    const { user } = await openLetters(twoDrafts(), 'l-a');
    await user.click(await screen.findByRole('button', { name: 'Tải Word' }));
    await waitFor(() => expect(downloads).toHaveLength(1), { timeout: 10_000 });
    expect(downloads[0]).toMatchObject({
      name: 'Yeu-cau-cai-chinh-215-SYT-VP.docx',
      noted: { what: 'correction_requests', of_format: 'docx', of_record: expect.any(String) },
    });
    const word = (await openOfficeFile(downloads[0]?.content ?? new Blob()))('word/document.xml');
    for (const words of ['Báo A', 'Báo B', 'Sở Thông tin và Truyền thông']) {
      expect(word.documentElement.textContent).toContain(words);
    }
  }, 20_000);
});

describe('a letter that has gone out', () => {
  it('stands: its page has no form, whatever the address says', async () => {
    await openLetters(withLetter(sentLetter()), `${letter().id}?che-do=sua`);
    expect(await screen.findByRole('button', { name: /^Báo đã nhận/ })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('link', { name: /Sửa bản nháp/ })).toBeNull();
  });

  it('is read and printed as a sheet with its number, date and the law of that day', async () => {
    await openLetters(withLetter(sentLetter()), `${letter().id}?che-do=in`);
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
    const { user } = await openLetters(withLetter(done), letter().id);
    await user.click(await screen.findByRole('button', { name: /^Xong/ }));
    await user.type(await screen.findByRole('textbox', { name: /Đã giải quyết thế nào/ }), 'Đã kiểm tra bản đăng');
    await press(user, 'Đánh dấu xong');
    await waitFor(() => expect(updates).toEqual([{ settlement_note: 'Đã kiểm tra bản đăng', version: 7 }]));
  }, 20_000);
});
