// One agency's report: its figures, what may be done with it, and how that is said.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onDelete, onInsert, onRpc, onSelect, onUpdate, refusal } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { type Persona, personas } from '../../../../tests/harness/unit-personas';
import { agenciesAsked, confirmedReport, healthId, numbers, provinceId, report, terms } from '../reports.fixtures';
import { Component as EditPage } from './edit-year-report-page';
import { Component as SumPage } from './sum-report-page';
import { Component as ReportPage } from './year-report-page';

vi.mock('@/documents/report', () => ({ downloadYearlyReport: vi.fn() }));

import { downloadYearlyReport } from '@/documents/report';

type Body = Record<string, unknown>;
const at = `/bao-cao/2025/${healthId}`;
const routes = [
  { path: '/bao-cao/:year/:agencyId', Component: ReportPage },
  { path: '/bao-cao/:year/:agencyId/sua', Component: EditPage },
  { path: '/bao-cao/:year/:agencyId/tong-hop', Component: SumPage },
];

beforeEach(() => {
  onSelect('agencies', agenciesAsked);
  onRpc('report_terms', () => terms());
  onRpc('report_figures', () => [{ agency_id: healthId, agency_short_name: 'Sở Y tế', numbers }]);
  onRpc('record_timeline', () => []);
  onSelect('drafts', []);
  onInsert('drafts', () => ({ updated_at: '2026-11-23T02:00:00Z' }));
  onDelete('drafts', () => undefined);
});

const open = (as: Persona = personas.healthClerk, where = at) => renderRoute(routes, where, { as });
const line = async (label: RegExp) => within((await screen.findByText(label)).closest('tr') as HTMLElement);

