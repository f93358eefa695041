// A plan of a reorganisation as it is written: its steps, its draft, its file.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { onDelete, onInsert, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { personas } from '../../../../tests/harness/unit-personas';
import { agency } from '../reorganisations.fixtures';
import {
  addMerge,
  answerForPlans,
  below,
  choose,
  field,
  head,
  health,
  keptAt,
  look,
  open,
  planned,
  press,
  province,
  put,
  told,
} from '../reorganisations.pages.fixtures';

const sent = answerForPlans();

describe('a plan', () => {
  it('has steps of each kind, which go to the database as they stand', async () => {
    const { user } = await open();
    await head(user);
    await press(user, 'Thành lập');
    await put(user, 'Tên đầy đủ', 'Sở Du lịch');
    await put(user, 'Mã cơ quan', 'sdl');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Loại cơ quan/ }), 'Sở, ban, ngành');
    await choose(user, /^Cơ quan cấp trên/, 'An Giang');
    await press(user, 'Đổi tên');
    await choose(user, /^Cơ quan đổi tên/, 'Sở Nội vụ');
    await put(user, 'Tên mới', 'Sở Nội vụ và Lao động');
    await press(user, 'Chuyển cấp trên');
    await choose(user, /^Cơ quan chuyển/, 'Sở Nội vụ');
    await choose(user, /^Cơ quan cấp trên mới/, 'An Giang');
    await press(user, 'Chia tách');
    await choose(user, /^Cơ quan chia tách/, 'Sở Y tế');
    await choose(user, /^Tách thành/, 'Sở Du lịch', 'Sở Tài chính');
    await choose(user, /^Cơ quan tiếp nhận/, 'Sở Du lịch');
    await press(user, 'Giải thể');
    await choose(user, /^Cơ quan giải thể/, 'Sở Tài chính');
    await press(user, 'Xong bước này');
    expect(told().join('\n')).toMatch(/Tách Sở Y tế \(SYT\) thành Sở Du lịch, Sở Tài chính; Sở Du lịch tiếp nhận/);
    await look(user);
    await screen.findByRole('heading', { name: /^Xem trước/ });
    expect(sent.previewed).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        title: 'Sắp xếp các sở năm 2025',
        decision_number: '12/NQ-HĐND',
        decision_date: '2025-06-12',
        effective_on: '2025-07-01',
        steps: [
          { kind: 'create', code: 'SDL', agency_kind: 'department', name: 'Sở Du lịch', parent: 'UBND-TINH' },
          { kind: 'rename', code: 'SNV', name: 'Sở Nội vụ và Lao động' },
          { kind: 'move', code: 'SNV', parent: 'UBND-TINH' },
          { kind: 'split', code: 'SYT', into: ['SDL', 'STC'], heir: 'SDL' },
          { kind: 'dissolve', code: 'STC' },
        ],
      },
    ]);
  }, 60_000);

  it('has its steps moved by the keyboard, removed and brought back', async () => {
    planned([
      { kind: 'dissolve', code: 'SYT' },
      { kind: 'dissolve', code: 'STC' },
    ]);
    const { user } = await open();
    await screen.findByText('Các bước (2)');
    screen.getByRole('button', { name: 'Chuyển lên bước 2' }).focus();
    await user.keyboard('{Enter}');
    expect(told()).toEqual([expect.stringContaining('Sở Tài chính'), expect.stringContaining('Sở Y tế')]);
    expect(screen.getByText('Nay là bước 1.')).toHaveAttribute('role', 'status');
    // At the top there is nothing above any more.
    expect(screen.getByRole('button', { name: 'Chuyển xuống bước 1' })).toHaveFocus();
    await press(user, 'Bỏ bước 1');
    const back = screen.getByRole('button', { name: 'Lấy lại bước 1 vừa bỏ' });
    expect(back).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByText('Các bước (2)')).toBeVisible();
    await press(user, 'Sửa bước 2');
    const place = screen.getByRole('textbox', { name: 'Thứ tự trong phương án' });
    await user.clear(place);
    await user.type(place, '1{Enter}');
    expect(told()[0]).toContain('Sở Y tế');
  });

  it('with something missing is told so at the heading and at its steps, and nothing is sent', async () => {
    const { user } = await open();
    await screen.findByText(/^Các bước/);
    await put(user, 'Có hiệu lực từ ngày', '01/01/2099');
    await look(user);
    await waitFor(() => expect(field('Tên đợt sắp xếp')).toHaveAccessibleDescription(/Nhập tên đợt sắp xếp\./));
    expect(field('Số văn bản')).toHaveAccessibleDescription('Nhập số của nghị quyết, quyết định sắp xếp.');
    expect(field('Ngày văn bản')).toHaveAccessibleDescription('Nhập ngày của nghị quyết, quyết định sắp xếp.');
    expect(field('Có hiệu lực từ ngày')).toHaveAccessibleDescription(/chưa đến/);
    await user.clear(field('Có hiệu lực từ ngày'));
    await head(user);
    await look(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Thêm ít nhất một bước rồi xem trước.');
    await press(user, 'Chuyển cấp trên');
    await look(user);
    const moved = screen.getByRole('combobox', { name: /^Cơ quan chuyển/ });
    await waitFor(() => expect(moved).toHaveFocus());
    expect(moved).toHaveAccessibleDescription('Chọn cơ quan.');
    expect(sent.previewed).toEqual([]);
  }, 30_000);

  it('offers only living agencies one manages, and those founded by an earlier step', async () => {
    onSelect('agencies', [
      province,
      health,
      agency('CU', 'Sở cũ', { ...below, dissolved_on: '2016-01-01' }),
      agency('KHAC', 'UBND tỉnh khác', { parent_id: null, kind: 'province' }),
    ]);
    const { user } = await open();
    await screen.findByText(/^Các bước/);
    await press(user, 'Giải thể');
    await user.click(screen.getByRole('combobox', { name: /^Cơ quan giải thể/ }));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['Sở Y tếSYT']);
  });
});

