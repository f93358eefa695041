import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { day, newPage, pageOf, request, see, testBrowser, tokenOf, typed } from './support.ts';

testBrowser();

async function fillPaper(page: Page, { name, matter }: { name: string; matter: string }) {
  await page.getByLabel('Họ và tên người được ủy quyền').fill(name);
  await page.getByLabel('Chức vụ', { exact: true }).or(page.getByLabel('Chức vụ *')).first().fill('Phó Giám đốc Sở');
  await page.getByLabel('Cấp phó của người đứng đầu').check();
  await page.getByLabel('Điện thoại công vụ').fill('0296.3000.778');
  await page.getByLabel('Thư điện tử công vụ').fill('uyquyen.thu@minhhoa.gov.vn');
  await page.getByLabel('Vụ việc').fill(matter);
  await page.getByLabel('Đến ngày').fill(day(5));
}

async function fillSignature(page: Page, number: string, minutesAgo = 2) {
  const signed = typed(-minutesAgo);
  await page.getByLabel('Số, ký hiệu văn bản').fill(number);
  await page.getByLabel('Ngày ký').fill(signed.day);
  await page.getByLabel('Giờ ký').fill(signed.time);
}

const scan = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('a clerk of Sở Y tế', () => {
  it('has the head authorise a deputy on one matter: paper, signature, scan, publication, revocation', async () => {
    const page = await pageOf('canbo.syt');
    await page.getByRole('link', { name: 'Ủy quyền', exact: true }).click();
    await page.getByRole('link', { name: 'Lập văn bản ủy quyền' }).click();
    await fillPaper(page, { name: 'Tô Thị Hồng Gấm', matter: 'Thông tin về đợt khám sàng lọc minh họa' });
    await page.getByRole('button', { name: 'Lưu văn bản ủy quyền' }).click();
    await see(page, /Tải văn bản để trình ký/);
    await see(page, 'Chờ ký');
    const record = new URL(page.url()).pathname;

    await page.getByRole('button', { name: 'Văn bản' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /Word/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Giay-uy-quyen-du-thao-GUQ-SYT.docx');
    await page.goto(`${record}/van-ban`);
    await see(page, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await see(page, /Nghị định số 244\/2026\/NĐ-CP/);

    await page.goto(record);
    await page.getByRole('link', { name: 'Ghi nhận đã ký' }).click();
    await fillSignature(page, '88/GUQ-SYT');
    await page.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await see(page, 'Đang hiệu lực');

    await page.getByLabel('Loại tệp').selectOption({ label: 'Bản quét văn bản đã ký' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'guq-88.pdf', mimeType: 'application/pdf', buffer: scan });
    await see(page, 'guq-88.pdf');
    await page.getByRole('button', { name: 'Công bố' }).click();
    await see(page, 'Đã công bố');

    // A reporter's page, opened right after, has it; one already open follows.
    const reporter = await newPage();
    await reporter.goto('/danh-ba?q=to+thi+hong+gam');
    await see(reporter, 'Thông tin về đợt khám sàng lọc minh họa');
    await see(reporter, /88\/GUQ-SYT/);
    const [paper] = await Promise.all([
      reporter.waitForEvent('popup'),
      reporter
        .getByRole('button', { name: /88\/GUQ-SYT|Văn bản/ })
        .first()
        .click(),
    ]);
    await paper.waitForURL(/^blob:/);
    await paper.close();

    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByLabel('Lý do thu hồi').fill('Giám đốc trực tiếp phát ngôn');
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await see(page, 'Đã thu hồi');
    await reporter.reload();
    await reporter.getByRole('heading', { level: 1 }).waitFor();
    await see(reporter, /Không (tìm thấy|có)/);
    expect(await reporter.getByText('Tô Thị Hồng Gấm').count()).toBe(0);
  });

  it('is told beside each field why a delegation is refused, and loses nothing typed', async () => {
    const page = await pageOf('canbo.syt');
    await page.goto('/uy-quyen/them');
    await fillPaper(page, { name: 'Tô Văn Thử', matter: 'Thông tin về việc thứ nhất; việc thứ hai' });
    await page.getByLabel('Người ngoài cơ quan').check();
    await page.getByLabel('Đến ngày').fill(day(200));
    await page
      .getByLabel('Người ký', { exact: true })
      .or(page.getByLabel('Người ký *'))
      .first()
      .fill('Trần Văn Không Phải');
    await fillSignature(page, '89/GUQ-SYT', -2 * 24 * 60);
    await page.getByRole('button', { name: 'Lưu văn bản ủy quyền' }).click();
    const wrong = page.locator('[aria-invalid=true]');
    await wrong.first().waitFor();
    expect(await page.getByLabel('Vụ việc').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Đến ngày').getAttribute('aria-invalid')).toBe('true');
    await see(page, /Người được ủy quyền phải thuộc cơ quan|thuộc cơ quan/);

    // Only the database knows that the signer is not the head.
    await page.getByLabel('Vụ việc').fill('Thông tin về việc thứ nhất');
    await page.getByLabel('Người có trách nhiệm khác thuộc cơ quan').check();
    await page.getByLabel('Đến ngày').fill(day(9));
    await fillSignature(page, '89/GUQ-SYT');
    await page.getByRole('button', { name: 'Lưu văn bản ủy quyền' }).click();
    await see(page, /không phải người đứng đầu|người đứng đầu cơ quan/);
    expect(await page.getByLabel('Họ và tên người được ủy quyền').inputValue()).toBe('Tô Văn Thử');
    await page.goto('/uy-quyen');
    await page.goto('/uy-quyen/them');
    await see(page, /Đã khôi phục bản nháp/);
    expect(await page.getByLabel('Họ và tên người được ủy quyền').inputValue()).toBe('Tô Văn Thử');
    await page.getByRole('button', { name: /Bỏ nháp/ }).click();
  });

  it('makes one record, not two, when the network is lost while saving', async () => {
    const page = await pageOf('canbo.syt');
    await page.goto('/uy-quyen/them');
    const matter = 'Thông tin về việc mất mạng khi lưu';
    await fillPaper(page, { name: 'Tô Văn Mạng', matter });
    let cut = true;
    await page.route('**/rest/v1/delegations*', async (route) => {
      if (route.request().method() !== 'POST' || !cut) return route.continue();
      // The server has it; its answer is lost.
      cut = false;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Lưu văn bản ủy quyền' }).click();
    await see(page, /kết nối|mạng/i);
    expect(await page.getByLabel('Vụ việc').inputValue()).toBe(matter);
    await page.getByRole('button', { name: 'Lưu văn bản ủy quyền' }).click();
    await see(page, 'Chờ ký');
    const token = await tokenOf('canbo.syt');
    const answer = await request(token, `delegations?select=id&matter=eq.${encodeURIComponent(matter)}`);
    expect(await answer.json()).toHaveLength(1);
  });

  it('sees why a deadline is what it is, with article and count', async () => {
    const page = await pageOf('canbo.syt');
    await page.goto('/uy-quyen?muon=co');
    await page.getByRole('row').filter({ hasText: '12/GUQ-SYT' }).getByRole('link').first().click();
    await page
      .getByRole('button', { name: /Vì sao hạn này/ })
      .first()
      .click();
    await see(page, /khoản 6 Điều 3 Nghị định 09\/2017/);
    await see(page, /12 giờ/);
  });
});

describe('the end of a delegation', () => {
  it('takes it off an open directory, its embed and the answer who may speak, at that moment and by itself', async () => {
    const token = await tokenOf('canbo.syt');
    const agency = (await (await request(token, 'agencies?select=id,head_name,head_position&code=eq.SYT')).json())[0];
    const ends = new Date(Date.now() + 20_000);
    const answer = await request(token, 'delegations', {
      method: 'POST',
      body: JSON.stringify({
        agency_id: agency.id,
        delegate_name: 'Tô Thị Sắp Hết',
        delegate_position: 'Phó Giám đốc Sở',
        delegate_rank: 'deputy',
        official_phone: '02963000779',
        official_email: 'saphet@minhhoa.gov.vn',
        matter: 'Thông tin về việc sắp hết hạn minh họa',
        valid_from: new Date(Date.now() - 60_000),
        valid_until: ends,
        signer_name: agency.head_name,
        signer_position: agency.head_position,
        document_number: '90/GUQ-SYT',
        signed_at: new Date(Date.now() - 60_000),
      }),
    });
    const [{ id }] = await answer.json();
    const pages = await Promise.all([newPage(), newPage(), newPage()]);
    const [directory, embed, speaking] = pages;
    await directory?.goto('/danh-ba?q=sap+het');
    await embed?.goto('/nhung/danh-ba?co-quan=SYT');
    await speaking?.goto('/ai-phat-ngon?co-quan=SYT');
    expect(
      (await request(token, 'rpc/publish_delegation', { method: 'POST', body: JSON.stringify({ published_id: id }) }))
        .status,
    ).toBe(200);

    for (const page of pages) {
      await page.reload();
      await see(page, 'Tô Thị Sắp Hết');
    }
    await Promise.all(
      pages.map((page) => page.getByText('Tô Thị Sắp Hết').first().waitFor({ state: 'detached', timeout: 40_000 })),
    );
    expect(Date.now()).toBeGreaterThanOrEqual(ends.getTime());
    expect(Date.now() - ends.getTime()).toBeLessThan(3_000);
    const left = await request(null, `public_contacts?select=id&full_name=eq.${encodeURIComponent('Tô Thị Sắp Hết')}`);
    expect(await left.json()).toEqual([]);
  });
});
