import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatMoment } from '@/lib/dates';
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
import { delegation, deputyRule, hoursFromNow, unsignedDelegation } from '../delegations.fixtures';
import { Component } from './delegation-page';

type Body = Record<string, unknown>;
const contact = { published_at: hoursFromNow(-47), confirmed_at: hoursFromNow(-30), withdrawn_at: null };
const scan = {
  id: '00000000-0000-4000-8000-00000000e001',
  agency_id: delegation().agency_id,
  spokesperson_id: null,
  delegation_id: delegation().id,
  purpose: 'signed_document',
  file_name: 'GUQ 41.pdf',
  content_type: 'application/pdf',
  byte_size: 250_000,
  sha256: 'ba78',
  created_at: hoursFromNow(-40),
  voided_at: null,
  version: 1,
};

afterEach(() => void vi.useRealTimers());

async function open(record = delegation(), as: Persona = personas.healthClerk, files: object[] = [scan]) {
  onSelect('delegations', [record]);
  onSelect('attachments', files);
  onSelect('legal_rules', [deputyRule]);
  onRpc('record_timeline', () => []);
  const page = await renderRoute([{ path: '/uy-quyen/:id', Component }], `/uy-quyen/${record.id}`, { as });
  await screen.findByRole('heading', { level: 1, name: record.delegate_name });
  return page;
}
const publication = () => within(screen.getByRole('region', { name: 'Danh bạ công khai' }));
const steps = [
  'Ghi nhận đã ký',
  'Gia hạn',
  'Sửa',
  'Thu hồi',
  'Hủy bản chờ ký',
  'Công bố',
  'Gỡ khỏi danh bạ',
  'Đính kèm bản quét',
];
const offered = () =>
  steps.filter((name) => screen.queryByRole('button', { name }) ?? screen.queryByRole('link', { name }));