describe('its draft', () => {
  it('is kept with the steps in one text, and found again', async () => {
    const { user } = await open();
    await screen.findByText(/^Các bước/);
    await put(user, 'Số văn bản', '12/NQ-HĐND');
    await addMerge(user);
    expect(await screen.findByText(/^Đã lưu nháp lúc/)).toBeVisible();
    await waitFor(() =>
      expect(sent.drafts.at(-1)).toMatchObject({
        decision_number: '12/NQ-HĐND',
        steps: '[{"kind":"merge","codes":["SYT"],"into":"STC"}]',
      }),
    );
    const [id] = sent.drafts.map((draft) => draft.id);
    expect(new Set(sent.drafts.map((draft) => draft.id))).toEqual(new Set([id]));
  });

  it('is restored, and can be begun anew', async () => {
    let dropped = 0;
    onDelete('drafts', () => {
      dropped += 1;
    });
    const content = {
      decision_number: '12/NQ-HĐND',
      pasted: '',
      steps: '[{"kind":"move","code":"SYT","parent":"STC"}]',
    };
    onSelect('drafts', [{ content, base_version: null, updated_at: keptAt }]);
    const { user } = await open();
    expect(await screen.findByText(/^Đã khôi phục bản nháp lúc 23\/11\/2026 09:00/)).toBeVisible();
    expect(field('Số văn bản')).toHaveValue('12/NQ-HĐND');
    expect(told()).toEqual([expect.stringContaining('Chuyển Sở Y tế (SYT) về trực thuộc Sở Tài chính')]);
    await press(user, 'Bỏ nháp, bắt đầu lại');
    expect(await screen.findByText('Các bước (0)')).toBeVisible();
    expect(field('Số văn bản')).toHaveValue('');
    await waitFor(() => expect(dropped).toBe(1));
  });

  it('too large for the server says so, and how to keep the plan', async () => {
    onInsert('drafts', () => refusal('23514', 'new row … violates check constraint "drafts_size"'));
    const { user } = await open();
    await screen.findByText(/^Các bước/);
    await put(user, 'Số văn bản', '1');
    expect(await screen.findByText('Phương án lớn hơn mức lưu nháp 256 kB')).toBeVisible();
  });
});

