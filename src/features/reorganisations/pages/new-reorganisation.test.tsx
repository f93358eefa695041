// A plan of a reorganisation: written, looked at beforehand, carried out.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { offline, onDelete, onInsert, onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas, agencies as places } from '../../../../tests/harness/unit-personas';
import { agency, dissolved } from '../reorganisations.fixtures';
import { stepRefusals } from '../reorganisations.refusals';
import { Component } from './new-reorganisation-page';

const province = { ...agency('UBND-TINH', places.province.name), ...places.province, parent_id: null };
const below = { parent_id: province.id };
const health = agency('SYT', 'Sở Y tế', below);
const finance = agency('STC', 'Sở Tài chính', below);
const home = agency('SNV', 'Sở Nội vụ', below);
const at = '/sap-xep-co-quan/them';
const keptAt = '2026-11-23T02:00:00Z';

interface Plan {
  id: string;
  title: string;
  steps: object[];
}
let previewed: Plan[];
let carriedOut: Plan[];
let drafts: Record<string, string>[];

const effects = (rest: object = {}) => ({ steps: { merge: 1 }, dissolved: [], warnings: [], ...rest });

beforeEach(() => {
  previewed = [];
  carriedOut = [];
  drafts = [];
  onSelect('agencies', [province, health, finance, home]);
  onSelect('drafts', []);
  onSelect('reorganisations', []);
  onInsert<{ content: Record<string, string> }>('drafts', ({ body }) => {
    drafts.push(body.content);
    return { updated_at: keptAt };
  });
  onDelete('drafts', () => undefined);
  onRpc<{ plan: Plan }>('preview_reorganisation', ({ body }) => {
    previewed.push(body.plan);
    return effects({ dissolved: [dissolved('SYT', { heir: 'STC', terms: 1, incidents: 2 })] });
  });
  onRpc<{ plan: Plan }>('carry_out_reorganisation', ({ body }) => {
    carriedOut.push(body.plan);
    return body.plan;
  });
});

async function open(as: Persona = personas.manager) {
  const page = await renderRoute([{ path: at, Component }], at, { as });
  await screen.findByRole('heading', { level: 1 });
  return page;
}
type User = Awaited<ReturnType<typeof open>>['user'];

