import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { describe, expect, it } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import {
  backend,
  backendUrl,
  offline,
  onInsert,
  onRpc,
  onSelect,
  onUpdate,
  refusal,
} from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { Spokesperson } from '../spokespersons.api';
import { spokesperson } from '../spokespersons.fixtures';
import { Component } from './spokesperson-page';

const published: Spokesperson['contact'] = {
  published_at: '2026-10-01T02:00:00Z',
  confirmed_at: '2026-10-05T02:00:00Z',
  withdrawn_at: null,
  visible_from: '2024-01-15',
  visible_until: null,
};

async function open(record = spokesperson(), as: Persona = personas.healthClerk, files: object[] = []) {
  onSelect('spokespersons', [record]);
  onSelect('attachments', files);
  onRpc('record_timeline', () => []);
  const page = await renderRoute([{ path: '/nguoi-phat-ngon/:id', Component }], `/nguoi-phat-ngon/${record.id}`, {
    as,
  });
  await screen.findByRole('heading', { level: 1, name: record.full_name });
  return page;
}
const publication = () => within(screen.getByRole('region', { name: 'Danh bạ công khai' }));
const writes = ['Sửa', 'Thay thế', 'Kết thúc nhiệm vụ', 'Công bố', 'Gỡ khỏi danh bạ', 'Đính kèm bản quét'];
const offered = () =>
  writes.filter((name) => screen.queryByRole('button', { name }) ?? screen.queryByRole('link', { name }));

