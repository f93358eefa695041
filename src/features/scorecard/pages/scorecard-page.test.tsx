// How one agency stands: the page of its supervisor and of its own clerk.
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offline, onRpc, onSelect } from '../../../../tests/harness/backend';
import { renderRoute } from '../../../../tests/harness/render';
import { agencies, type Persona, personas } from '../../../../tests/harness/unit-personas';
import { healthId, scorecard } from '../scorecard.fixtures';
import { Component } from './scorecard-page';

vi.mock('@/documents/scorecard-sheet', () => ({ downloadScorecardSheet: vi.fn() }));

import { downloadScorecardSheet } from '@/documents/scorecard-sheet';

const asked: unknown[] = [];
const placed = { successor_id: null, dissolved_on: null, symbol: null, parent_id: agencies.province.id };
const issuer = { ...agencies.health, ...placed };

beforeEach(() => {
  asked.length = 0;
  vi.mocked(downloadScorecardSheet).mockReset();
  onSelect('agencies', ({ url }) => (url.searchParams.has('id') ? [issuer] : [agencies.province, issuer]));
  onRpc('agency_scorecard', ({ body }) => {
    asked.push(body);
    return scorecard();
  });
});

const open = (where = '/giam-sat/co-quan/SYT', as: Persona = personas.supervisor) =>
  renderRoute([{ path: '/giam-sat/co-quan/:code', Component }], where, { as });
const section = async (name: string) => within(await screen.findByRole('region', { name }));
const line = async (table: string, first: string | RegExp) => {
  const cell = within(await screen.findByRole('table', { name: table })).getByRole('cell', { name: first });
  return within(cell.closest('tr') as HTMLElement);
};

