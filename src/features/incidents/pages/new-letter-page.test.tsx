import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { offline, onInsert, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { personas } from '../../../../tests/harness/unit-personas';
import type { Incident } from '../incidents.api';
import { letter, sentLetter } from '../incidents.fixtures';
import {
  answerForLetters,
  type Body,
  base,
  field,
  itemA,
  itemB,
  openLetters,
  press,
  put,
  twoItems,
} from '../letters.pages.fixtures';

answerForLetters();

describe('a new letter', () => {
  const ready = () => screen.findByRole('button', { name: 'Lưu bản nháp' });

  it('to several newspapers is a row for each of one number, date, text and signer, each with its passage', async () => {
    const saved: Body[] = [];
    onInsert('correction_requests', ({ body }) => {
      saved.push(body);
      return { ...letter(), ...body };
    });
    const { user, address, router } = await openLetters(twoItems(), 'them?loai=cai-chinh');
    await ready();
    await put(user, /^Số, ký hiệu/, '215/SYT-VP');
    await put(user, /^Ngày văn bản/, '04/06/2026');
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(saved).toHaveLength(2));
    await waitFor(() => expect(address()).toBe(`${base}/${saved[0]?.id}`));
    const shared = {
      kind: 'correction',
      incident_id: twoItems().id,
      agency_id: twoItems().agency_id,
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
    const { user, address } = await openLetters(twoItems(), 'them?loai=cai-chinh');
    await ready();
    await press(user, 'Lưu bản nháp');
    expect(await screen.findByText(/Không kết nối được/)).toBeVisible();
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(address()).toBe(`${base}/${ids[0]}`));
    expect(ids).toEqual([ids[0], ids[1], ids[0], ids[1]]);
    expect(updated[0]).toMatchObject({ version: 1 });
  }, 20_000);

  it('has the grounds of the law of its date, until somebody writes their own', async () => {
    const { user } = await openLetters(twoItems(), 'them?loai=cai-chinh');
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
    await openLetters({ ...waiting, items }, 'them?loai=cai-chinh');
    await ready();
    const first = screen.getByRole('checkbox', { name: /Báo A/ });
    expect(first).toBeDisabled();
    expect(first).toHaveAccessibleDescription('Đã có yêu cầu cải chính chưa có kết quả.');
    expect(screen.getByRole('checkbox', { name: /Báo B/ })).toBeChecked();
  });

  it('needs an item', async () => {
    const { user } = await openLetters(twoItems(), `them?loai=phan-hoi&tin-bai=${itemA}`);
    await ready();
    expect(screen.getByRole('checkbox', { name: /Báo B/ })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /Báo A/ }));
    await press(user, 'Lưu bản nháp');
    await waitFor(() => expect(screen.getByText('Chọn ít nhất một bài.')).toBeVisible());
  });

  it('while it is being verified says that the law’s clock starts with the written conclusion', async () => {
    await openLetters(
      twoItems({ status: 'verifying', conclusion: null, conclusion_number: null, conclusion_date: null }),
      'them?loai=cai-chinh',
    );
    expect(await screen.findByText(/chỉ bắt đầu tính khi báo nhận được văn bản kết\s+luận/)).toBeVisible();
    expect(screen.queryByRole('checkbox', { name: /Gửi kèm/ })).toBeNull();
  });

  it('is of one of the two instruments: the page asks which', async () => {
    await openLetters(twoItems(), `them?tin-bai=${itemA}`);
    expect(await screen.findByRole('link', { name: 'Ý kiến phản hồi' })).toHaveAttribute(
      'href',
      `${base}/them?loai=phan-hoi&tin-bai=${itemA}`,
    );
  });

  it('is not a supervisor’s to write', async () => {
    await openLetters(twoItems(), 'them?loai=cai-chinh', personas.supervisor);
    expect(await screen.findByText(/Chỉ cán bộ đầu mối của Sở Y tế/)).toBeVisible();
  });
});