describe('facts', () => {
  it('tell who, by which decision, and how to reach them', async () => {
    await open(spokesperson({ internal_phone: '0378247247', is_demo: true }));
    for (const text of [
      'Phó Giám đốc Sở',
      '15/QĐ-SYT ngày 10/01/2024',
      'Ngô Thị Thu Quân',
      '15/01/2024 – nay',
      'dữ liệu minh họa',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(screen.getByText('Đang nhiệm vụ')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sở Y tế' })).toHaveAttribute('href', '/co-quan/SYT');
    expect(screen.getByRole('link', { name: '0296 300 0218' })).toHaveAttribute('href', 'tel:+842963000218');
    expect(screen.getByRole('link', { name: '0378 247 247' })).toHaveAttribute('href', 'tel:+84378247247');
    expect(screen.getByText('Cơ quan đã xác nhận đủ tiêu chuẩn.')).toBeVisible();
  });

  it('a number without an area is dialled as it is', async () => {
    await open(spokesperson({ official_phone: '19001234' }));
    expect(screen.getByRole('link', { name: '1900 1234' })).toHaveAttribute('href', 'tel:19001234');
  });

  it('tell why somebody has ended, and which standards are open', async () => {
    const ended = {
      valid_to: '2026-10-31',
      end_reason: 'Nghỉ hưu',
      knows_field: false,
      standards_note: 'Chưa tập huấn',
    };
    await open(spokesperson(ended));
    expect(screen.getByText('15/01/2024 – 31/10/2026')).toBeVisible();
    expect(screen.getByText('Nghỉ hưu')).toBeVisible();
    expect(screen.getByText('Còn 1 trên 5 tiêu chuẩn chưa được xác nhận.')).toBeVisible();
    expect(screen.getByText('Chưa tập huấn')).toBeVisible();
  });
});

describe('what can be done', () => {
  it('by the clerk of the agency is all', async () => {
    await open();
    expect(offered()).toEqual(writes.filter((name) => name !== 'Gỡ khỏi danh bạ'));
    expect(screen.getByRole('link', { name: 'Sửa' })).toHaveAttribute(
      'href',
      `/nguoi-phat-ngon/${spokesperson().id}/sua`,
    );
  });

  it.each(['supervisor', 'manager'] as const)('by a %s is nothing', async (role) => {
    await open(spokesperson({ contact: published }), personas[role]);
    expect(offered()).toEqual([]);
    expect(publication().getByText('Đã công bố')).toBeVisible();
  });

  it('with an ended term is to correct it', async () => {
    await open(spokesperson({ valid_to: '2026-10-31', end_reason: 'Nghỉ hưu', contact: published }));
    expect(offered()).toEqual(['Sửa', 'Đính kèm bản quét']);
    expect(publication().getByText('Đã tự ẩn khi hết nhiệm vụ.')).toBeVisible();
  });
});

describe('the public directory', () => {
  it('takes a person up when the clerk says so', async () => {
    const { user } = await open();
    expect(publication().getByText('Chưa công bố')).toBeVisible();
    let asked: unknown;
    onRpc('publish_spokesperson', ({ body }) => {
      asked = body;
      onSelect('spokespersons', [spokesperson({ contact: published })]);
      return { id: 'contact' };
    });
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByText('Đã công bố')).toBeVisible();
    expect(asked).toEqual({ published_id: spokesperson().id });
    expect(publication().getByText(/Công bố 01\/10\/2026 09:00; xác nhận gần nhất 05\/10\/2026 09:00/)).toBeVisible();
  });

  it.each([
    ['publish_without_phone', 'official_phone', /Cần có điện thoại công vụ/],
    ['publish_without_email', 'official_email', /Cần có thư điện tử công vụ/],
    ['publish_ended', 'valid_to', /đã thôi nhiệm vụ/],
  ])('refuses in words: %s', async (key, hint, words) => {
    const { user } = await open(spokesperson({ official_phone: null }));
    onRpc('publish_spokesperson', () => refusal('PT422', key, { hint, status: 422 }));
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByRole('alert')).toHaveTextContent(words);
    expect(publication().getByText('Chưa công bố')).toBeVisible();
  });

  it('lets a person go when the clerk says so', async () => {
    const { user } = await open(spokesperson({ contact: published }));
    let asked: unknown;
    onRpc('withdraw_spokesperson', ({ body }) => {
      asked = body;
      onSelect('spokespersons', [spokesperson()]);
      return 'contact';
    });
    await user.click(publication().getByRole('button', { name: 'Gỡ khỏi danh bạ' }));
    expect(await publication().findByText('Chưa công bố')).toBeVisible();
    expect(asked).toEqual({ withdrawn_id: spokesperson().id });
  });

  it('tells one who was let go from one never published, and takes them up again', async () => {
    const withdrawn = { ...published, withdrawn_at: '2026-11-01T02:00:00Z' } as Spokesperson['contact'];
    const { user } = await open(spokesperson({ contact: withdrawn }));
    expect(publication().getByText('Đã gỡ khỏi danh bạ')).toBeVisible();
    expect(publication().getByText('Công bố lần đầu 01/10/2026 09:00; gỡ 01/11/2026 09:00.')).toBeVisible();
    expect(offered()).not.toContain('Gỡ khỏi danh bạ');
    onRpc('publish_spokesperson', () => {
      onSelect('spokespersons', [spokesperson({ contact: published })]);
      return { id: 'contact' };
    });
    await user.click(publication().getByRole('button', { name: 'Công bố lại' }));
    expect(await publication().findByText('Đã công bố')).toBeVisible();
  });

  const decided = { decision_date: '2026-07-10', publish_due_at: '2026-07-11T17:00:00Z' };
  it('says until when a person must be published, and that it was done late', async () => {
    const { user } = await open(spokesperson({ ...decided, contact: published }));
    expect(publication().getByText('Công bố muộn')).toBeVisible();
    expect(publication().getByText('hết ngày 11/07/2026')).toBeVisible();
    let asked: unknown;
    onSelect('legal_rules', []);
    onRpc('legal_deadline', ({ body }) => {
      asked = body;
      return { due_at: null, is_policy: null, rule_id: null, starts_at: null, steps: null };
    });
    await user.click(publication().getByRole('button', { name: /Vì sao hạn này/ }));
    await waitFor(() =>
      expect(asked).toEqual({
        of_code: 'publish_spokesperson',
        starts_at: '2026-07-10T16:59:59.999Z',
        of_agency_kind: 'department',
      }),
    );
    expect(await screen.findByText(/Không có quy định nào/)).toBeVisible();
  });

  it('says that publishing is overdue', async () => {
    await open(spokesperson(decided));
    expect(publication().getByText('Quá hạn công bố')).toBeVisible();
  });

  it('says when the network is away', async () => {
    const { user } = await open();
    onRpc('publish_spokesperson', () => offline());
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  });
});

describe('ending a term', () => {
  async function end(day: string, reason: string, record = spokesperson()) {
    const page = await open(record);
    await page.user.click(screen.getByRole('button', { name: 'Kết thúc nhiệm vụ' }));
    const dialog = within(await screen.findByRole('dialog', { name: `Kết thúc nhiệm vụ của ${record.full_name}` }));
    const field = dialog.getByRole('textbox', { name: /Làm nhiệm vụ đến hết ngày/ });
    expect(field).toHaveValue(formatDate(record.valid_to ?? today()));
    await page.user.clear(field);
    if (day) await page.user.type(field, day);
    if (reason) await page.user.type(dialog.getByRole('textbox', { name: /Lý do thôi nhiệm vụ/ }), reason);
    await page.user.click(dialog.getByRole('button', { name: 'Kết thúc nhiệm vụ' }));
    return { ...page, dialog, field };
  }

  it('saves its last day and reason onto the version one has seen', async () => {
    let saved: unknown;
    onUpdate('spokespersons', ({ body, url }) => {
      saved = { ...body, of: url.searchParams.get('id') };
      return spokesperson();
    });
    await end('15/01/2024', ' Nghỉ hưu ');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saved).toEqual({
      valid_to: '2024-01-15',
      end_reason: 'Nghỉ hưu',
      version: 3,
      of: `eq.${spokesperson().id}`,
    });
  });

  it.each([
    ['before it began', '14/01/2024', /phải từ ngày bắt đầu \(15\/01\/2024\) trở đi/],
    ['that is none', '31/02/2026', /Nhập ngày có thật/],
    ['that is missing', '', /Nhập ngày có thật/],
  ])('refuses a day %s, and keeps the reason', async (_, day, words) => {
    const { dialog, field } = await end(day, 'Nghỉ hưu');
    expect(await dialog.findByText(words)).toBeVisible();
    expect(field).toBeInvalid();
    expect(dialog.getByRole('textbox', { name: /Lý do/ })).toHaveValue('Nghỉ hưu');
  });

  it('asks for the reason', async () => {
    const { dialog } = await end('15/01/2024', '');
    expect(await dialog.findByText('Nhập lý do, ít nhất 3 ký tự.')).toBeVisible();
  });

  it.each([
    [
      'spokespersons_one_standing',
      () => refusal('PT422', 'spokespersons_one_standing', { hint: 'valid_from', status: 422 }),
      /Cơ quan đã có người phát ngôn trong thời gian này/,
    ],
    ['a colleague’s change', () => refusal('PT409', 'conflict', { status: 409 }), /Người khác vừa sửa bản ghi này/],
    ['no network', () => offline(), /Không kết nối được/],
  ])('tells of %s in words, and keeps what was typed', async (_, answer, words) => {
    onUpdate('spokespersons', answer);
    const { dialog, field } = await end('30/11/2026', 'Nghỉ hưu');
    expect(await dialog.findByRole('alert')).toHaveTextContent(words);
    expect(field).toHaveValue('30/11/2026');
    expect(dialog.getByRole('textbox', { name: /Lý do/ })).toHaveValue('Nghỉ hưu');
  });
});

