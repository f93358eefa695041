import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { formatDate, today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { onRpc, onSelect, refusal } from '../../../../tests/harness/backend';
import { catchDownloads } from '../../../../tests/harness/downloads';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import type { AgencyRecord } from '../agencies.api';
import { healthRecord as health, term } from '../agencies.fixtures';
import { Component } from './agency-page';

const reference = [
  { ...agencies.province, parent_id: null, successor_id: null, dissolved_on: null },
  { ...agencies.health, parent_id: agencies.province.id, successor_id: null, dissolved_on: null },
  { ...agencies.education, parent_id: agencies.province.id, successor_id: null, dissolved_on: null },
];

const attestation = {
  agency_id: agencies.health.id,
  contacts: 3,
  attested_at: '2026-10-05T02:00:00Z',
  due_at: '2199-01-05T17:00:00Z',
};

beforeEach(() => {
  onSelect('delegations', []);
  onSelect('contact_attestations', []);
  onRpc('list_findings', () => []);
  onSelect('settings', [{ key: 'attestation_cycle_months', value: 3, label: '', unit: 'month' }]);
});

async function open(
  agency: AgencyRecord,
  as: Persona = personas.healthClerk,
  at = '/co-quan/SYT',
  known: object[] = reference,
) {
  onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [agency] : known));
  onRpc('record_timeline', () => []);
  const page = await renderRoute([{ path: '/co-quan/:code', Component }], at, { as });
  await screen.findByRole('heading', { level: 1, name: agency.name });
  return page;
}

it('shows how the agency is reached, and what it belongs to', async () => {
  await open(health());
  expect(screen.getByRole('link', { name: '0296 300 0018' })).toHaveAttribute('href', 'tel:+842963000018');
  expect(screen.getByRole('link', { name: 'vanthu.syt@angiang.gov.vn' })).toHaveAttribute(
    'href',
    'mailto:vanthu.syt@angiang.gov.vn',
  );
  const portal = screen.getByRole('link', { name: 'syt.angiang.gov.vn' });
  expect(portal).toHaveAttribute('rel', expect.stringContaining('noopener'));
  expect(screen.getByRole('link', { name: agencies.province.name })).toHaveAttribute('href', '/co-quan/UBND-TINH');
  expect(screen.getByText('03/02/2025')).toBeVisible();
});

it('tells who speaks now, soon, and spoke before', async () => {
  const soon = addDays(today(), 20);
  const published = { published_at: '2026-10-01T02:00:00Z', confirmed_at: '2026-10-05T02:00:00Z' };
  await open(
    health({
      spokespersons: [
        term('Lê Thị Kế', soon),
        term('Võ Bảo Tú', '2026-01-05', { valid_to: addDays(soon, -1), public_contacts: published }),
        term('Phạm Văn Cũ', '2024-01-01', { valid_to: '2026-01-04', end_reason: 'Nghỉ hưu theo chế độ' }),
      ],
    }),
  );
  const section = within(screen.getByRole('region', { name: 'Người phát ngôn hiện nay' }));
  expect(section.getByRole('link', { name: 'Võ Bảo Tú' })).toHaveAttribute('href', '/nguoi-phat-ngon/id-Võ Bảo Tú');
  expect(section.getByText('Đã công bố')).toBeVisible();
  expect(section.getByText(/xác nhận ngày 05\/10\/2026/)).toBeVisible();
  const lists = section.getAllByRole('list');
  expect(lists[0]).toHaveTextContent(`Lê Thị Kế, Phó Giám đốc Sở${formatDate(soon)} – chưa định ngày thôi`);
  expect(lists[1]).toHaveTextContent('Phạm Văn Cũ');
  expect(lists[1]).toHaveTextContent('01/01/2024 – 04/01/2026 · Nghỉ hưu theo chế độ');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says prominently that nobody speaks, and lets its clerk appoint somebody', async () => {
  await open(health());
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByText('Cơ quan hiện chưa có người phát ngôn')).toBeVisible();
  expect(alert.getByRole('link', { name: 'Cử người phát ngôn' })).toHaveAttribute(
    'href',
    '/nguoi-phat-ngon/them?co-quan=SYT',
  );
});

