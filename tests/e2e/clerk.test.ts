import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { day, fillPerson, newPage, pageOf, see, signIn, testBrowser } from './support.ts';

testBrowser();

const present = (page: Page) => page.getByRole('row').filter({ hasText: 'Đang nhiệm vụ' }).getByRole('link');

/** Opens the record of who speaks for one's agency now. */
async function openPresent(page: Page) {
  await page.goto('/nguoi-phat-ngon');
  await present(page).first().click();
  await page.getByRole('heading', { name: 'Lịch sử thay đổi' }).waitFor();
}

/** What the browser keeps besides the session and one's choices of appearance. */
const stored = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((key) => /draft|nháp|Nguyễn/.test(key)),
  );

describe('a clerk of Sở Y tế', () => {
  it('is refused a second standing spokesperson beside the field, and keeps what was typed', async () => {
    const page = await pageOf('canbo.syt');
    await page.getByRole('link', { name: 'Thêm người phát ngôn' }).click();
    await fillPerson(page, { name: 'Nguyễn Thị Thứ Hai' });
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await see(page, /Cơ quan đã có người phát ngôn trong thời gian này/);
    expect(await page.getByLabel('Từ ngày').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nguyễn Thị Thứ Hai');
  });

  it('is told beside each field what is wrong', async () => {
    const page = await pageOf('canbo.syt');
    await page.goto('/nguoi-phat-ngon/them');
    await fillPerson(page, { name: 'A' });
    await page.getByLabel('Điện thoại công vụ').fill('12345');
    await page.getByLabel('Thư điện tử công vụ').fill('không phải thư');
    await page.getByLabel('Ngày quyết định').fill(day(2));
    await page.getByLabel('Đến hết ngày').fill('31/02/2026');
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await see(page, 'Nhập họ và tên.');
    await see(page, /Số điện thoại chưa đúng/);
    await see(page, /Địa chỉ thư điện tử chưa đúng/);
    await see(page, 'Ngày quyết định không thể ở tương lai.');
    await see(page, /Nhập ngày có thật/);
    await page.getByLabel('Thư điện tử công vụ').fill('nguoi@gmail.com');
    await see(page, /không phải thư điện tử công vụ/);
  });

  it('replaces the spokesperson in one step, publishes the new one, and reporters find them', async () => {
    const page = await pageOf('canbo.syt');
    await openPresent(page);
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'Thay thế' }).click();
    await page.getByLabel(/Lý do thôi nhiệm vụ/).fill('Điều động công tác');
    await fillPerson(page, { name: 'Nguyễn Hoà Bình', from: day() });
    await page.getByRole('button', { name: 'Thay thế' }).click();
    await see(page, `Đã thay thế ${before}.`);
    await page.getByRole('button', { name: 'Công bố' }).click();
    await see(page, 'Đã công bố');

    const reporter = await newPage();
    await reporter.goto('/danh-ba?q=nguyen+hoa+binh');
    await see(reporter, 'Nguyễn Hoà Bình');
    await reporter.goto('/danh-ba?q=nguyễn+hòa');
    await see(reporter, 'Nguyễn Hoà Bình');

    await page.goto('/nguoi-phat-ngon?trang-thai=da-thoi');
    const ended = page.getByRole('row').filter({ hasText: before });
    await ended.waitFor();
    expect(await ended.innerText()).toContain(day(-1));
  });

  it('takes a person off the directory at once', async () => {
    const page = await pageOf('canbo.syt');
    await openPresent(page);
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Gỡ khỏi danh bạ' }).click();
    await see(page, 'Đã gỡ khỏi danh bạ');
    const reporter = await newPage();
    await reporter.goto(`/danh-ba?q=${encodeURIComponent(name)}`);
    await reporter
      .getByText(/Không (tìm thấy|có)/)
      .first()
      .waitFor();
    expect(await reporter.getByText(name, { exact: true }).count()).toBe(0);
  });

  it('attaches a scan judged by its content, gets back the same bytes, and takes it off with a reason', async () => {
    const page = await pageOf('canbo.syt');
    await openPresent(page);
    const choose = page.locator('input[type=file]');
    await choose.setInputFiles({
      name: 'quyet-dinh.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('chữ thường'),
    });
    await see(page, /Tệp không phải PDF, JPEG hoặc PNG/);
    await choose.setInputFiles({
      name: 'to.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(10_485_761, '%PDF-'),
    });
    await see(page, /vượt quá 10 MB/);

    const scan = Buffer.from('%PDF-1.7 quyết định giao nhiệm vụ phát ngôn');
    await choose.setInputFiles({ name: 'Quyết định 77.pdf', mimeType: 'application/pdf', buffer: scan });
    const file = page.getByRole('button', { name: 'Quyết định 77.pdf' });
    await file.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('Quyết định 77.pdf');
    const bytes = await new Response(
      (await download.createReadStream()) as unknown as ReadableStream<Uint8Array>,
    ).arrayBuffer();
    expect(Buffer.from(bytes).equals(scan)).toBe(true);

    await page.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await page.getByLabel('Lý do gỡ').fill('Quét nhầm văn bản');
    await page.getByRole('button', { name: 'Gỡ tệp' }).click();
    await see(page, 'Chưa có bản quét nào.');
    await see(page, 'Quét nhầm văn bản');
  });

  it('finds unfinished typing after a reload and on another device, until it is saved', async () => {
    const page = await pageOf('canbo.syt');
    await openPresent(page);
    await page.getByRole('link', { name: 'Sửa', exact: true }).click();
    await page.getByLabel('Chức vụ').fill('Chánh Văn phòng Sở, bản nháp');
    await see(page, /Đã lưu nháp lúc/);
    await page.reload();
    await see(page, /Đã khôi phục bản nháp lúc/);
    expect(await page.getByLabel('Chức vụ').inputValue()).toBe('Chánh Văn phòng Sở, bản nháp');

    const address = new URL(page.url()).pathname;
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/dang-nhap/);
    expect(await stored(page)).toEqual([]);

    const elsewhere = await newPage({ width: 390 });
    await signIn(elsewhere, 'canbo.syt');
    await elsewhere.goto(address);
    await see(elsewhere, /Đã khôi phục bản nháp lúc/);
    expect(await elsewhere.getByLabel('Chức vụ').inputValue()).toBe('Chánh Văn phòng Sở, bản nháp');
    await elsewhere.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await see(elsewhere, 'Đã lưu thay đổi.');
    await elsewhere.goto(address);
    await elsewhere.getByLabel('Chức vụ').waitFor();
    expect(await elsewhere.getByText(/Đã khôi phục bản nháp/).count()).toBe(0);
    expect(await stored(elsewhere)).toEqual([]);
  });

  it('and a colleague editing one record: the second sees both versions field by field and loses nothing', async () => {
    const [first, second] = [await pageOf('canbo.syt'), await pageOf('canbo.syt')];
    await openPresent(first);
    const edit = `${new URL(first.url()).pathname}/sua`;
    await Promise.all([first.goto(edit), second.goto(edit)]);
    await second.getByLabel('Người ký').fill('Lê Thị Ký Sau');
    await first.getByLabel('Chức vụ').fill('Phó Giám đốc Sở phụ trách');
    await first.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await see(first, 'Đã lưu thay đổi.');

    await second.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await see(second, /Nguyễn Ngọc Hân đã sửa hồ sơ này lúc/);
    await see(second, 'Bản của bạn: Lê Thị Ký Sau');
    await see(second, 'Bản đã lưu: Phó Giám đốc Sở phụ trách');
    await second.getByRole('button', { name: 'Lưu theo lựa chọn' }).click();
    await see(second, 'Đã lưu thay đổi.');
    await see(second, 'Phó Giám đốc Sở phụ trách');
    await see(second, 'Lê Thị Ký Sau');
  });

  it('loses nothing when the network goes while saving; the second try makes no second record', async () => {
    const page = await pageOf('kiemnhiem');
    await openPresent(page);
    await page.getByRole('link', { name: 'Sửa', exact: true }).click();
    await page.getByLabel('Chức vụ').fill('Chánh Văn phòng sau khi mất mạng');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await see(page, /Không kết nối được với máy chủ/);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await see(page, 'Đã lưu thay đổi.');
    await see(page, 'Chánh Văn phòng sau khi mất mạng');
  });

  it('ends a term with its reason', async () => {
    const page = await pageOf('canbo.longxuyen');
    await openPresent(page);
    await page.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    const modal = page.getByRole('dialog');
    await modal.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    await see(page, /Nhập lý do/);
    await modal.getByLabel('Lý do thôi nhiệm vụ').fill('Nghỉ hưu theo chế độ');
    await modal.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    await modal.waitFor({ state: 'detached' });
    await see(page, 'Nghỉ hưu theo chế độ');
  });

  it('of two agencies works for the one chosen in the header', async () => {
    const page = await pageOf('kiemnhiem');
    await present(page).first().waitFor();
    expect(await page.getByRole('row').nth(1).innerText()).toContain('Sở VH,TT&DL');
    await page.getByLabel('Làm việc với tư cách').selectOption('Cán bộ đầu mối, Sở GD&ĐT');
    await page.getByRole('cell', { name: 'Sở GD&ĐT' }).first().waitFor();
    expect(await page.getByRole('cell', { name: 'Sở VH,TT&DL' }).count()).toBe(0);
  });
});
