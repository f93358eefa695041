// The year seen by who keeps one report and by who supervises many; other periods; the records behind a number.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { agenciesAsked, educationId, healthId, numbers, provinceId, terms, yearRow } from '../reports.fixtures';
import { Component as PeriodPage } from './period-page';
import { Component as RecordsPage } from './records-page';
import { Component as ReportsPage } from './reports-page';

vi.mock('@/documents/report', () => ({ downloadReportSheet: vi.fn(), downloadPeriodReport: vi.fn() }));

import { downloadPeriodReport, downloadReportSheet } from '@/documents/report';

type Body = Record<string, unknown>;
const routes = [
  { path: '/bao-cao', Component: ReportsPage },
  { path: '/bao-cao/theo-ky', Component: PeriodPage },
  { path: '/bao-cao/ho-so', Component: RecordsPage },
];
const noted: Body[] = [];

beforeEach(() => {
  noted.length = 0;
  vi.clearAllMocks();
  onSelect('agencies', agenciesAsked);
  onRpc('report_terms', () => terms());
  onRpc('log_export', ({ body }) => {
    noted.push(body as Body);
    return 1;
  });
});

const open = (as: Persona, at: string) => renderRoute(routes, at, { as });

const year = () => [
  yearRow(provinceId, {
    state: 'confirmed',
    recorded: numbers,
    reported: numbers,
    confirmed_at: '2025-12-18T08:20:00Z',
  }),
  yearRow(healthId, {
    ...{ state: 'confirmed', is_late: true, is_corrected: true, has_moved: true },
    recorded: numbers,
    reported: { ...numbers, replies: 6 },
  }),
  yearRow(educationId, { is_overdue: true }),
];

it('a clerk sees the report of their own agency', async () => {
  onSelect('agency_reports', []);
  onRpc('report_figures', () => [{ agency_id: healthId, agency_short_name: 'Sở Y tế', numbers }]);
  const { user, address } = await open(personas.healthClerk, '/bao-cao?nam=2025');
  expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo năm 2025: Sở Y tế' })).toBeVisible();
  await user.selectOptions(screen.getByLabelText('Năm báo cáo'), 'Năm 2019');
  expect(address()).toBe('/bao-cao?nam=2019');
});

it('a supervisor sees who has confirmed, who late, who not, and what all come to', async () => {
  onRpc('year_reports', year);
  const { user, address } = await open(personas.supervisor, '/bao-cao?nam=2025');
  expect(await screen.findByText('2/3 cơ quan đã xác nhận, trong đó 1 muộn; 1 chưa xác nhận.')).toBeVisible();
  const total = within(screen.getByRole('table', { name: 'Cộng số liệu năm 2025' }));
  expect(total.getByRole('link', { name: 'Lượt trả lời báo chí: 8, xem hồ sơ' })).toHaveAttribute(
    'href',
    '/bao-cao/ho-so?so-lieu=da-tra-loi&tu=2024-12-15&den=2025-12-14',
  );
  expect(total.getByText('10/12')).toBeVisible();
  const table = () => within(screen.getByRole('table', { name: 'Báo cáo năm 2025 của từng cơ quan' }));
  const health = within(table().getByRole('link', { name: 'Sở Y tế' }).closest('tr') as HTMLElement);
  expect(health.getByText('Xác nhận muộn')).toBeVisible();
  expect(health.getByText('có điều chỉnh')).toBeVisible();
  expect(health.getByText('hồ sơ đổi sau khi xác nhận')).toBeVisible();
  expect(health.getByText('6/6')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Báo cáo toàn tỉnh' })).toHaveAttribute(
    'href',
    `/bao-cao/2025/${provinceId}/tong-hop`,
  );
  await user.selectOptions(screen.getByLabelText('Tình trạng'), 'Quá hạn');
  expect(address()).toBe('/bao-cao?nam=2025&trang-thai=qua-han');
  expect(table().getAllByRole('link')).toHaveLength(1);
  // What is filtered away is summed still.
  expect(total.getByText('10/12')).toBeVisible();
});

it('the year is taken out as a sheet of what is shown, and that is noted', async () => {
  onRpc('year_reports', year);
  const { user } = await open(personas.supervisor, '/bao-cao?nam=2025&trang-thai=xac-nhan-muon');
  await user.click(await screen.findByRole('button', { name: 'Tải bảng (Excel)' }));
  await waitFor(() => expect(downloadReportSheet).toHaveBeenCalled());
  expect(vi.mocked(downloadReportSheet).mock.calls[0]).toEqual([
    'Báo cáo phát ngôn 2025',
    [
      {
        name: 'Sở Y tế',
        numbers: { ...numbers, replies: 6 },
        status: 'Xác nhận muộn',
        note: 'Có số liệu điều chỉnh; Hồ sơ thay đổi sau khi xác nhận',
      },
    ],
  ]);
  expect(noted).toMatchObject([
    { what: 'agency_reports', of_format: 'xlsx', in_agency: provinceId, row_count: 1, filters: { nam: '2025' } },
  ]);
});