it.each<[string, Persona, string | null]>([
  ['its clerk', personas.healthClerk, '/giam-sat/co-quan/SYT'],
  ['who supervises it', personas.supervisor, '/giam-sat/co-quan/SYT'],
  [
    'another agency’s clerk',
    {
      ...personas.healthClerk,
      memberships: [{ id: 'm', role: 'clerk', needs_second_factor: false, agency: agencies.education }],
    },
    null,
  ],
])('leads %s to its scorecard, if it is theirs to read', async (_, as, to) => {
  await open(health(), as);
  expect(screen.queryByRole('link', { name: 'Phiếu theo dõi' })?.getAttribute('href') ?? null).toBe(to);
});

it('tells a supervisor the same without offering what is not theirs to do', async () => {
  await open(health({ spokespersons: [term('Người Đứng Đầu', '2020-01-01', { kind: 'head' })] }), personas.supervisor);
  expect(screen.getByRole('alert')).toHaveTextContent('Cơ quan hiện chưa có người phát ngôn');
  expect(screen.queryByRole('link', { name: 'Cử người phát ngôn' })).toBeNull();
});

it('shows another agency’s clerk what is published and claims nothing beyond it', async () => {
  const elsewhere: Persona = {
    ...personas.healthClerk,
    memberships: [{ id: 'm', role: 'clerk', needs_second_factor: false, agency: agencies.education }],
  };
  await open(
    health({
      public_contacts: [
        {
          id: 'c1',
          kind: 'standing',
          full_name: 'Võ Bảo Tú',
          position: 'Phó Giám đốc Sở',
          phone: '02963000218',
          email: 'phatngon.syt@angiang.gov.vn',
          matter: null,
          visible_until: null,
          confirmed_at: '2026-10-05T02:00:00Z',
          is_demo: true,
        },
      ],
    }),
    elsewhere,
  );
  expect(screen.getByText('Võ Bảo Tú')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Võ Bảo Tú' })).toBeNull();
  expect(screen.getByText('dữ liệu minh họa')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says since when a dissolved agency is no more, and who took over', async () => {
  await open(health({ dissolved_on: '2025-07-01', successor_id: agencies.education.id }));
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByText('Cơ quan đã giải thể từ ngày 01/07/2025')).toBeVisible();
  expect(alert.getByRole('link', { name: agencies.education.name })).toHaveAttribute('href', '/co-quan/SGDDT');
  expect(screen.queryByRole('link', { name: 'Cử người phát ngôn' })).toBeNull();
});

it('tells how it was called before, until when and by which act, and from whom it inherited', async () => {
  const reorganisation = { id: 'act', decision_number: '202/2025/QH15' };
  const former = { id: 'f', until: '2025-07-01', name: 'Sở Y tế cũ', parent_id: agencies.province.id, reorganisation };
  const inherited = { ...agencies.education, parent_id: null, successor_id: agencies.health.id };
  await open(health({ former_agencies: [former] }), personas.healthClerk, '/co-quan/SYT', [
    ...reference.slice(0, 2),
    { ...inherited, dissolved_on: '2025-07-01' },
  ]);
  expect(screen.getByText(/^Sở Y tế cũ, đến hết 30\/06\/2025, theo/)).toBeVisible();
  expect(screen.getByRole('link', { name: '202/2025/QH15' })).toHaveAttribute('href', '/sap-xep-co-quan/act');
  expect(screen.getByText('Kế thừa từ')).toBeVisible();
  expect(screen.getByRole('link', { name: agencies.education.name })).toHaveAttribute('href', '/co-quan/SGDDT');
});

it('lists the agencies below', async () => {
  onSelect('agencies', ({ url }) =>
    url.searchParams.has('code') ? [{ ...health(), ...agencies.province, parent_id: null }] : reference,
  );
  onRpc('record_timeline', () => []);
  await renderRoute([{ path: '/co-quan/:code', Component }], '/co-quan/ubnd-tinh', { as: personas.supervisor });
  const below = within(await screen.findByRole('region', { name: 'Cơ quan cấp dưới (2)' }));
  expect(below.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/co-quan/SYT',
    '/co-quan/SGDDT',
  ]);
});