describe('facts', () => {
  it('tell who, for which one matter, by which paper, until when, and how to reach them', async () => {
    const at = '2026-06-15T01:30:00Z';
    await open(
      delegation({
        signed_at: at,
        valid_from: at,
        starts_at: at,
        valid_until: '2026-07-10T17:00:00Z',
        ends_at: '2026-07-10T17:00:00Z',
        scope: 'Số ca mắc\nBiện pháp phòng, chống',
        is_demo: true,
      }),
    );
    for (const text of [
      'Thông tin về tình hình dịch sốt xuất huyết',
      'Phó Giám đốc Sở (cấp phó của người đứng đầu)',
      '41/GUQ-SYT, ký 15/06/2026 08:30',
      'Ngô Thị Thu Quân, Giám đốc Sở',
      'Từ 08:30 ngày 15/06/2026 đến hết ngày 10/07/2026',
      'Đã hết hạn',
      'dữ liệu minh họa',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(screen.getByText(/Biện pháp phòng, chống/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sở Y tế' })).toHaveAttribute('href', '/co-quan/SYT');
    expect(screen.getByRole('link', { name: '0296 300 0641' })).toHaveAttribute('href', 'tel:+842963000641');
  });

  it('link the papers before and after', async () => {
    await open(
      delegation({
        renews: { id: 'old', document_number: '12/GUQ-SYT', delegate_name: 'Trần Ngọc Bích' },
        renewals: [{ id: 'new', document_number: null, delegate_name: 'Trần Ngọc Bích', created_at: hoursFromNow(-1) }],
      }),
    );
    expect(screen.getByRole('link', { name: '12/GUQ-SYT' })).toHaveAttribute('href', '/uy-quyen/old');
    expect(screen.getByRole('link', { name: 'Bản chờ ký của Trần Ngọc Bích' })).toHaveAttribute(
      'href',
      '/uy-quyen/new',
    );
  });

  it('say that the rules of the day of signing asked for a deputy', async () => {
    await open(delegation({ delegate_rank: 'staff', signed_at: '2026-06-30T16:59:00Z' }));
    expect(await screen.findByText(/khoản 2, khoản 3 Điều 3 Nghị định 09\/2017/)).toBeVisible();
  });

  it('say nothing of it once those rules are no more', async () => {
    await open(delegation({ delegate_rank: 'staff', signed_at: '2026-06-30T17:00:00Z' }));
    await waitFor(() => expect(screen.getByText('GUQ 41.pdf')).toBeVisible());
    expect(screen.queryByText('Người được ủy quyền không phải cấp phó')).toBeNull();
  });
});

describe('what can be done by the clerk', () => {
  it.each([
    ['unsigned', unsignedDelegation(), ['Ghi nhận đã ký', 'Sửa', 'Hủy bản chờ ký', 'Đính kèm bản quét']],
    ['in force', delegation(), ['Gia hạn', 'Sửa', 'Thu hồi', 'Công bố', 'Đính kèm bản quét']],
    [
      'in force and published',
      delegation({ contact }),
      ['Gia hạn', 'Sửa', 'Thu hồi', 'Gỡ khỏi danh bạ', 'Đính kèm bản quét'],
    ],
    ['over', delegation({ ends_at: hoursFromNow(-1), contact }), ['Gia hạn', 'Sửa', 'Đính kèm bản quét']],
    [
      'revoked',
      delegation({ revoked_at: hoursFromNow(-1), ends_at: hoursFromNow(-1), revoke_reason: 'Đổi người' }),
      ['Gia hạn', 'Đính kèm bản quét'],
    ],
  ])('%s', async (_, record, expected) => {
    await open(record);
    expect(offered()).toEqual(expected);
  });

  it.each(['supervisor', 'manager'] as const)('is not a %s’s to do, who may read and print it', async (role) => {
    await open(delegation({ contact }), personas[role]);
    expect(offered()).toEqual([]);
    expect(publication().getByText('Đã công bố')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Văn bản' })).toBeVisible();
  });
});

describe('time', () => {
  it('ends a delegation on the screen at its very moment, without a reload', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const end = new Date(Date.now() + 3 * 60 * 60_000).toISOString();
    await open(delegation({ contact, valid_until: end, ends_at: end }));
    expect(screen.getByText('Đang hiệu lực')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(3 * 60 * 60_000 - 60_000));
    expect(screen.getByText('Đang hiệu lực')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText('Đã hết hạn')).toBeVisible();
    expect(publication().getByText('Đã tự ẩn khi hết hạn.')).toBeVisible();
    expect(offered()).not.toContain('Thu hồi');
  });

  it('begins one, and lets its publication fall overdue', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const inHours = (hours: number) => new Date(Date.now() + hours * 60 * 60_000).toISOString();
    await open(delegation({ starts_at: inHours(1), publish_due_at: inHours(2) }));
    expect(screen.getByText('Chưa bắt đầu')).toBeVisible();
    expect(publication().getByText('Chờ công bố')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(60 * 60_000));
    expect(screen.getByText('Đang hiệu lực')).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(60 * 60_000));
    expect(publication().getByText('Quá hạn công bố')).toBeVisible();
  });
});

describe('the public directory', () => {
  it('takes the delegate up when the clerk says so', async () => {
    const { user } = await open();
    let asked: unknown;
    onRpc('publish_delegation', ({ body }) => {
      asked = body;
      onSelect('delegations', [delegation({ contact })]);
      return { id: 'contact' };
    });
    expect(publication().getByText('Chưa công bố')).toBeVisible();
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByText('Đã công bố')).toBeVisible();
    expect(asked).toEqual({ published_id: delegation().id });
  });

  it('lets them go, remembers the first time, and takes them up again', async () => {
    const { user } = await open(delegation({ contact }));
    const withdrawn_at = hoursFromNow(0);
    onRpc('withdraw_delegation', () => {
      onSelect('delegations', [delegation({ contact: { ...contact, withdrawn_at } })]);
      return delegation().id;
    });
    await user.click(publication().getByRole('button', { name: 'Gỡ khỏi danh bạ' }));
    expect(await publication().findByText('Đã gỡ khỏi danh bạ')).toBeVisible();
    const words = `Công bố lần đầu ${formatMoment(contact.published_at)}; gỡ ${formatMoment(withdrawn_at)}.`;
    expect(publication().getByText(words)).toBeVisible();
    onRpc('publish_delegation', () => {
      onSelect('delegations', [delegation({ contact })]);
      return { id: 'contact' };
    });
    await user.click(publication().getByRole('button', { name: 'Công bố lại' }));
    expect(await publication().findByText('Đã công bố')).toBeVisible();
  });

  it('says that it was late, until when it should have been, and why', async () => {
    const signed_at = '2026-06-15T01:30:00Z';
    await open(
      delegation({
        signed_at,
        publish_due_at: '2026-06-15T13:30:00Z',
        contact: { ...contact, published_at: '2026-06-15T18:30:00Z' },
      }),
    );
    expect(publication().getByText('Công bố muộn')).toBeVisible();
    expect(publication().getByText('trước 20:30 ngày 15/06/2026')).toBeVisible();
    expect(publication().getByRole('button', { name: /Vì sao hạn này/ })).toBeVisible();
  });

  it('is reminded of the document that is published with the name', async () => {
    await open(delegation(), personas.healthClerk, [
      { ...scan, voided_at: hoursFromNow(-1) },
      { ...scan, id: 'e2', purpose: 'other' },
    ]);
    expect(await publication().findByText(/Chưa có bản quét văn bản đã ký/)).toBeVisible();
  });

  it('is not reminded of it once it is attached', async () => {
    await open();
    expect(await screen.findByRole('button', { name: 'GUQ 41.pdf' })).toBeVisible();
    expect(publication().queryByText(/Chưa có bản quét/)).toBeNull();
  });

  it.each([
    ['publish_without_phone', /Cần có điện thoại công vụ/],
    ['publish_without_email', /Cần có thư điện tử công vụ/],
    ['publish_ended', /đã hết hiệu lực/],
  ])('refuses in words: %s', async (key, words) => {
    const { user } = await open();
    onRpc('publish_delegation', () => refusal('PT422', key, { status: 422 }));
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByRole('alert')).toHaveTextContent(words);
  });

  it('says when the network is away', async () => {
    const { user } = await open();
    onRpc('publish_delegation', () => offline());
    await user.click(publication().getByRole('button', { name: 'Công bố' }));
    expect(await publication().findByRole('alert')).toHaveTextContent('Không kết nối được với máy chủ');
  });
});

