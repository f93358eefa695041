import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageOf, request, testBrowser, tokenOf } from './support.ts';

testBrowser();

/** The numbers of the dashboard with the lists they open. */
async function numbersOf(page: Page): Promise<{ label: string; number: number; address: string }[]> {
  await page.getByRole('region', { name: 'Mười hai tháng' }).getByRole('table').waitFor();
  const links = await page.getByRole('main').getByRole('link', { name: /: \d+/ }).all();
  return Promise.all(
    links.map(async (link) => {
      const label = (await link.getAttribute('aria-label')) ?? '';
      return {
        label,
        number: Number(label.match(/: (\d+)(, .*quá hạn)?$/)?.[1]),
        address: (await link.getAttribute('href')) ?? '',
      };
    }),
  );
}

/** How many the list says it has, all of its pages together. */
async function counted(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const told = page.getByText(/^(\d+ (vụ việc|đề nghị|người|văn bản|việc)(, còn trang sau)?|Không có .+ nào khớp\.)$/);
  const text = await told.first().innerText();
  return Number(text.match(/^\d+/)?.[0] ?? 0);
}

const tables = 'bang=co-quan,bao,cai-chinh,thang';

describe('each number of the dashboard opens a list of as many', () => {
  it('of a part of the tree, for who sees the province', async () => {
    const [district] = await (await request(await tokenOf('giamsat'), 'agencies?select=id&code=eq.H883')).json();
    const page = await pageOf('giamsat');
    await page.goto(`/giam-sat?co-quan=${district.id}&${tables}`);
    const numbers = await numbersOf(page);
    expect(numbers.length).toBeGreaterThan(15);
    for (const { label, number, address } of numbers)
      expect([label, address, await counted(page, address)]).toEqual([label, address, number]);
  });

  it('of their own agency, for a clerk of two', async () => {
    const page = await pageOf('kiemnhiem');
    await page.goto(`/giam-sat?${tables}`);
    const numbers = await numbersOf(page);
    expect(numbers.length).toBeGreaterThan(5);
    for (const { label, number, address } of numbers)
      expect([label, address, await counted(page, address)]).toEqual([label, address, number]);
  });

  it('and Back leads to it as it was left', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/giam-sat');
    const chart = page.getByRole('region', { name: 'Vụ việc đang xử lý theo cơ quan' });
    await chart.getByRole('button', { name: /^Xem dạng bảng/ }).click();
    await chart.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Vụ việc' }).waitFor();
    await page.goBack();
    await chart.getByRole('table').waitFor();
  });
});