it('tells its history page by page, other agencies by name', async () => {
  const entries = Array.from({ length: 21 }, (_, i) => ({
    id: 100 - i,
    changed_at: '2026-11-23T08:00:00Z',
    changed_by_name: 'Trần Quốc Khải',
    table_name: 'agencies',
    operation: 'UPDATE',
    was: { parent_id: agencies.province.id },
    is_now: { parent_id: agencies.education.id },
  }));
  const asked: unknown[] = [];
  onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [health()] : reference));
  onRpc<{ before_id?: number }>('record_timeline', ({ body }) => {
    asked.push(body);
    return body.before_id ? [{ ...entries[20], operation: 'INSERT', was: null, is_now: { name: 'Sở Y tế' } }] : entries;
  });
  const { user } = await renderRoute([{ path: '/co-quan/:code', Component }], '/co-quan/SYT', {
    as: personas.healthClerk,
  });
  const history = within(await screen.findByRole('region', { name: 'Lịch sử thay đổi' }));
  expect(await history.findAllByText('Cập nhật thông tin cơ quan')).toHaveLength(20);
  expect(history.getAllByText(agencies.education.name)).toHaveLength(20);
  expect(history.getAllByText('23/11/2026 15:00')).toHaveLength(20);
  await user.click(history.getByRole('button', { name: 'Xem thêm' }));
  expect(await history.findByText('Lập hồ sơ cơ quan')).toBeVisible();
  expect(asked.at(-1)).toMatchObject({ record_id: agencies.health.id, before_id: 81 });
  expect(history.queryByRole('button', { name: 'Xem thêm' })).toBeNull();
});