describe('revoking', () => {
  it('asks why, and saves it onto the version one has seen', async () => {
    const record = delegation({ contact });
    const { user } = await open(record);
    await user.click(screen.getByRole('button', { name: 'Thu hồi' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thu hồi ủy quyền của Trần Ngọc Bích' }));
    await user.click(dialog.getByRole('button', { name: 'Thu hồi' }));
    expect(await dialog.findByText('Nhập lý do, ít nhất 3 ký tự.')).toBeVisible();
    let saved: unknown;
    const at = hoursFromNow(0);
    onUpdate<Body>('delegations', ({ body }) => {
      saved = body;
      onSelect('delegations', [{ ...record, revoked_at: at, ends_at: at, revoke_reason: 'Đổi người' }]);
      return record;
    });
    await user.type(dialog.getByRole('textbox'), ' Đổi người ');
    await user.click(dialog.getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Đã thu hồi')).toBeVisible();
    expect(saved).toEqual({ revoke_reason: 'Đổi người', version: 3 });
    expect(screen.getByText(`${formatMoment(at)}: Đổi người`)).toBeVisible();
    expect(publication().getByText('Đã tự ẩn từ lúc thu hồi.')).toBeVisible();
  });

  it.each([
    ['one that is over', () => refusal('PT403', 'delegation_over', { status: 403 }), /đã hết hạn/],
    ['a colleague’s change', () => refusal('PT409', 'conflict', { status: 409 }), /Người khác vừa sửa/],
    ['no network', () => offline(), /Không kết nối được/],
  ])('tells of %s in words, and keeps the reason', async (_, answer, words) => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Thu hồi' }));
    const dialog = within(await screen.findByRole('dialog'));
    onUpdate('delegations', answer);
    await user.type(dialog.getByRole('textbox'), 'Đổi người');
    await user.click(dialog.getByRole('button', { name: 'Thu hồi' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(words);
    expect(dialog.getByRole('textbox')).toHaveValue('Đổi người');
  });
});

describe('files', () => {
  const files = () => within(screen.getByRole('region', { name: 'Văn bản và tài liệu kèm theo' }));

  it('are told by what they are', async () => {
    await open();
    expect(await files().findByText(/^Bản quét văn bản đã ký · 244,1 KB/)).toBeVisible();
  });

  it('are attached as what the clerk says, under the agency and its record', async () => {
    const uploaded: string[] = [];
    const entered: Body[] = [];
    backend.use(
      http.post(`${backendUrl}/storage/v1/object/attachments/*`, ({ request }) => {
        uploaded.push(new URL(request.url).pathname);
        return HttpResponse.json({ Key: 'x', Id: 'x' });
      }),
    );
    onInsert('attachments', ({ body }) => {
      entered.push(body);
      return body;
    });
    const { user } = await open(delegation(), personas.healthClerk, []);
    const pdf = () => new File(['%PDF-1.7'], 'guq.pdf', { type: 'application/pdf' });
    await user.upload(screen.getByLabelText('Chọn tệp quét'), pdf());
    await waitFor(() => expect(entered).toHaveLength(1));
    await user.selectOptions(files().getByRole('combobox', { name: 'Loại tệp' }), 'Tài liệu khác');
    await user.upload(screen.getByLabelText('Chọn tệp quét'), pdf());
    await waitFor(() => expect(entered).toHaveLength(2));
    const { id, agency_id } = delegation();
    expect(entered).toMatchObject([
      { delegation_id: id, agency_id, purpose: 'signed_document' },
      { delegation_id: id, agency_id, purpose: 'other' },
    ]);
    expect(entered[0]).not.toHaveProperty('spokesperson_id');
    expect(uploaded).toEqual(entered.map((row) => `/storage/v1/object/attachments/${agency_id}/${id}/${row.id}`));
  });

  it('of a paper not signed cannot be its signed scan', async () => {
    await open(unsignedDelegation(), personas.healthClerk, []);
    expect(files().queryByRole('combobox')).toBeNull();
  });
});

it('leads back from a record that is none, or not for these eyes', async () => {
  onSelect('delegations', []);
  await renderRoute([{ path: '/uy-quyen/:id', Component }], '/uy-quyen/x', { as: personas.healthClerk });
  expect(await screen.findByRole('heading', { name: 'Không tìm thấy hồ sơ' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Về danh sách' })).toHaveAttribute('href', '/uy-quyen');
});
