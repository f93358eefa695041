import { createHash } from 'node:crypto';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { fieldLabels } from '../press-form.logic';
import { Component } from './send-question-page';

type Body = Record<string, string>;
const contact = { id: '1', full_name: 'Võ Bảo Tú', phone: '02963000641' };
let issued = 0;
let sent: Body[] = [];

beforeEach(() => {
  issued = 0;
  sent = [];
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ['Date'] });
  onRpc('published_agencies', () => [
    { code: 'SYT', name: 'Sở Y tế' },
    { code: 'STTTT', name: 'Sở Thông tin và Truyền thông' },
  ]);
  onSelect('public_contacts', [contact]);
  onRpc('press_form_challenge', () => {
    issued += 1;
    return {
      challenge: `${Date.now()}.id-${issued}.4.mac`,
      work_bits: 4,
      expires_at: new Date(Date.now() + 30 * 60_000).toISOString(),
    };
  });
  onRpc<Body>('submit_press_enquiry', ({ body }) => {
    sent.push(body);
    return '261125-48372';
  });
});
afterEach(() => void vi.useRealTimers());

async function open(at = '/danh-ba/gui-cau-hoi?co-quan=SYT') {
  const page = await renderRoute([{ path: '/danh-ba/gui-cau-hoi', Component }], at);
  await screen.findByRole('textbox', { name: /^Báo, đài/ });
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];
type Typed = Exclude<keyof typeof fieldLabels, 'of_agency'>;
const box = (name: Typed) => screen.getByRole('textbox', { name: new RegExp(`^${fieldLabels[name]}`) });
async function put(user: User, name: Typed, text: string) {
  await user.clear(box(name));
  await user.click(box(name));
  await user.paste(text);
}
async function fill(user: User) {
  await put(user, 'press_agency', 'Báo Minh Họa');
  await put(user, 'reporter', 'Trần Văn A');
  await put(user, 'card_number', 'NB-1');
  await put(user, 'phone', '0912 345 678');
  await put(user, 'question', 'Bao giờ <b>xong</b>?');
}
/** Sends, longer after the page has opened than a robot would wait. */
async function press(user: User) {
  vi.setSystemTime(Date.now() + 10_000);
  await user.click(screen.getByRole('button', { name: 'Gửi câu hỏi' }));
}
/** Answers the next questions so, the rest as before. */
function refuseOnce(...answers: (() => Response)[]) {
  onRpc<Body>('submit_press_enquiry', ({ body }) => {
    sent.push(body);
    return answers.shift()?.() ?? '261125-48372';
  });
}
// New work waits as long as a person would type.
const afterNewWork = { timeout: 15_000 };
const refused = (key: string, status = 403) => refusal(`PT${status}`, key, { status });