it('says that there is no agency of a code, and shows the way back', async () => {
  onSelect('agencies', ({ url }) => (url.searchParams.has('code') ? [] : reference));
  await renderRoute([{ path: '/co-quan/:code', Component }], '/co-quan/XYZ', { as: personas.healthClerk });
  expect(await screen.findByText('Không có cơ quan nào mang mã «XYZ».')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Về danh sách cơ quan' })).toHaveAttribute('href', '/co-quan');
});

it('names delegates among those who speak now, each with the one matter and until when', async () => {
  onSelect('delegations', ({ url }) => {
    expect(url.searchParams.get('agency.code')).toBe('eq.SYT');
    return [
      {
        id: 'lam',
        delegate_name: 'Trần Văn Lâm',
        delegate_position: 'Trưởng phòng Nghiệp vụ Y',
        matter: 'Vụ ngộ độc thực phẩm tại phường Mỹ Bình',
        official_phone: '02963852111',
        official_email: 'lam@angiang.gov.vn',
        ends_at: '2199-11-30T17:00:00Z',
        is_demo: false,
        public_contacts: null,
      },
    ];
  });
  await open(health());
  const section = within(screen.getByRole('region', { name: 'Người phát ngôn hiện nay' }));
  expect(section.getByRole('link', { name: 'Trần Văn Lâm' })).toHaveAttribute('href', '/uy-quyen/lam');
  expect(section.getByText(/^Vụ việc:/)).toHaveTextContent(
    'Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình, đến hết ngày 30/11/2199',
  );
  expect(section.getByText('Chưa công bố')).toBeVisible();
  expect(section.getByRole('link', { name: 'Ai được phát ngôn vào một lúc khác?' })).toHaveAttribute(
    'href',
    '/ai-phat-ngon?co-quan=SYT',
  );
});

describe('the public directory', () => {
  it('is confirmed by the agency’s clerk, who sees until when that holds and by whose rule', async () => {
    let confirmed = false;
    onSelect('contact_attestations', () => [
      confirmed ? { ...attestation, attested_at: '2026-11-24T02:00:00Z' } : attestation,
    ]);
    onRpc('attest_contacts', ({ body }) => {
      expect(body).toEqual({ of_agency: agencies.health.id });
      confirmed = true;
      return 3;
    });
    const { user } = await open(health());
    const card = within(await screen.findByRole('region', { name: 'Xác nhận danh bạ công khai' }));
    expect(
      card.getByText('Danh bạ được xác nhận ngày 05/10/2026; lần tới chậm nhất hết ngày 05/01/2199.'),
    ).toBeVisible();
    expect(
      await card.findByText(/^Mỗi 3 tháng một lần, .* là quy định của tỉnh, không phải của pháp luật\.$/),
    ).toBeVisible();
    await user.click(card.getByRole('button', { name: 'Xác nhận danh bạ còn đúng' }));
    expect(await card.findByText('Đã xác nhận 3 liên hệ.')).toBeVisible();
    expect(await card.findByText(/^Danh bạ được xác nhận ngày 24\/11\/2026/)).toBeVisible();
  });

  it('that is late is said so to a supervisor, who confirms nothing', async () => {
    const due_at = new Date(Date.now() - 2.5 * 86_400_000).toISOString();
    onSelect('contact_attestations', [{ ...attestation, due_at }]);
    await open(health({ spokespersons: [term('Võ Bảo Tú', '2026-01-05')] }), personas.supervisor);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Quá hạn xác nhận danh bạ');
    expect(alert).toHaveTextContent('Danh bạ được xác nhận ngày 05/10/2026, đã quá hạn 3 ngày.');
    expect(screen.queryByRole('button', { name: 'Xác nhận danh bạ còn đúng' })).toBeNull();
  });

  it('says when there was nothing to confirm any more', async () => {
    onSelect('contact_attestations', [attestation]);
    onRpc('attest_contacts', () => refusal('PT403', 'nothing_to_attest', { status: 403 }));
    const { user } = await open(health({ spokespersons: [term('Võ Bảo Tú', '2026-01-05')] }));
    await user.click(await screen.findByRole('button', { name: 'Xác nhận danh bạ còn đúng' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Không còn liên hệ nào đang công bố để xác nhận.');
  });

  it('is offered for embedding and to machines', async () => {
    const { user } = await open(health({ name: 'Sở "Y tế"' }));
    const card = within(screen.getByRole('region', { name: 'Nhúng danh bạ' }));
    const snippet = card.getByText(/^<iframe/).textContent ?? '';
    const frame = new DOMParser().parseFromString(snippet, 'text/html').querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${window.location.origin}/nhung/danh-ba?co-quan=SYT`);
    expect(frame?.getAttribute('title')).toBe('Người phát ngôn Sở "Y tế"');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(card.getByRole('link', { name: 'Xem thử trong thẻ mới' })).toHaveAttribute(
      'href',
      '/nhung/danh-ba?co-quan=SYT',
    );
    await user.click(card.getByRole('button', { name: 'Sao chép đoạn mã' }));
    expect(await navigator.clipboard.readText()).toBe(snippet);
    await user.click(card.getByRole('button', { name: 'Sao chép lệnh curl' }));
    expect(await navigator.clipboard.readText()).toContain('agency_code=eq.SYT');
  });

  it('is saved as CSV that Excel reads', async () => {
    const downloads = catchDownloads();
    const asked: Headers[] = [];
    onSelect('public_contacts', ({ request }) => {
      asked.push(request.headers);
      return new Response('agency_code,full_name\nSYT,Võ Bảo Tú\n');
    });
    const { user } = await open(health());
    await user.click(screen.getByRole('button', { name: 'Tải CSV' }));
    await vi.waitFor(() => expect(downloads).toHaveLength(1));
    expect(downloads[0]).toMatchObject({
      name: 'danh-ba-syt.csv',
      noted: {
        what: 'public_contacts',
        of_format: 'csv',
        in_agency: agencies.health.id,
        filters: { 'co-quan': 'SYT' },
      },
    });
    expect([asked[0]?.get('accept'), asked[0]?.get('authorization')]).toEqual(['text/csv', null]);
    expect(new Uint8Array(await (downloads[0]?.content ?? new Blob()).arrayBuffer()).subarray(0, 4)).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf, 0x61]),
    );
  });
});
