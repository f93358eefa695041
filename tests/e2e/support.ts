import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { demoPassword } from '../../supabase/embedded/database.ts';
import { launchBrowser } from '../harness/browser.ts';

export const appUrl = inject('appUrl');
export const publishableKey = 'sb_publishable_embedded_demo';

export type Person =
  | 'quanly'
  | 'giamsat'
  | 'canbo.stttt'
  | 'canbo.syt'
  | 'canbo.longxuyen'
  | 'canbo.tinhbien'
  | 'vanphong'
  | 'phoihop.btg'
  | 'kiemnhiem'
  | 'nghiviec';

interface Surroundings {
  width?: number;
  colorScheme?: 'light' | 'dark';
  /** Where the application is, when it has data of its own. */
  at?: string;
}

const shots = 'test-output/screenshots';
const failures = 'test-output/failures';

let browser: Browser;
const open: BrowserContext[] = [];
const complaints: string[] = [];

/**
 * Call once in each test file: a browser for it, and a test fails on whatever its pages complain of. Pages close with
 * their test, or, where tests run side by side, with the file.
 */
export function testBrowser({ sideBySide = false } = {}) {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await picture(task.name);
    if (!sideBySide) await Promise.all(open.splice(0).map((context) => context.close()));
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());
}

/** What a failed test's pages showed last, kept with the run's output. */
async function picture(test: string) {
  mkdirSync(failures, { recursive: true });
  const pages = open.flatMap((context) => context.pages());
  const name = test.replace(/[^\p{L}\d]+/gu, '-').slice(0, 60);
  await Promise.all(
    pages.map((page, index) => page.screenshot({ path: `${failures}/${name}-${index}.png`, fullPage: true })),
  );
}

/** A page of a person's own browser, nobody signed in. */
export async function newPage({ width = 1440, colorScheme = 'light', at = appUrl }: Surroundings = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: at,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme,
  });
  open.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return page;
}

/** Signs in through the form, as the person would. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(`${person}@phatngon.example`);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
}

/** A page with a person signed in. */
export async function pageOf(person: Person, surroundings?: Surroundings): Promise<Page> {
  const page = await newPage(surroundings);
  await signIn(page, person);
  return page;
}

/** Signs in by request, for what is tried past the screens. */
export async function tokenOf(person: Person): Promise<string> {
  const answer = await fetch(`${appUrl}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${person}@phatngon.example`, password: demoPassword }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** A hand-made request to the Data API. */
export function request(token: string | null, path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${appUrl}/rest/v1/${path}`, {
    ...init,
    headers: {
      apikey: publishableKey,
      'content-type': 'application/json',
      prefer: 'return=representation',
      ...(token && { authorization: `Bearer ${token}` }),
    },
  });
}

/** Holds a page against WCAG 2.2 AA, or only its contrast, and keeps its picture with the run's output. */
export async function inspect(page: Page, name: string, what: 'all' | 'contrast' = 'all'): Promise<void> {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  // In the page itself and only what is wrong: a blank page for each result takes four times as long.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (what === 'contrast') axe.withRules(['color-contrast']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, name).toEqual([]);
}

/** Waits until a text is on the page. */
export function see(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor();
}

/** A day counted from today as typed: dd/MM/yyyy in Asia/Ho_Chi_Minh. */
export function day(offset = 0): string {
  const [year, month, date] = new Date(Date.now() + offset * 86_400_000)
    .toLocaleDateString('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
    .split('-');
  return `${date}/${month}/${year}`;
}

/** A moment so many minutes from now as typed: day and time in Asia/Ho_Chi_Minh. */
export function typed(minutes: number): { day: string; time: string } {
  const moment = new Date(Date.now() + minutes * 60_000);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', ...options }).format(moment);
  return {
    day: part({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}

/** What happens when somebody comes back to a window: it looks for what others have done. */
export const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
/** Fills in who speaks, by a decision of yesterday. */
export async function fillPerson(page: Page, person: { name: string; position?: string; from?: string }) {
  await page.getByLabel('Họ và tên').fill(person.name);
  await page.getByLabel('Chức vụ').fill(person.position ?? 'Phó Giám đốc Sở');
  await page.getByLabel('Điện thoại công vụ').fill('0296.3000.777');
  await page.getByLabel('Thư điện tử công vụ').fill('phatngon.thu@minhhoa.gov.vn');
  await page.getByLabel('Số, ký hiệu quyết định').fill('77/QĐ-SYT');
  await page.getByLabel('Ngày quyết định').fill(day(-1));
  await page.getByLabel('Người ký').fill('Trần Văn Ký');
  if (person.from) await page.getByLabel('Từ ngày').fill(person.from);
}