describe('many steps at once', () => {
  it('are pasted, each line with its own answer; wrong ones stay', async () => {
    const { user } = await open();
    await screen.findByText(/^Các bước/);
    await user.click(screen.getByText('Dán nhiều bước từ Excel'));
    await user.click(screen.getByRole('textbox', { name: 'Các dòng dán vào' }));
    await user.paste('Bước\tMã\tCơ quan nhận\nSáp nhập\tSở Y tế\tSTC\nGiải thể\tSở Vũ trụ');
    const lines = within(screen.getByRole('table', { name: 'Từng dòng dán vào' }));
    expect(lines.getByText('Nhập Sở Y tế vào Sở Tài chính')).toBeVisible();
    expect(lines.getByText(/^Không có cơ quan nào mang mã hoặc tên «Sở Vũ trụ»/)).toBeVisible();
    expect(screen.getByText('1 dòng đúng, 1 dòng cần sửa.')).toBeVisible();
    await press(user, 'Thêm 1 bước vào phương án');
    expect(await screen.findByText('Các bước (1)')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Các dòng dán vào' })).toHaveValue(
      'Bước\tMã\tCơ quan nhận\nGiải thể\tSở Vũ trụ',
    );
    expect(screen.getByRole('textbox', { name: 'Các dòng dán vào' })).toHaveFocus();
  });

  it('come from a file, and the plan before can be brought back', async () => {
    planned();
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    const steps = Array.from({ length: 40 }, (_, n) => ({ kind: 'dissolve', code: `X${n}` }));
    const file = new File([JSON.stringify({ title: 'Phương án khác', steps })], 'khac.json', {
      type: 'application/json',
    });
    await user.upload(screen.getByLabelText('Chọn tệp phương án'), file);
    expect(await screen.findByText('Đã mở khac.json: 40 bước.')).toBeVisible();
    expect(field('Tên đợt sắp xếp')).toHaveValue('Phương án khác');
    expect(screen.queryByRole('button', { name: 'Sửa bước 31' })).toBeNull();
    await press(user, 'Hiện cả 40 bước');
    expect(screen.getByRole('button', { name: 'Sửa bước 40' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Tìm trong các bước' }), 'x39');
    expect(told()).toHaveLength(1);
    await press(user, 'Lấy lại phương án trước đó');
    expect(field('Tên đợt sắp xếp')).toHaveValue('Sắp xếp các sở năm 2025');
    expect(told()).toEqual([expect.stringContaining('Nhập Sở Y tế vào Sở Tài chính')]);
  });

  it('of a broken file are refused with what is wrong and where, and the plan stays', async () => {
    planned();
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    const file = new File(['{"steps":[{"kind":"gop"}]}'], 'hong.json', { type: 'application/json' });
    await user.upload(screen.getByLabelText('Chọn tệp phương án'), file);
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Không mở được tệp hong.json')).toBeVisible();
    expect(alert.getByText(/^Bước 1, mục «kind»: phải là một trong create/)).toBeVisible();
    expect(field('Số văn bản')).toHaveValue('12/NQ-HĐND');
  });

  it('are kept in a file', async () => {
    const downloads = catchDownloads();
    planned();
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    await press(user, 'Lưu ra tệp');
    expect(downloads).toMatchObject([{ name: 'phuong-an-sap-xep.json' }]);
  });
});

it.each([
  ['a clerk', personas.healthClerk],
  ['a supervisor', personas.supervisor],
])('is not for %s', async (_, as) => {
  await open(as);
  expect(await screen.findByText('Quản trị của cơ quan lập và thực hiện phương án sắp xếp.')).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
});
