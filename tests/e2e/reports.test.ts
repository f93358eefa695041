import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figures, type NumberKey, numberNames, tellFigure } from '../../src/reference/report-figures.ts';
import { type Numbers, numberKeys, type RawRows, recount, sum } from '../../supabase/tests/report-oracle.ts';
import { day, inspect, pageOf, request, see, testBrowser, tokenOf } from './support.ts';

testBrowser();

const yearOf = (date: string) => Number(date.slice(6));
/** The last year whose days are over, at the earliest on 15/12. */
const lastYear = yearOf(day(17)) - 1;
const thisYear = yearOf(day());

interface Line {
  agency_id: string;
  agency_short_name: string;
}
type Corrected = { agency_id: string; year: number; is_sum: boolean } & Record<string, unknown>;

/** The raw rows as the supervisor of the province reads them, moments as dates. */
async function rawRows(token: string): Promise<RawRows & { reports: Corrected[] }> {
  const all = async (table: string) => {
    const rows: Record<string, unknown>[] = await (await request(token, `${table}?select=*&limit=5000`)).json();
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'string' ? new Date(value) : value,
        ]),
      ),
    );
  };
  return {
    agencies: await all('agencies'),
    events: await all('press_events'),
    enquiries: await all('press_enquiries'),
    incidents: await all('incidents'),
    letters: await all('correction_requests'),
    reports: (await all('agency_reports')) as Corrected[],
  };
}

/** What an agency's report of a year must say: counted anew from the rows, where nothing was corrected by hand. */
function expected(rows: RawRows & { reports: Corrected[] }, agencyId: string, year: number): Numbers {
  const counted = recount(rows, agencyId, `${year - 1}-12-15`, `${year}-12-14`);
  const report = rows.reports.find((one) => one.agency_id === agencyId && one.year === year && !one.is_sum);
  return Object.fromEntries(
    numberKeys.map((key) => [key, report?.[`corrected_${key}`] ?? counted[key]]),
  ) as unknown as Numbers;
}

const linesOfYear = async (token: string, year: number): Promise<Line[]> =>
  (await request(token, 'rpc/year_reports', { method: 'POST', body: JSON.stringify({ of_year: year }) })).json();

/** The paragraphs of the Word file the page offers. */
async function wordOf(page: Page): Promise<string[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải văn bản (Word)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Bao-cao-phat-ngon-\d{4}-.+\.docx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const xml = strFromU8(parts['word/document.xml'] as Uint8Array);
  return xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]+>/g, '').trim());
}

/** The six figures as the decree's form writes them. */
const inForm = (numbers: Numbers) =>
  figures.map((figure, index) => `${index + 1}. ${figure.label}: ${tellFigure(figure, numbers)}.`);

describe('the yearly report', () => {
  it('is drafted, corrected with a reason and confirmed by the clerk, and goes out in the decree’s form', async () => {
    const clerk = await pageOf('canbo.tinhbien');
    await clerk.goto(`/bao-cao?nam=${lastYear}`);
    await see(clerk, 'Đang tổng hợp.');
    await clerk.getByRole('link', { name: 'Điều chỉnh, ghi khó khăn và kiến nghị' }).click();
    await clerk.getByLabel(numberNames.conferences, { exact: true }).fill('1');
    await clerk.getByRole('button', { name: 'Lưu bản thảo' }).click();
    await clerk.locator('[aria-invalid=true]').first().waitFor();
    await clerk.getByLabel('Lý do điều chỉnh (họp báo)').fill('Họp báo tháng 3 chưa ghi trên hệ thống');
    await clerk.getByRole('button', { name: 'Lưu bản thảo' }).click();
    await see(clerk, 'Đã lưu bản thảo báo cáo.');
    await see(clerk, 'Điều chỉnh: Họp báo tháng 3 chưa ghi trên hệ thống');
    await clerk.getByRole('button', { name: 'Xác nhận báo cáo' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await see(clerk, 'Đã xác nhận báo cáo.');
    await inspect(clerk, 'bao-cao-da-xac-nhan');

    const token = await tokenOf('giamsat');
    const rows = await rawRows(token);
    const agency = rows.agencies.find(({ code }) => code === 'H890');
    const numbers = expected(rows, String(agency?.id), lastYear);
    expect(numbers).toMatchObject({ conferences: 1, replies: 3, requests: 4 });
    expect(await wordOf(clerk)).toEqual(expect.arrayContaining(inForm(numbers)));
  });

  it('has figures that open their records, as many as they say', async () => {
    const clerk = await pageOf('canbo.syt');
    const rows = await rawRows(await tokenOf('giamsat'));
    const agency = rows.agencies.find(({ code }) => code === 'SYT');
    const counted = recount(rows, agency?.id, `${thisYear - 1}-12-15`, `${thisYear}-12-14`);
    const opened = numberKeys.filter((key) => counted[key] > 0);
    expect(opened.length).toBeGreaterThan(2);
    for (const key of opened satisfies NumberKey[]) {
      await clerk.goto(`/bao-cao?nam=${thisYear}`);
      await clerk.getByRole('link', { name: `${numberNames[key]}: ${counted[key]}, xem hồ sơ` }).click();
      await see(clerk, `${counted[key]} hồ sơ`);
      expect(await clerk.getByRole('table').getByRole('link').count()).toBe(counted[key]);
    }
  });

  it('is seen late by who supervises, summed for the province, and its paper says what the rows say', async () => {
    const supervisor = await pageOf('giamsat');
    await supervisor.goto(`/bao-cao?nam=${lastYear}`);
    await supervisor.getByLabel('Tình trạng').selectOption({ label: 'Xác nhận muộn' });
    const late = supervisor.getByRole('table', { name: `Báo cáo năm ${lastYear} của từng cơ quan` });
    await late.getByRole('link', { name: 'Sở Nội vụ' }).waitFor({ state: 'hidden' });
    await late.getByRole('link', { name: 'Sở GD&ĐT' }).waitFor();
    expect(await late.getByText('Xác nhận muộn').count()).toBe(await late.getByRole('link').count());

    const token = await tokenOf('giamsat');
    for (const year of [lastYear, thisYear]) {
      await supervisor.goto(`/bao-cao?nam=${year}`);
      await supervisor.getByRole('link', { name: 'Báo cáo toàn tỉnh' }).click();
      await see(supervisor, `Báo cáo toàn tỉnh năm ${year}`);
      const [rows, lines] = [await rawRows(token), await linesOfYear(token, year)];
      expect(lines.length).toBeGreaterThan(20);
      const numbers = sum(lines.map(({ agency_id }) => expected(rows, agency_id, year)));
      expect(numbers.requests).toBeGreaterThan(10);
      const paper = await wordOf(supervisor);
      expect(paper).toEqual(expect.arrayContaining(inForm(numbers)));
      expect(paper).toContain(
        `Về công tác phát ngôn và cung cấp thông tin cho báo chí năm ${year}`.toLocaleUpperCase('vi'),
      );
    }
  });
});