const press = (user: User, name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const look = (user: User) => press(user, 'Xem trước');
const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}( \\*)?$`) });
async function put(user: User, name: string, text: string) {
  await user.click(field(name));
  await user.paste(text);
}
async function head(user: User) {
  await screen.findByText(/^Các bước/);
  await put(user, 'Tên đợt sắp xếp', 'Sắp xếp các sở năm 2025');
  await put(user, 'Số văn bản', '12/NQ-HĐND');
  await put(user, 'Ngày văn bản', '12/06/2025');
  await put(user, 'Có hiệu lực từ ngày', '01/07/2025');
}
async function choose(user: User, label: RegExp, ...names: string[]) {
  for (const name of names) {
    const box = screen.getByRole('combobox', { name: label });
    await user.click(box);
    await user.paste(name);
    await user.click(await screen.findByRole('option', { name: new RegExp(name, 'i') }));
  }
}
async function addMerge(user: User) {
  await press(user, 'Hợp nhất, sáp nhập');
  await choose(user, /^Các cơ quan nhập vào/, 'Sở Y tế');
  await choose(user, /^Cơ quan nhận/, 'Sở Tài chính');
}
/** A plan ready to be looked at, as its draft keeps it. */
function planned(steps: object[] = [{ kind: 'merge', codes: ['SYT'], into: 'STC' }]) {
  const content = {
    title: 'Sắp xếp các sở năm 2025',
    decision_number: '12/NQ-HĐND',
    decision_date: '2025-06-12',
    effective_on: '2025-07-01',
    steps: JSON.stringify(steps),
  };
  onSelect('drafts', [{ content, base_version: null, updated_at: keptAt }]);
}
const told = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');

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
    expect(previewed).toEqual([
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
    expect(previewed).toEqual([]);
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
      expect(drafts.at(-1)).toMatchObject({
        decision_number: '12/NQ-HĐND',
        steps: '[{"kind":"merge","codes":["SYT"],"into":"STC"}]',
      }),
    );
    const [id] = drafts.map((draft) => draft.id);
    expect(new Set(drafts.map((draft) => draft.id))).toEqual(new Set([id]));
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

describe('what it will do', () => {
  beforeEach(() => planned());
  async function lookAt(user: User) {
    await screen.findByText('Các bước (1)');
    await look(user);
    await screen.findByRole('heading', { name: /^Xem trước/ });
  }

  it('is told in total and per agency, with warnings, and the structure before and after', async () => {
    onRpc('preview_reorganisation', () =>
      effects({
        dissolved: [dissolved('SYT', { heir: 'STC', terms: 2, clerks: 1 })],
        warnings: [{ key: 'heir_without_clerk', code: 'STC', name: 'Sở Tài chính' }],
      }),
    );
    const { user } = await open();
    await lookAt(user);
    expect(screen.getByRole('heading', { name: /^Xem trước/ })).toHaveFocus();
    const row = within(screen.getByRole('row', { name: /^Sở Y tế/ }));
    expect(row.getByText('Sở Tài chính')).toBeVisible();
    expect(row.getByText('2 nhiệm kỳ phát ngôn kết thúc')).toBeVisible();
    expect(row.getByText('1 cán bộ đầu mối chuyển theo')).toBeVisible();
    expect(screen.getByText(/^Chưa có cán bộ đầu mối ở cơ quan tiếp nhận: Sở Tài chính\./)).toBeVisible();
    const before = within(screen.getByRole('region', { name: 'Trước sắp xếp' }));
    expect(before.getByText('4 cơ quan, 1 cơ quan có thay đổi')).toBeVisible();
    expect(before.getByText('nhập vào Sở Tài chính')).toBeVisible();
    const after = within(screen.getByRole('region', { name: 'Sau sắp xếp' }));
    expect(after.getByText('3 cơ quan, 1 cơ quan có thay đổi')).toBeVisible();
    expect(after.getByText('kế thừa Sở Y tế')).toBeVisible();
    // What stays as it is shows on demand.
    expect(after.queryByText('Sở Nội vụ')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Hiện cả cơ quan không thay đổi' }));
    expect(after.getByText('Sở Nội vụ')).toBeVisible();
  });

  it('counts for the plan as it was: once changed, it is looked at again before it can be carried out', async () => {
    const { user } = await open();
    await lookAt(user);
    expect(screen.getByRole('button', { name: 'Thực hiện sắp xếp' })).toBeVisible();
    await user.type(field('Số văn bản'), '-1');
    expect(await screen.findByText('Phương án đã thay đổi sau lần xem trước')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Thực hiện sắp xếp' })).toBeNull();
    await look(user);
    expect(await screen.findByRole('button', { name: 'Thực hiện sắp xếp' })).toBeVisible();
  });

  it.each([
    ['step_heir_missing', 'steps.0.into', /^Cơ quan nhận/],
    ['step_agency_dissolved', 'steps.0.codes', /^Các cơ quan nhập vào/],
  ])('refused for %s is told at its step', async (key, hint, label) => {
    onRpc('preview_reorganisation', () => refusal('PT422', key, { hint, status: 422 }));
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    const refused = await screen.findByRole('combobox', { name: label });
    await waitFor(() => expect(refused).toHaveFocus());
    expect(refused).toHaveAccessibleDescription(expect.stringContaining(stepRefusals[key] ?? ''));
  });

  it('refused for agencies left behind names them; for a day, beside the day', async () => {
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'step_children_left', { hint: 'UBND phường 1', status: 422 }),
    );
    planned();
    const { user } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('trực thuộc cơ quan bị giải thể: UBND phường 1');
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'effective_in_future', { hint: 'effective_on', status: 422 }),
    );
    await look(user);
    await waitFor(() => expect(field('Có hiệu lực từ ngày')).toHaveAccessibleDescription(/chưa đến/));
  });
});

describe('carrying it out', () => {
  beforeEach(() => planned());
  async function ask(user: User) {
    await screen.findByText('Các bước (1)');
    await look(user);
    await user.click(await screen.findByRole('button', { name: 'Thực hiện sắp xếp' }));
    return within(await screen.findByRole('dialog', { name: 'Thực hiện sắp xếp theo 12/NQ-HĐND?' }));
  }

  it('asks once more with the paper and the numbers, and leads to the act', async () => {
    const { user, address, router } = await open();
    const dialog = await ask(user);
    expect(dialog.getByText('2 vụ việc đang mở được chuyển giao')).toBeVisible();
    expect(carriedOut).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(address()).toBe(`/sap-xep-co-quan/${previewed[0]?.id}`));
    expect(carriedOut).toEqual(previewed);
    expect(router.state.location.state).toEqual({ message: 'Đã thực hiện sắp xếp theo 12/NQ-HĐND.' });
  });

  it('without a network says so, and tries the same plan again', async () => {
    const tries: string[] = [];
    onRpc<{ plan: Plan }>('carry_out_reorganisation', ({ body }) => {
      tries.push(body.plan.id);
      return tries.length === 1 ? offline() : body.plan;
    });
    const { user, address } = await open();
    const dialog = await ask(user);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(address()).toMatch(/^\/sap-xep-co-quan\/[0-9a-f-]{36}$/));
    expect(new Set(tries).size).toBe(1);
  });

  it('refused by then is told at the step', async () => {
    onRpc('carry_out_reorganisation', () =>
      refusal('PT422', 'step_agency_dissolved', { hint: 'steps.0.codes', status: 422 }),
    );
    const { user } = await open();
    const dialog = await ask(user);
    await user.click(dialog.getByRole('button', { name: 'Thực hiện ngay' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByText(stepRefusals.step_agency_dissolved ?? '')).toBeVisible();
  });

  it('whose answer was lost leads to what it did, when the plan is looked at again', async () => {
    onRpc('preview_reorganisation', () =>
      refusal('PT422', 'agencies_code_unique', { hint: 'steps.0.code', status: 422 }),
    );
    onSelect('reorganisations', [{ id: 'carried-out' }]);
    const { user, address } = await open();
    await screen.findByText('Các bước (1)');
    await look(user);
    await waitFor(() => expect(address()).toMatch(/^\/sap-xep-co-quan\/[0-9a-f-]{36}$/));
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