it('a period is asked for by its days, told agency by agency, and put on paper', async () => {
  const asked: Body[] = [];
  onSelect('settings', [{ id: 's', key: 'place_name', text: 'An Giang', value: null }]);
  onRpc('agency_head', () => ({ full_name: null, position: null }));
  onRpc('report_figures', ({ body }) => {
    asked.push(body as Body);
    return [
      { agency_id: healthId, agency_short_name: 'Sở Y tế', numbers },
      { agency_id: educationId, agency_short_name: 'Sở GD&ĐT', numbers: { ...numbers, requests: 7 } },
    ];
  });
  const { user } = await open(personas.supervisor, '/bao-cao/theo-ky?tu=2026-05-01&den=2026-05-31');
  const sums = within(await screen.findByRole('table', { name: 'Sáu số liệu trong kỳ' }));
  expect(sums.getByText(/họp báo tổ chức trong kỳ/)).toBeVisible();
  expect(sums.getByRole('link', { name: 'Đề nghị của báo chí: 13, xem hồ sơ' })).toHaveAttribute(
    'href',
    '/bao-cao/ho-so?so-lieu=de-nghi&tu=2026-05-01&den=2026-05-31',
  );
  expect(asked[0]).toEqual({ from_day: '2026-05-01', to_day: '2026-05-31' });
  await user.click(screen.getByRole('button', { name: 'Tải văn bản (Word)' }));
  await waitFor(() => expect(downloadPeriodReport).toHaveBeenCalled());
  expect(vi.mocked(downloadPeriodReport).mock.calls[0]?.[0]).toMatchObject({
    from: '2026-05-01',
    numbers: { requests: 13 },
    agencies: [{ name: 'Sở Y tế' }, { name: 'Sở GD&ĐT' }],
  });
  expect(noted).toMatchObject([{ of_format: 'docx', in_agency: provinceId, row_count: 2 }]);
});

it('a clerk’s period is that of their agency, whatever the address says', async () => {
  const asked: Body[] = [];
  onRpc('report_figures', ({ body }) => {
    asked.push(body as Body);
    return [{ agency_id: healthId, agency_short_name: 'Sở Y tế', numbers }];
  });
  await open(personas.healthClerk, `/bao-cao/theo-ky?tu=2026-05-01&den=2026-05-31&co-quan=${educationId}`);
  expect(await screen.findByRole('table', { name: 'Sáu số liệu trong kỳ' })).toBeVisible();
  expect(asked).toEqual([{ from_day: '2026-05-01', to_day: '2026-05-31', in_agency: healthId }]);
  expect(screen.queryByRole('heading', { name: 'Từng cơ quan' })).toBeNull();
});

it('the records behind a number lead to where they are kept', async () => {
  onRpc('report_records', ({ body }) => {
    expect(body).toMatchObject({ of_figure: 'matters', from_day: '2024-12-15', in_agency: healthId });
    return [
      {
        agency_id: healthId,
        agency_short_name: 'Sở Y tế',
        record_table: 'incidents',
        record_id: educationId,
        title: 'Tin sai về vắc-xin',
        happened_at: '2025-03-01T02:00:00Z',
        state: 'closed',
        sort_key: '2025-03-01',
      },
    ];
  });
  await open(personas.healthClerk, `/bao-cao/ho-so?so-lieu=vu-viec&tu=2024-12-15&den=2025-12-14&co-quan=${healthId}`);
  expect(await screen.findByRole('link', { name: 'Tin sai về vắc-xin' })).toHaveAttribute(
    'href',
    `/vu-viec/${educationId}`,
  );
  expect(screen.getByText(/Các hồ sơ được đếm từ 15\/12\/2024 đến hết 14\/12\/2025, Sở Y tế\./)).toBeVisible();
  expect(screen.getByText('Phát hiện 01/03/2025 09:00')).toBeVisible();
});

it('an address without a number asks for nothing', async () => {
  await open(personas.healthClerk, '/bao-cao/ho-so');
  expect(await screen.findByText('Địa chỉ này không nói số liệu nào, của kỳ nào.')).toBeVisible();
});