describe('scans of the decision', () => {
  const scans = () => within(screen.getByRole('region', { name: 'Bản quét quyết định' }));
  const chosen = (name: string, content: BlobPart[], type: string) => new File(content, name, { type });

  it.each([
    [
      'a file of another type, whatever its name',
      chosen('qd.pdf', ['<html>'], 'application/pdf'),
      /không phải PDF, JPEG hoặc PNG/,
    ],
    [
      'one that is too large',
      chosen('qd.pdf', ['%PDF-', new Uint8Array(10 * 1024 * 1024)], 'application/pdf'),
      /vượt quá 10 MB/,
    ],
  ])('refuse %s before anything is sent', async (_, file, words) => {
    const { user } = await open();
    await user.upload(screen.getByLabelText('Chọn tệp quét quyết định'), file);
    expect(await scans().findByRole('alert')).toHaveTextContent(words);
  });

  it('are stored under the agency they belong to, then entered with type and checksum', async () => {
    const uploaded: string[] = [];
    let entered: Record<string, unknown> = {};
    backend.use(
      http.post(`${backendUrl}/storage/v1/object/attachments/*`, ({ request }) => {
        uploaded.push(new URL(request.url).pathname, request.headers.get('content-type') ?? '');
        return HttpResponse.json({ Key: 'x', Id: 'x' });
      }),
    );
    onInsert('attachments', ({ body }) => {
      entered = body;
      return body;
    });
    const { user } = await open();
    // Named and declared as something else: the content decides.
    await user.upload(screen.getByLabelText('Chọn tệp quét quyết định'), chosen('qd.jpg', ['%PDF-1.7'], 'image/jpeg'));
    await waitFor(() =>
      expect(entered).toMatchObject({ file_name: 'qd.jpg', content_type: 'application/pdf', byte_size: 8 }),
    );
    expect(entered.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { agency_id, id } = spokesperson();
    expect(uploaded).toEqual([
      `/storage/v1/object/attachments/${agency_id}/${id}/${entered.id}`,
      expect.stringContaining('application/pdf'),
    ]);
  });

  it('are taken off with a reason, and stay in the history', async () => {
    const file = {
      id: '00000000-0000-4000-8000-00000000e001',
      agency_id: spokesperson().agency_id,
      spokesperson_id: spokesperson().id,
      file_name: 'QĐ 15.pdf',
      content_type: 'application/pdf',
      byte_size: 250_000,
      sha256: 'ba78',
      created_at: '2026-11-20T02:00:00Z',
      voided_at: null,
      version: 1,
    };
    let saved: unknown;
    const { user } = await open(spokesperson(), personas.healthClerk, [
      file,
      { ...file, id: 'old', file_name: 'Nhầm.pdf', voided_at: '2026-11-21T02:00:00Z' },
    ]);
    expect(await scans().findByRole('button', { name: 'QĐ 15.pdf' })).toBeVisible();
    expect(scans().getByText('244,1 KB · đính kèm 20/11/2026 09:00')).toBeVisible();
    expect(scans().queryByText('Nhầm.pdf')).toBeNull();
    await user.click(scans().getByRole('button', { name: 'Gỡ' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Gỡ tệp QĐ 15.pdf' }));
    onUpdate('attachments', ({ body }) => {
      saved = body;
      onSelect('attachments', []);
      return file;
    });
    await user.type(dialog.getByRole('textbox', { name: /Lý do gỡ/ }), 'Nhầm tệp');
    await user.click(dialog.getByRole('button', { name: 'Gỡ tệp' }));
    expect(await scans().findByText('Chưa có bản quét nào.')).toBeVisible();
    expect(saved).toEqual({ void_reason: 'Nhầm tệp', version: 1 });
  });
});

describe('a record that cannot be shown', () => {
  const show = () =>
    renderRoute([{ path: '/nguoi-phat-ngon/:id', Component }], '/nguoi-phat-ngon/x', { as: personas.healthClerk });

  it.each([
    ['there is none, or it is not for these eyes', () => []],
    ['the address holds no id', () => refusal('22P02', 'invalid input syntax for type uuid: "x"')],
  ])('says so where %s, and leads back', async (_, answer) => {
    onSelect('spokespersons', answer);
    await show();
    expect(await screen.findByRole('heading', { name: 'Không tìm thấy hồ sơ' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Về danh sách' })).toHaveAttribute('href', '/nguoi-phat-ngon');
  });

  it('can be asked for again when the network was away', async () => {
    onSelect('spokespersons', () => offline());
    const { user } = await show();
    expect(await screen.findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
    onSelect('spokespersons', [spokesperson()]);
    onSelect('attachments', []);
    onRpc('record_timeline', () => []);
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByRole('heading', { name: 'Võ Bảo Tú' })).toBeVisible();
  });
});

it('says what a save has led to', async () => {
  onSelect('spokespersons', [spokesperson({ valid_from: addDays(today(), 7), contact: published })]);
  onSelect('attachments', []);
  onRpc('record_timeline', () => []);
  const { router } = await renderRoute([{ path: '/nguoi-phat-ngon/:id', Component }], '/', {
    as: personas.healthClerk,
  });
  await router.navigate('/nguoi-phat-ngon/x', { state: { message: 'Đã lưu thay đổi.' } });
  expect(await screen.findByText('Đã lưu thay đổi.')).toBeVisible();
  expect(screen.getByText('Sắp nhận nhiệm vụ')).toBeVisible();
  expect(publication().getByText(/Sẽ hiện trên danh bạ từ ngày nhận nhiệm vụ/)).toBeVisible();
});