describe('a question', () => {
  it('is sent with its work and answered with a number to quote, and whom to telephone', async () => {
    const { user } = await open();
    await fill(user);
    await press(user);
    expect(await screen.findByRole('heading', { name: 'Sở Y tế đã nhận được câu hỏi' })).toHaveFocus();
    expect(screen.getByRole('status')).toHaveTextContent(/^261125-48372$/);
    expect(await screen.findByRole('link', { name: '0296 300 0641' })).toHaveAttribute('href', 'tel:+842963000641');
    expect(sent).toEqual([
      {
        submission: expect.stringMatching(/^[0-9a-f-]{36}$/),
        of_agency: 'SYT',
        press_agency: 'Báo Minh Họa',
        reporter: 'Trần Văn A',
        card_number: 'NB-1',
        phone: '0912345678',
        email: '',
        question: 'Bao giờ <b>xong</b>?',
        website: '',
        challenge: expect.stringContaining('id-1'),
        nonce: expect.any(String),
      },
    ]);
    const { challenge, nonce } = sent[0] as Body;
    const hash = createHash('sha256').update(`${challenge}:${nonce}`).digest('hex');
    expect(hash).toMatch(/^0/);
  });

  it('with something missing is refused beside the fields, the first in focus, and nothing is sent', async () => {
    const { user } = await open('/danh-ba/gui-cau-hoi');
    await put(user, 'email', 'pv@');
    await press(user);
    const agency = screen.getByRole('combobox', { name: /^Cơ quan được hỏi/ });
    await waitFor(() => expect(agency).toHaveFocus());
    expect(agency).toHaveAccessibleDescription('Chọn cơ quan trong danh sách.');
    expect(box('reporter')).toHaveAccessibleDescription(/Nhập họ và tên/);
    expect(box('email')).toHaveAccessibleDescription(/thư điện tử chưa đúng/);
    expect(box('question')).toHaveAccessibleDescription(/từ 10 đến 5.000 ký tự/);
    await user.clear(box('email'));
    await press(user);
    await waitFor(() => expect(box('phone')).toHaveAccessibleDescription(/Nhập điện thoại hoặc thư điện tử/));
    expect(sent).toEqual([]);
  });

  it.each([
    ['form_press_agency', 'press_agency'],
    ['form_reporter', 'reporter'],
    ['form_card_number', 'card_number'],
    ['form_contact', 'phone'],
    ['form_phone', 'phone'],
    ['form_email', 'email'],
    ['form_question', 'question'],
  ] as const)('refused by the database (%s) is told beside its field, and what was typed stays', async (key, field) => {
    refuseOnce(() => refused(key, 422));
    const { user } = await open();
    await fill(user);
    await press(user);
    await waitFor(() => expect(box(field)).toHaveAccessibleDescription(/^Nhập|chưa đúng/));
    expect(box('question')).toHaveValue('Bao giờ <b>xong</b>?');
  });

  it('of an agency that has left the directory meanwhile is told beside the choice', async () => {
    refuseOnce(() => refused('form_agency', 422));
    const { user } = await open();
    await fill(user);
    await press(user);
    const agency = screen.getByRole('combobox', { name: /^Cơ quan được hỏi/ });
    await waitFor(() => expect(agency).toHaveAccessibleDescription('Chọn cơ quan trong danh sách.'));
  });

  it.each([
    ['form_limit_agency', /Cơ quan này đã nhận nhiều câu hỏi/],
    ['form_limit_sender', /Bạn đã gửi nhiều câu hỏi/],
    ['form_limit_all', /đang nhận quá nhiều câu hỏi/],
  ])('beyond the ceilings (%s) is told with the agency’s telephone', async (key, words) => {
    refuseOnce(() => refused(key, 429));
    const { user } = await open();
    await fill(user);
    await press(user);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(words);
    await waitFor(() => expect(alert).toHaveTextContent('Cần ngay thì gọi 0296 300 0641 (Võ Bảo Tú)'));
    expect(box('question')).toHaveValue('Bao giờ <b>xong</b>?');
  });

  it('without a network loses nothing, and tried again is the same submission', async () => {
    refuseOnce(() => offline());
    const { user } = await open();
    await fill(user);
    await press(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('nội dung đã nhập vẫn còn. Không kết nối được');
    await press(user);
    await screen.findByRole('status');
    expect(sent).toHaveLength(2);
    expect(sent[1]?.submission).toBe(sent[0]?.submission);
  });

  it('worded otherwise after a failure is another submission, so that no word is lost', async () => {
    refuseOnce(() => offline());
    const { user } = await open();
    await fill(user);
    await press(user);
    await screen.findByRole('alert');
    await put(user, 'question', 'Bao giờ mới xong?');
    await press(user);
    await screen.findByRole('status');
    expect(sent[1]?.submission).not.toBe(sent[0]?.submission);
  });

  it.each(['challenge_used', 'form_too_fast'])(
    'whose work is no good any more (%s) is sent again with new work, unasked',
    async (key) => {
      refuseOnce(() => refused(key));
      const { user } = await open();
      await fill(user);
      await press(user);
      await screen.findByRole('status', {}, afterNewWork);
      expect(sent.map(({ challenge }) => challenge?.split('.')[1])).toEqual(['id-1', 'id-2']);
      expect(sent[1]?.submission).toBe(sent[0]?.submission);
    },
  );

  it('whose work is refused twice says what to do', async () => {
    refuseOnce(
      () => refused('challenge_used'),
      () => refused('challenge_used'),
    );
    const { user } = await open();
    await fill(user);
    await press(user);
    expect(await screen.findByRole('alert', {}, afterNewWork)).toHaveTextContent('Bấm «Gửi câu hỏi» một lần nữa');
  });

  it('is followed by another of the same reporter, with work of its own', async () => {
    const { user } = await open();
    await fill(user);
    await press(user);
    await user.click(await screen.findByRole('button', { name: 'Gửi câu hỏi khác' }));
    expect(box('reporter')).toHaveValue('Trần Văn A');
    expect(box('question')).toHaveValue('');
    await put(user, 'question', 'Còn việc kia thì sao?');
    await press(user);
    await screen.findByRole('status');
    expect(sent.map(({ challenge }) => challenge?.split('.')[1])).toEqual(['id-1', 'id-2']);
    expect(sent[1]?.submission).not.toBe(sent[0]?.submission);
  });
});

describe('what is typed', () => {
  it('outlives a reload of the page, and is forgotten once sent or cleared', async () => {
    const first = await open();
    await fill(first.user);
    first.unmount();
    const { user } = await open('/danh-ba/gui-cau-hoi?co-quan=STTTT');
    expect(box('question')).toHaveValue('Bao giờ <b>xong</b>?');
    expect(screen.getByRole('combobox', { name: /^Cơ quan được hỏi/ })).toHaveValue('STTTT');
    await press(user);
    await screen.findByRole('status');
    expect(sessionStorage).toHaveLength(0);
  });

  it('is cleared on demand', async () => {
    const { user } = await open();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Xóa nội dung đã nhập' }));
    expect(box('question')).toHaveValue('');
  });

  it('never lands in what only robots fill in', async () => {
    await open();
    const unseen = document.querySelector<HTMLInputElement>('input[name="website"]');
    expect(unseen?.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(unseen).toHaveAttribute('tabindex', '-1');
  });
});

it('where nobody is published says whom to call', async () => {
  onRpc('published_agencies', () => []);
  await renderRoute([{ path: '/danh-ba/gui-cau-hoi', Component }], '/danh-ba/gui-cau-hoi');
  expect(await screen.findByText(/Chưa có cơ quan nào nhận câu hỏi/)).toBeVisible();
});
