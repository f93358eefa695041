import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { appUrl, newPage, see, testBrowser } from './support.ts';

testBrowser();

describe('a reporter', () => {
  it('finds who speaks for an agency without diacritics, and how to reach them', async () => {
    const page = await newPage({ width: 390 });
    await page.goto('/danh-ba');
    await page.getByRole('searchbox').or(page.getByLabel(/Tìm/)).first().fill('so tu phap');
    await page.waitForURL(/q=/);
    await see(page, /Sở Tư pháp An Giang/);
    await page.getByText('Sở Tài chính An Giang').first().waitFor({ state: 'detached' });
    expect(await page.locator('main a[href^="tel:+84"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href^="mailto:"]').count()).toBeGreaterThan(0);
    await see(page, /Xác nhận ngày \d{2}\/\d{2}\/\d{4}/);
  });

  it('saves a contact as a vCard', async () => {
    const page = await newPage();
    await page.goto('/danh-ba?q=so+tu+phap');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('link', { name: /Lưu danh thiếp/ })
        .first()
        .click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.vcf$/);
    const card = await new Response(
      (await download.createReadStream()) as unknown as ReadableStream<Uint8Array>,
    ).text();
    expect(card).toMatch(/^BEGIN:VCARD\r\n/);
    expect(card).toContain('Sở Tư pháp');
  });

  it('sees the three reception numbers of the directive', async () => {
    const page = await newPage();
    await page.goto('/danh-ba');
    await see(page, 'Tổ kiểm tra công vụ');
    for (const number of ['+842966522225', '+842963957049', '+84378247247', '+842963957006']) {
      expect(await page.locator(`a[href="tel:${number}"]`).count(), number).toBe(1);
    }
  });

  it('prints a plain list', async () => {
    const page = await newPage();
    await page.goto('/danh-ba');
    await see(page, 'Tổ kiểm tra công vụ');
    // What the browser says before it prints; the medium alone does not say it.
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').or(page.getByLabel(/Tìm/)).first().isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: /đăng nhập/i }).isVisible()).toBe(false);
    await page
      .getByText(/Sở Tư pháp/)
      .filter({ visible: true })
      .first()
      .waitFor();
  });
});

describe('the portal of an agency', () => {
  const framing = async (path: string) => (await fetch(`${appUrl}${path}`)).headers.get('content-security-policy');

  it('shows its published contacts inside its own page', async () => {
    const html = `<h1>Cổng thông tin</h1><iframe src="${appUrl}/nhung/danh-ba?co-quan=STP" title="Danh bạ"></iframe>`;
    const portal = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html));
    await new Promise<void>((ready) => portal.listen(0, '127.0.0.1', ready));
    try {
      const page = await newPage();
      await page.goto(`http://127.0.0.1:${(portal.address() as AddressInfo).port}/`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('heading', { name: /Sở Tư pháp/ }).waitFor();
      await frame.getByRole('link', { name: /^0296/ }).first().waitFor();
      await frame.getByText(/Cơ quan xác nhận ngày/).waitFor();
    } finally {
      portal.close();
    }
  });

  it('may frame that page alone', async () => {
    expect(await framing('/nhung/danh-ba?co-quan=STP')).toBe('frame-ancestors *');
    for (const path of ['/', '/danh-ba', '/dang-nhap', '/ai-phat-ngon', '/nguoi-phat-ngon']) {
      expect([path, await framing(path)]).toEqual([path, "frame-ancestors 'none'"]);
    }
  });
});