describe.each([
  ['who supervises', personas.supervisor],
  ['its own clerk', personas.healthClerk],
])('to %s', (_, as) => {
  it('tells how it stands, and how it stood a year ago', async () => {
    await open(undefined, as);
    expect(await screen.findByRole('heading', { level: 1, name: 'Phiếu theo dõi: Sở Y tế' })).toBeVisible();
    const score = await section('Điểm');
    expect(score.getByText('Đạt 2/3 yêu cầu')).toBeVisible();
    expect(
      score.getByText(/^Hiện nay, 26\/11\/2026\. Một năm trước, hết ngày 30\/11\/2025: đạt 0\/2 yêu cầu\.$/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sở Y tế An Giang' })).toHaveAttribute('href', '/co-quan/SYT');
    expect(screen.queryByText(/Nghị định về phát ngôn không áp dụng/)).toBeNull();
    expect(asked).toEqual([{ of_agency: healthId }]);
  });

  it('tells each requirement in words, what is not met first and with what is found', async () => {
    await open(undefined, as);
    const unmet = await line('Yêu cầu áp dụng cho cơ quan', 'Không để quá hạn trả lời báo chí');
    expect(unmet.getByText('Chưa đạt')).toBeVisible();
    expect(unmet.getByText('từ 24/11/2026')).toBeVisible();
    expect(unmet.getByText('khoản 3 Điều 3, Nghị định 244/2026/NĐ-CP')).toBeVisible();
    expect(unmet.getByRole('link', { name: 'Quá hạn trả lời báo chí: 3 việc, 2 quá hạn' })).toHaveAttribute(
      'href',
      `/giam-sat/phat-hien?co-quan=${healthId}&cap-duoi=khong&loai=enquiry_overdue`,
    );
    const met = await line('Yêu cầu áp dụng cho cơ quan', 'Xác nhận quán triệt văn bản đúng hạn');
    expect(met.getByText('Đạt')).toBeVisible();
    expect(met.getByText('Văn bản được giao quán triệt')).toBeVisible();
    expect(met.queryByRole('link')).toBeNull();
    const table = screen.getByRole('table', { name: 'Yêu cầu áp dụng cho cơ quan' });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent('Không để quá hạn trả lời báo chí');
  });

  it('tells what is owed, each with its record and how late it is', async () => {
    await open(undefined, as);
    const owed = await section('Việc còn phải làm');
    expect(owed.getByText('1 việc, 1 việc quá hạn.')).toBeVisible();
    expect(owed.getByRole('link', { name: 'Thiếu bác sĩ ở trạm y tế' })).toHaveAttribute(
      'href',
      '/de-nghi-bao-chi/00000000-0000-4000-8000-0000000d0001',
    );
    expect(owed.getByText('Báo Minh Họa')).toBeVisible();
    expect(owed.getByText(/^Quá hạn/)).toBeVisible();
  });

  it('tells what has been done, each number that has a list with that list', async () => {
    await open(undefined, as);
    const incidents = await line('Đã làm trong mười hai tháng', 'Vụ việc đã khép lại/phát hiện');
    const found = 'tu-ngay=2025-11-27&den-ngay=2026-11-26&pham-vi=cua-co-quan';
    expect(incidents.getByRole('link', { name: 'Vụ việc đã khép lại: 6' })).toHaveAttribute(
      'href',
      `/vu-viec?co-quan=${healthId}&trang-thai=khep-lai&${found}`,
    );
    const answered = await line('Đã làm trong mười hai tháng', /đúng hạn.đã xong/);
    expect(answered.getByRole('link', { name: /^Đề nghị trả lời, từ chối đúng hạn/ })).toHaveAttribute(
      'href',
      `/de-nghi-bao-chi?co-quan=${healthId}&tu-ngay=2025-11-27&den-ngay=2026-11-26&han=dung-han&pham-vi=cua-co-quan`,
    );
    expect(incidents.getByRole('link', { name: 'Vụ việc phát hiện: 1.012' })).toBeVisible();
    const conferences = await line('Đã làm trong mười hai tháng', 'Cuộc họp báo đã tổ chức');
    expect(conferences.getByRole('link', { name: 'Cuộc họp báo: 4' })).toHaveAttribute(
      'href',
      `/bao-cao/ho-so?so-lieu=hop-bao&tu=2025-11-27&den=2026-11-26&co-quan=${healthId}`,
    );
    const briefings = await line('Đã làm trong mười hai tháng', /giao ban báo chí/);
    expect(briefings.getByText('0')).toBeVisible();
    expect(briefings.queryByRole('link')).toBeNull();
    const report = await line('Đã làm trong mười hai tháng', 'Báo cáo năm 2025');
    expect(report.getByRole('link', { name: 'Xác nhận ngày 16/12/2025' })).toHaveAttribute(
      'href',
      `/bao-cao/2025/${healthId}`,
    );
  });

  it('tells the score of each month in numbers, what was not met, and how it is counted', async () => {
    await open(undefined, as);
    const past = await line('Điểm qua từng tháng', 'Hết ngày 30/11/2025');
    expect(past.getByText('Đạt 0/2 yêu cầu')).toBeVisible();
    expect(past.getByRole('link', { name: 'Công bố người phát ngôn trên danh bạ, 30/11/2025' })).toHaveAttribute(
      'href',
      `/giam-sat/phat-hien?co-quan=${healthId}&cap-duoi=khong&ngay=2025-11-30&loai=unpublished`,
    );
    expect((await line('Điểm qua từng tháng', 'Hiện nay')).getByText('Đạt 2/3 yêu cầu')).toBeVisible();
    expect(within(screen.getByRole('list', { name: 'Cách tính điểm' })).getAllByRole('listitem')).toHaveLength(4);
  });
});

describe('of a past day', () => {
  it('asks for that day, leads to what was found then, and says that what is owed is of now', async () => {
    onRpc('agency_scorecard', ({ body }) => {
      asked.push(body);
      return scorecard({ day: '2026-06-30', owed: null });
    });
    await open('/giam-sat/co-quan/SYT?ngay=2026-06-30');
    expect((await section('Điểm')).getByText(/^Hết ngày 30\/06\/2026\./)).toBeVisible();
    expect(asked).toEqual([{ of_agency: healthId, to_day: '2026-06-30' }]);
    expect((await section('Việc còn phải làm')).getByText(/chỉ kể được của hiện nay/)).toBeVisible();
    expect(screen.getByRole('link', { name: /^Quá hạn trả lời báo chí/ }).getAttribute('href')).toContain(
      'ngay=2026-06-30',
    );
    expect((await line('Điểm qua từng tháng', 'Hết ngày 30/06/2026')).getByText('Đạt 2/3 yêu cầu')).toBeVisible();
  });

  it('is chosen in the address', async () => {
    const { user, address } = await open();
    await user.type(await screen.findByRole('textbox', { name: 'Tính đến hết ngày' }), '30/06/2026');
    expect(address()).toBe('/giam-sat/co-quan/SYT?ngay=2026-06-30');
  });
});

it('says of an agency that was not there that nothing bound it, not that it met nothing', async () => {
  const agency = { ...scorecard().agency, established_on: '2026-05-20' };
  const history = [{ day: '2025-11-30', binding: null, unmet: null }];
  onRpc('agency_scorecard', () => scorecard({ agency, day: '2026-05-01', requirements: [], history, owed: null }));
  await open('/giam-sat/co-quan/SYT?ngay=2026-05-01');
  const score = await section('Điểm');
  expect(score.getByText('Chưa thành lập')).toBeVisible();
  expect(score.getByText(/hết ngày 30\/11\/2025: chưa thành lập\./)).toBeVisible();
  expect(screen.getByText('Chưa thành lập: không có yêu cầu nào áp dụng.')).toBeVisible();
  expect(screen.queryByText(/Đạt 0/)).toBeNull();
});

it('says where the decree does not bind, how much is not shown, and where nothing is left to do', async () => {
  const owed = scorecard().owed ?? { rows: [] };
  onRpc('agency_scorecard', () => scorecard({ is_bound: false, owed: { count: 230, overdue: 0, rows: owed.rows } }));
  const { unmount } = await open();
  expect(await screen.findByText(/Nghị định về phát ngôn không áp dụng cho cơ quan này/)).toBeVisible();
  expect(screen.getByText('230 việc; dưới đây là 1 việc đến hạn sớm nhất.')).toBeVisible();
  unmount();
  onRpc('agency_scorecard', () => scorecard({ owed: { count: 0, overdue: 0, rows: [] } }));
  await open();
  expect(await screen.findByText('Không còn việc nào có thời hạn.')).toBeVisible();
});

describe('to who may not read it', () => {
  it('tells no number of it', async () => {
    onRpc('agency_scorecard', () => null);
    await open(undefined, personas.clerkOfTwo);
    expect(await screen.findByText('Bạn không xem được phiếu theo dõi của cơ quan này.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Tải văn bản (Word)' })).toBeNull();
  });

  it('says that there is no such agency, and asks for nothing', async () => {
    await open('/giam-sat/co-quan/KHONG-CO');
    expect(await screen.findByText('Không có cơ quan nào mang mã «KHONG-CO».')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('tells when it cannot be loaded', async () => {
    onRpc('agency_scorecard', () => offline());
    await open();
    expect(await screen.findByRole('alert', {}, { timeout: 8000 })).toHaveTextContent('Không tải được dữ liệu');
  }, 10_000);
});

describe('on paper', () => {
  const noted: unknown[] = [];
  beforeEach(() => {
    noted.length = 0;
    onRpc('log_export', ({ body }) => {
      noted.push(body);
      return 1;
    });
    onRpc('agency_head', () => ({ full_name: 'Trần Quang Hiền', position: 'Giám đốc Sở Y tế' }));
    onSelect('settings', [{ key: 'place_name', number: null, text: 'An Giang' }]);
  });

  it('is a Word file in the name of whose clerk one is, noted before it is handed out', async () => {
    const { user } = await open(undefined, personas.healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Tải văn bản (Word)' }));
    await waitFor(() => expect(downloadScorecardSheet).toHaveBeenCalledOnce());
    expect(noted).toEqual([
      { what: 'agency_scorecard', of_format: 'docx', in_agency: healthId, row_count: 1, filters: {} },
    ]);
    expect(vi.mocked(downloadScorecardSheet).mock.calls[0]?.[0]).toMatchObject({
      agency: { code: 'SYT' },
      provinceName: 'An Giang',
      signer: { name: 'Trần Quang Hiền', position: 'Giám đốc Sở Y tế' },
      of: { name: 'Sở Y tế An Giang' },
      score: 'Đạt 2/3 yêu cầu',
      requirements: [
        { asks: 'Có người được giao nhiệm vụ phát ngôn thường xuyên', state: 'Đạt' },
        { state: 'Chưa đạt: 3 việc, 2 quá hạn, từ ngày 24/11/2026' },
        { rule: 'Văn bản được giao quán triệt' },
      ],
      owed: [{ what: 'Hạn trả lời báo chí', about: 'Thiếu bác sĩ ở trạm y tế', due: 'hết ngày 23/11/2026' }],
      owedCount: 1,
      course: [
        { when: 'Hết ngày 26/11/2026', score: 'Đạt 2/3 yêu cầu', unmet: ['Không để quá hạn trả lời báo chí'] },
        { score: 'Đạt 2/2 yêu cầu', unmet: [] },
        { score: 'Đạt 0/2 yêu cầu' },
      ],
    });
  });

  it('is not handed out when it cannot be noted', async () => {
    onRpc('log_export', () => offline());
    const { user } = await open(undefined, personas.healthClerk);
    await user.click(await screen.findByRole('button', { name: 'Tải văn bản (Word)' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(downloadScorecardSheet).not.toHaveBeenCalled();
  });

  it('is the page as it is printed, which is noted too', async () => {
    await open('/giam-sat/co-quan/SYT?ngay=2026-06-30');
    await screen.findByRole('button', { name: 'In' });
    act(() => window.dispatchEvent(new Event('beforeprint')));
    await waitFor(() =>
      expect(noted).toEqual([
        {
          what: 'agency_scorecard',
          of_format: 'print',
          in_agency: healthId,
          row_count: 1,
          filters: { ngay: '2026-06-30' },
        },
      ]),
    );
  });
});
