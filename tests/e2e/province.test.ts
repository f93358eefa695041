import { describe, expect, it } from 'vitest';
import { pageOf, see, testBrowser } from './support.ts';

testBrowser();

describe('a supervisor of the province', () => {
  it('sees every agency’s spokespersons, page after page, sorted by tên', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/nguoi-phat-ngon');
    await page.getByRole('row').nth(1).waitFor();
    const agencies = await page.locator('td[data-label="Cơ quan"]').allInnerTexts();
    expect(new Set(agencies).size).toBeGreaterThan(20);
    const names = await page.locator('td[data-label="Họ và tên"] a').allInnerTexts();
    const given = names.map((name) => name.split(' ').at(-1) ?? '');
    expect(given).toEqual([...given].sort(new Intl.Collator('vi').compare));
  });

  it('filters in the address, which Back and a reload bring back', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/nguoi-phat-ngon');
    await page.getByLabel('Trạng thái').selectOption('Đã thôi nhiệm vụ');
    await page.waitForURL(/trang-thai=da-thoi/);
    await page.getByRole('row').filter({ hasText: 'Đang nhiệm vụ' }).first().waitFor({ state: 'detached' });
    await page.getByRole('row').filter({ hasText: 'Đã thôi nhiệm vụ' }).first().waitFor();
    await page.getByLabel('Công bố').selectOption('Đã công bố');
    await page.waitForURL(/cong-bo=roi/);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('cong-bo'));
    expect(await page.getByLabel('Trạng thái').inputValue()).toBe('ended');
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByLabel('Trạng thái').inputValue()).toBe('ended');
  });

  it('sees which agencies have not confirmed their contacts for a quarter', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/co-quan?xem=danh-sach');
    await page.getByLabel('Quá hạn xác nhận danh bạ').click();
    await page.waitForURL(/xac-nhan=qua-han/);
    await page.getByRole('row').filter({ hasText: 'Sở Nội vụ' }).waitFor({ state: 'detached' });
    const overdue = await page.getByRole('row').filter({ hasText: 'Quá hạn xác nhận danh bạ' }).allInnerTexts();
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.join()).toContain('Sở Tư pháp An Giang');
  });

  it('finds a person without diacritics, within one agency', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/nguoi-phat-ngon');
    await page.getByRole('combobox', { name: 'Cơ quan', exact: true }).fill('so tai chinh');
    await page.getByRole('option', { name: /Sở Tài chính/ }).click();
    await page.waitForURL(/co-quan=/);
    await page
      .locator('td[data-label="Cơ quan"]')
      .filter({ hasNotText: 'Sở Tài chính' })
      .first()
      .waitFor({ state: 'detached' });
    expect(new Set(await page.locator('td[data-label="Cơ quan"]').allInnerTexts())).toEqual(new Set(['Sở Tài chính']));
    await page.getByLabel(/Tìm theo tên/).fill('khong ai ten the');
    await see(page, 'Chưa có người phát ngôn nào ở đây');
  });

  it('reads a record and its history, and is offered nothing to change', async () => {
    const page = await pageOf('giamsat');
    await page.goto('/nguoi-phat-ngon');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await see(page, 'Lập hồ sơ');
    for (const step of ['Sửa', 'Thay thế', 'Kết thúc nhiệm vụ', 'Công bố', 'Đính kèm bản quét']) {
      expect(await page.getByRole('button', { name: step, exact: true }).count(), step).toBe(0);
      expect(await page.getByRole('link', { name: step, exact: true }).count(), step).toBe(0);
    }
    await page.goto(`${new URL(page.url()).pathname}/sua`);
    await see(page, /Chỉ cán bộ đầu mối của .* sửa được hồ sơ này/);
  });
});

describe('a manager of the province', () => {
  it('finds an agency in the tree and reads who speaks for it', async () => {
    const page = await pageOf('quanly');
    await page.goto('/co-quan?q=tinh+bien');
    await page
      .getByRole('link', { name: /Tịnh Biên/ })
      .first()
      .click();
    await page.waitForURL(/co-quan\/H890/);
    await page.getByRole('heading', { name: /Tịnh Biên/ }).waitFor();
  });

  it('sees at once which agency has nobody', async () => {
    const page = await pageOf('quanly');
    await page.goto('/co-quan/SNGV');
    await see(page, /chưa (có|cử) người phát ngôn/i);
  });
});

describe('somebody without a membership any more', () => {
  it('is told so plainly, and sees no data', async () => {
    const page = await pageOf('nghiviec');
    await page.getByRole('heading', { name: 'Tài khoản chưa được giao nhiệm vụ' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
  });
});
