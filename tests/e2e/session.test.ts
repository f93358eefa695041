import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { demoPassword } from '../../supabase/embedded/database.ts';
import { newPage, pageOf, see, signIn, testBrowser } from './support.ts';

testBrowser();

async function trySigningIn(page: Page, email: string, password: string) {
  await page.getByLabel('Thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** The link of the last mail to somebody. */
async function mailedLink(to: string): Promise<string> {
  const links = () =>
    readFileSync(inject('mailbox'), 'utf8')
      .split('email captured')
      .filter((mail) => mail.includes(to))
      .flatMap((mail) => /https?:\/\/\S+/.exec(mail) ?? []);
  await expect.poll(links, { timeout: 10_000 }).not.toHaveLength(0);
  return links().at(-1) ?? '';
}

describe('signing in', () => {
  it('says the same of a wrong password and an unknown address, and keeps what was typed', async () => {
    const page = await newPage();
    await page.goto('/dang-nhap');
    for (const email of ['canbo.syt@phatngon.example', 'khong-co-ai@phatngon.example']) {
      await trySigningIn(page, email, 'Sai-mat-khau-1');
      await see(page, 'Thư điện tử hoặc mật khẩu không đúng.');
      expect(await page.getByLabel('Thư điện tử').inputValue()).toBe(email);
    }
  });

  it('says so when there is no network', async () => {
    const page = await newPage();
    await page.goto('/dang-nhap', { waitUntil: 'networkidle' });
    await page.context().setOffline(true);
    await trySigningIn(page, 'canbo.syt@phatngon.example', demoPassword);
    await see(page, /Không kết nối được/);
    expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('canbo.syt@phatngon.example');
  });

  it('leads back to the page that was asked for, and lasts over a reload', async () => {
    const page = await newPage();
    await page.goto('/co-quan/SYT');
    await page.waitForURL(/dang-nhap\?tiep=/);
    await trySigningIn(page, 'canbo.syt@phatngon.example', demoPassword);
    await page.waitForURL(/co-quan\/SYT/);
    await page.reload();
    await page.getByRole('heading', { name: /Sở Y tế/ }).waitFor();
  });

  it('out in one tab is out in the other, and leaves nothing of the person in the browser', async () => {
    const page = await pageOf('canbo.syt');
    const other = await page.context().newPage();
    await other.goto('/nguoi-phat-ngon');
    await other.getByRole('row').nth(1).waitFor();
    await page.getByRole('button', { name: /^Tài khoản/ }).click();
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await Promise.all([page.waitForURL(/dang-nhap/), other.waitForURL(/dang-nhap/)]);
    const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(keys.filter((key) => key.startsWith('phat-ngon.'))).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it('is set anew by the link of the mail, once', async () => {
    const person = 'canbo.tinhbien@phatngon.example';
    const page = await newPage();
    await page.goto('/quen-mat-khau');
    await page.getByLabel('Thư điện tử').fill(person);
    await page.getByRole('button', { name: /Gửi/ }).click();
    await see(page, /Nếu địa chỉ/);

    const link = await mailedLink(person);
    await page.goto(link);
    await page.getByLabel('Mật khẩu mới').fill('Mat-khau-moi-2026');
    await page.getByLabel('Nhập lại mật khẩu').fill('Mat-khau-moi-2026');
    await page
      .getByRole('button', { name: /mật khẩu/i })
      .last()
      .click();
    await page.waitForURL(/nguoi-phat-ngon/);

    const again = await newPage();
    await again.goto(link);
    await see(again, /hết hạn|đã (được )?dùng/);
  });

  it('of an address without an account is answered alike', async () => {
    const page = await newPage();
    await page.goto('/quen-mat-khau');
    await page.getByLabel('Thư điện tử').fill('khong-co-ai@phatngon.example');
    await page.getByRole('button', { name: /Gửi/ }).click();
    await see(page, /Nếu địa chỉ/);
  });
});

describe('an invitation', () => {
  it('makes its addressee a clerk of the agency, once', async () => {
    const page = await newPage();
    await page.goto('/loi-moi?ma=demo-loi-moi');
    await see(page, 'Sở Tài chính An Giang');
    expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('canbo.stc@phatngon.example');
    await page.getByLabel('Họ và tên').fill('Lý Thị Mới');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('Mot-mat-khau-dai');
    await page.getByLabel('Nhập lại mật khẩu').fill('Mot-mat-khau-dai');
    await page
      .getByRole('button', { name: /tài khoản|Nhận/i })
      .last()
      .click();
    await see(page, 'Cán bộ đầu mối, Sở Tài chính');

    const again = await newPage();
    await again.goto('/loi-moi?ma=demo-loi-moi');
    await see(again, /đã được (nhận|chấp nhận|dùng|sử dụng)/);
  });

  it('to a further agency is taken by who is signed in', async () => {
    const page = await newPage();
    await signIn(page, 'canbo.syt');
    await page.goto('/loi-moi?ma=demo-loi-moi-them');
    await page.getByRole('button', { name: 'Chấp nhận lời mời' }).click();
    await page.getByLabel('Làm việc với tư cách').waitFor();
  });

  it('that has expired, or that nobody made, is told so', async () => {
    const page = await newPage();
    await page.goto('/loi-moi?ma=demo-loi-moi-het-han');
    await see(page, /hết hạn/);
    await page.goto('/loi-moi?ma=khong-co');
    await see(page, /không (có|tìm thấy|đúng|hợp lệ)/i);
  });
});

describe('opening a page while signed in', () => {
  it('asks for its data without waiting for the memberships', async () => {
    const page = await pageOf('giamsat');
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route(/\/rest\/v1\/memberships/, async (route) => {
      await held;
      await route.continue();
    });
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/nguoi-phat-ngon', { waitUntil: 'commit' });
    await expect.poll(() => asked, { timeout: 10_000 }).toContain('/rest/v1/rpc/list_spokespersons');
    release();
    await page.getByRole('row').nth(1).waitFor();
    expect(asked.filter((path) => path.endsWith('list_spokespersons'))).toHaveLength(1);
  });
});