describe('a report', () => {
  it('shows both what the records say, each number opening them, and what is reported, with why', async () => {
    onSelect('agency_reports', [report()]);
    await open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo năm 2025: Sở Y tế' })).toBeVisible();
    const replies = await line(/Số lượt trả lời báo chí/);
    expect(replies.getByRole('link', { name: 'Đề nghị của báo chí: 6, xem hồ sơ' })).toHaveAttribute(
      'href',
      `/bao-cao/ho-so?so-lieu=de-nghi&tu=2024-12-15&den=2025-12-14&co-quan=${healthId}`,
    );
    expect(replies.getByText('6/6')).toBeVisible();
    expect(replies.getByText(/Hai lần trả lời qua điện thoại/)).toBeVisible();
    expect((await line(/họp báo tổ chức trong năm/)).getAllByText('1')).toHaveLength(2);
    expect(screen.getByText('Thiếu cán bộ')).toBeVisible();
    expect(screen.getByText(/Báo cáo nội bộ của tỉnh/)).toBeVisible();
  });

  it('of a year under the decree names the article instead, and waits for the end of its days', async () => {
    onRpc('report_terms', () =>
      terms({
        is_closed: false,
        basis: 'law',
        article: 'Điều 10',
        instrument: 'Nghị định 244/2026/NĐ-CP',
        due_at: '2099-12-19T17:00:00Z',
      }),
    );
    onSelect('agency_reports', []);
    await open();
    expect(await screen.findByText(/trước ngày 20\/12\/2099 \(Điều 10 Nghị định 244\/2026\/NĐ-CP\)/)).toBeVisible();
    expect(screen.queryByText(/Báo cáo nội bộ/)).toBeNull();
    expect(screen.getByText('Kỳ số liệu chưa kết thúc: xác nhận được từ ngày 15/12/2025.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Xác nhận báo cáo' })).toBeNull();
  });

  it('is confirmed with the numbers that were looked at', async () => {
    let saved: Body = {};
    onSelect('agency_reports', [report()]);
    onUpdate('agency_reports', ({ body }) => {
      saved = body as Body;
      return { id: report().id };
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Xác nhận báo cáo' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('6/6')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Xác nhận' }));
    expect(await screen.findByText('Đã xác nhận báo cáo.')).toBeVisible();
    expect(saved).toMatchObject({ state: 'confirmed', version: 3, recorded_replies: 4, recorded_requests: 6 });
    expect(saved).not.toHaveProperty('corrected_replies');
  });

  it('never written to is begun by confirming it', async () => {
    let saved: Body = {};
    onSelect('agency_reports', []);
    onInsert('agency_reports', ({ body }) => {
      saved = body as Body;
      return { id: body.id };
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Xác nhận báo cáo' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xác nhận' }));
    expect(await screen.findByText('Đã xác nhận báo cáo.')).toBeVisible();
    expect(saved).toMatchObject({
      agency_id: healthId,
      year: 2025,
      is_sum: false,
      state: 'confirmed',
      recorded_matters: 3,
    });
  });

  it('is not confirmed when its records have moved: they are asked for again, and it is said', async () => {
    let asked = 0;
    onSelect('agency_reports', [report()]);
    onRpc('report_figures', () => {
      asked += 1;
      return [{ agency_id: healthId, agency_short_name: 'Sở Y tế', numbers: { ...numbers, requests: 5 + asked } }];
    });
    onUpdate('agency_reports', () => refusal('PT422', 'numbers_moved', { status: 422 }));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Xác nhận báo cáo' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xác nhận' }));
    expect(await screen.findByText(/Hồ sơ vừa thay đổi, số liệu đã được tải lại/)).toBeVisible();
    expect(await within(screen.getByRole('dialog')).findByText('6/7')).toBeVisible();
  });

  it('confirmed shows where the records say otherwise by now, and is taken up again with a reason', async () => {
    let saved: Body = {};
    onSelect('agency_reports', [confirmedReport({ recorded_matters: 2 })]);
    onUpdate('agency_reports', ({ body }) => {
      saved = body as Body;
      return { id: report().id };
    });
    const { user } = await open();
    expect((await line(/văn bản phản hồi, yêu cầu cải chính/)).getByText('khi xác nhận: 2/2')).toBeVisible();
    expect(screen.getByText('Đã xác nhận')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mở lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do mở lại/), 'Sót một hồ sơ');
    await user.click(dialog.getByRole('button', { name: 'Mở lại' }));
    expect(await screen.findByText('Đã mở lại báo cáo.')).toBeVisible();
    expect(saved).toEqual({ state: 'draft', reopen_reason: 'Sót một hồ sơ', version: 3 });
  });

  it('is no longer the agency’s to take up once the province’s is closed, and says whom to ask', async () => {
    onSelect('agency_reports', [confirmedReport()]);
    onUpdate('agency_reports', () => refusal('PT403', 'province_closed', { status: 403 }));
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Mở lại' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Lý do mở lại/), 'Sót một hồ sơ');
    await user.click(dialog.getByRole('button', { name: 'Mở lại' }));
    expect(await screen.findByText(/Đề nghị giám sát của tỉnh trả lại/)).toBeVisible();
    expect(dialog.getByLabelText(/Lý do mở lại/)).toHaveValue('Sót một hồ sơ');
  });

  it('is sent back by who supervises it, who changes nothing of it', async () => {
    onSelect('agency_reports', [confirmedReport()]);
    await open(personas.supervisor);
    expect(await screen.findByRole('button', { name: 'Trả lại' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /Điều chỉnh/ })).toBeNull();
  });

  it('sent back says why', async () => {
    onSelect('agency_reports', [report({ reopen_reason: 'Số liệu chưa khớp', is_returned: true })]);
    await open();
    expect(await screen.findByText('Giám sát trả lại báo cáo: Số liệu chưa khớp')).toBeVisible();
  });

  it('of an agency outside the decree, or not one’s own, is not there', async () => {
    onSelect('agency_reports', []);
    onRpc('report_figures', () => []);
    await open();
    expect(await screen.findByText('Không có báo cáo này, hoặc bạn không có quyền xem.')).toBeVisible();
  });

  it('is noted in the history before it is handed out on paper, as it was confirmed', async () => {
    const noted: Body[] = [];
    onSelect('agency_reports', [confirmedReport({ recorded_matters: 2 })]);
    onSelect('settings', [{ id: 's', key: 'place_name', text: 'An Giang', value: null }]);
    onRpc('agency_head', () => ({ full_name: null, position: null }));
    onRpc('log_export', ({ body }) => {
      noted.push(body as Body);
      return 1;
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Tải văn bản (Word)' }));
    await waitFor(() => expect(downloadYearlyReport).toHaveBeenCalled());
    expect(noted).toEqual([{ what: 'agency_reports', of_format: 'docx', of_record: report().id, row_count: 1 }]);
    expect(vi.mocked(downloadYearlyReport).mock.calls[0]?.[0]).toMatchObject({
      year: 2025,
      numbers: { ...numbers, replies: 6, matters: 2 },
      recipients: ['Ủy ban nhân dân tỉnh An Giang'],
    });
  });
});

describe('the form', () => {
  const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

  it('keeps the draft with what is corrected and why', async () => {
    let saved: Body = {};
    onSelect('agency_reports', [report()]);
    onUpdate('agency_reports', ({ body }) => {
      saved = body as Body;
      return { id: report().id };
    });
    const { user, address } = await open(personas.healthClerk, `${at}/sua`);
    await user.type(await field('Lần đến giao ban báo chí'), '5');
    await user.click(screen.getByRole('button', { name: 'Lưu bản thảo' }));
    expect(await screen.findByText(/Số điều chỉnh phải có lý do/)).toBeVisible();
    await user.type(await field('Lý do điều chỉnh (giao ban báo chí)'), 'Hai lần chưa ghi hồ sơ');
    await user.click(screen.getByRole('button', { name: 'Lưu bản thảo' }));
    await waitFor(() => expect(address()).toBe(at));
    expect(saved).toMatchObject({
      corrected_briefings: 5,
      briefings_reason: 'Hai lần chưa ghi hồ sơ',
      corrected_replies: 6,
      version: 3,
    });
    expect(saved).not.toHaveProperty('recorded_briefings');
  });

  it('is not there for who supervises, nor for a report that is confirmed', async () => {
    onSelect('agency_reports', [report()]);
    const { unmount } = await open(personas.supervisor, `${at}/sua`);
    expect(await screen.findByText('Chỉ cán bộ đầu mối của cơ quan sửa được báo cáo này.')).toBeVisible();
    unmount();
    onSelect('agency_reports', [confirmedReport()]);
    await open(personas.healthClerk, `${at}/sua`);
    expect(await screen.findByText(/Báo cáo đã xác nhận nên không sửa được/)).toBeVisible();
  });
});

describe('the report of the province', () => {
  const where = `/bao-cao/2025/${provinceId}/tong-hop`;

  it('sums the agencies’ reports and is closed by who supervises them', async () => {
    let saved: Body = {};
    onSelect('agency_reports', []);
    onRpc('province_numbers', () => numbers);
    onInsert('agency_reports', ({ body }) => {
      saved = body as Body;
      return { id: body.id };
    });
    const { user } = await open(personas.supervisor, where);
    expect(await screen.findByRole('heading', { level: 1, name: 'Báo cáo toàn tỉnh năm 2025' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /xem hồ sơ/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Chốt báo cáo' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Chốt' }));
    expect(await screen.findByText('Đã chốt báo cáo toàn tỉnh.')).toBeVisible();
    expect(saved).toMatchObject({ agency_id: provinceId, is_sum: true, state: 'confirmed', recorded_requests: 6 });
  });

  it('is not there for a clerk', async () => {
    onSelect('agency_reports', []);
    onRpc('province_numbers', () => null);
    await open(personas.healthClerk, where);
    expect(await screen.findByText('Không có báo cáo này, hoặc bạn không có quyền xem.')).toBeVisible();
  });
});
