import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { comeBack, day, pageOf, request, see, testBrowser, tokenOf } from './support.ts';

testBrowser();

/** Waits for what a colleague has done, in a page nobody reloads. */
async function seeLive(page: Page, text: string | RegExp): Promise<void> {
  await comeBack(page);
  await page.getByText(text).first().waitFor({ timeout: 40_000 });
}

const today = () => day(0);

describe('a false report', () => {
  it('goes through three browsers from the article to the printed correction', { timeout: 240_000 }, async () => {
    const [clerk, committee, supervisor] = await Promise.all([
      pageOf('canbo.syt'),
      pageOf('phoihop.btg'),
      pageOf('giamsat'),
    ]);
    await committee.goto('/viec-cua-toi');
    await committee.getByRole('heading', { name: 'Việc của tôi' }).waitFor();

    // Recorded in a short form; the address says the newspaper by itself.
    await clerk.goto('/vu-viec/them');
    await clerk.getByLabel('Tên vụ việc').fill('Tin sai về lịch tiêm chủng minh họa');
    await clerk.getByLabel('Địa chỉ bài').fill('https://www.tuongtuong.example/lich-tiem-chung.html?utm_source=zalo');
    await see(clerk, 'Báo điện tử Tưởng Tượng');
    await clerk.getByLabel('Tên tác phẩm báo chí').fill('Ngừng tiêm chủng toàn tỉnh');
    await clerk.getByLabel(/^Ngày đăng/).fill(day(-1));
    await clerk.getByLabel('Báo nêu gì').fill('Toàn tỉnh ngừng tiêm chủng một tháng');
    await clerk.getByRole('button', { name: 'Ghi nhận vụ việc' }).click();
    await clerk.getByRole('heading', { name: 'Tin sai về lịch tiêm chủng minh họa' }).waitFor();
    const record = new URL(clerk.url()).pathname;
    await supervisor.goto(record);
    await see(supervisor, 'Đã ghi nhận');

    // Verified with Ban Tuyên giáo: it finds the question in its own list, writes its answer, and nothing else.
    await clerk.getByRole('link', { name: 'Hỏi cơ quan khác' }).click();
    await clerk.getByRole('button', { name: 'Hỏi Ban Tuyên giáo Tỉnh ủy An Giang' }).click();
    await clerk.getByLabel('Nội dung cần xác minh').fill('Đề nghị xác minh nguồn tin của bài báo');
    await clerk.getByRole('button', { name: 'Gửi đề nghị xác minh' }).click();
    await see(clerk, /Chờ Ban Tuyên giáo Tỉnh ủy trả lời/);
    await seeLive(committee, 'Tin sai về lịch tiêm chủng minh họa');
    await committee
      .getByRole('link', { name: /Tin sai về lịch tiêm chủng minh họa/ })
      .first()
      .click();
    await committee.getByLabel('Nội dung trả lời').fill('Nguồn tin không có thật');
    await committee.getByRole('button', { name: 'Gửi trả lời' }).click();
    await seeLive(clerk, 'Nguồn tin không có thật');

    // Concluded by the supervisor; the clerk's open page follows.
    await seeLive(supervisor, 'Nguồn tin không có thật');
    await supervisor.getByRole('link', { name: 'Kết luận', exact: true }).click();
    await supervisor.getByLabel('Sai', { exact: true }).check();
    await supervisor.getByLabel('Số, ký hiệu văn bản kết luận').fill('31/KL-SYT');
    await supervisor.getByLabel('Ngày văn bản kết luận').fill(today());
    await supervisor.getByLabel('Nội dung kết luận').fill('Lịch tiêm chủng không thay đổi');
    await supervisor.getByLabel(/^Phần thông tin sai/).fill('Ngừng tiêm chủng toàn tỉnh');
    await supervisor.getByLabel('Nội dung đúng').fill('Tiêm chủng theo lịch thường kỳ');
    await supervisor.getByRole('button', { name: 'Ghi nhận kết luận' }).click();
    await seeLive(clerk, 'Lịch tiêm chủng không thay đổi');

    // The letter, under the law of its day.
    await clerk
      .getByRole('link', { name: /^Soạn văn bản gửi báo/ })
      .first()
      .click();
    await clerk.getByRole('link', { name: 'Yêu cầu cải chính' }).click();
    await clerk.getByLabel('Số, ký hiệu').fill('77/SYT-VP');
    await clerk.getByLabel('Ngày văn bản').fill(today());
    await clerk.getByLabel(/^Gửi kèm văn bản kết luận/).check();
    await clerk.getByRole('button', { name: 'Lưu bản nháp' }).click();
    const [paper] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'Tải Word' }).click(),
    ]);
    expect(paper.suggestedFilename()).toMatch(/\.docx$/);
    await clerk.goto(`${new URL(clerk.url()).pathname}?che-do=in`);
    await see(clerk, /Nghị định số 237\/2026\/NĐ-CP/);
    await clerk.goto(record);

    const open = clerk.getByText('Văn bản, chứng cứ (Báo điện tử Tưởng Tượng)');
    // The only item of an incident stands open.
    await open.waitFor();
    const send = clerk.getByRole('button', { name: /^Ghi nhận đã gửi/ }).first();
    if (!(await send.isVisible())) await open.click();
    await send.click();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).click();
    await seeLive(supervisor, 'Đang yêu cầu cải chính');
    await clerk
      .getByRole('button', { name: /^Báo đã nhận/ })
      .first()
      .click();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' }).click();
    await see(clerk, /Vì sao hạn này/);

    await clerk
      .getByRole('link', { name: /^Ghi kết quả/ })
      .first()
      .click();
    await clerk.getByLabel('Cải chính đầy đủ').check();
    for (const box of await clerk
      .getByRole('group', { name: /Đối chiếu/ })
      .getByRole('checkbox')
      .all())
      await box.check();
    await clerk.getByLabel('Địa chỉ nơi đăng').fill('https://tuongtuong.example/cai-chinh.html');
    await clerk.getByRole('button', { name: 'Ghi kết quả' }).click();
    await seeLive(supervisor, /cải chính đầy đủ/i);

    await clerk.goto(record);
    await clerk.getByRole('button', { name: 'Khép lại vụ việc' }).first().click();
    await clerk
      .getByRole('dialog')
      .getByRole('button', { name: /Khép lại/ })
      .click();
    await seeLive(supervisor, 'Đã khép lại');

    await committee.goto(`${record}/tom-tat`);
    await see(committee, 'Tiêm chủng theo lịch thường kỳ');
    await see(committee, '77/SYT-VP');
  });

  it('that a newspaper will not correct is reported to the press authority, and a colleague called upon finds it', async () => {
    const clerk = await pageOf('canbo.syt');
    const token = await tokenOf('canbo.syt');
    const [found] = await (
      await request(token, 'rpc/list_incidents', { method: 'POST', body: '{"query":"tu vong"}' })
    ).json();
    await clerk.goto(`/vu-viec/${found.id}`);
    await clerk.getByLabel('Ý kiến', { exact: true }).fill('Nhờ đồng chí xem phần hạn đăng');
    await clerk.getByRole('textbox', { name: 'Nhắc đến' }).or(clerk.getByLabel('Nhắc đến')).first().click();
    await clerk.getByRole('option', { name: /Lê Thị Thu Vân/ }).click();
    await clerk.keyboard.press('Escape');
    await clerk.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await see(clerk, /Nhắc đến: .*Lê Thị Thu Vân/);

    const supervisor = await pageOf('giamsat');
    await supervisor.goto('/viec-cua-toi');
    await see(supervisor, 'Nhờ đồng chí xem phần hạn đăng');

    // The time has passed: silence is recorded with a reason for what follows, and reported.
    const late = clerk.getByRole('article', { name: /^Tạp chí Ví Dụ/ });
    await late
      .getByRole('link', { name: /ghi kết quả/i })
      .first()
      .click();
    await clerk.getByLabel('Không trả lời').check();
    await clerk.getByRole('button', { name: 'Ghi kết quả' }).click();
    await clerk.goto(`/vu-viec/${found.id}`);
    await see(clerk, /Tạp chí Ví Dụ.*không trả lời/i);
    await supervisor.goto(`/vu-viec/${found.id}`);
    const theirs = supervisor.getByRole('article', { name: /^Tạp chí Ví Dụ/ });
    await theirs.getByText(/^Văn bản, chứng cứ/).click();
    await theirs
      .getByRole('link', { name: /^Báo cáo cơ quan quản lý báo chí/ })
      .first()
      .click();
    expect(await supervisor.getByLabel('Cơ quan nhận báo cáo').inputValue()).toMatch(/Cục Báo chí/);
    await supervisor.getByLabel(/^Số, ký hiệu/).fill('91/SYT-VP');
    await supervisor.getByRole('button', { name: 'Ghi nhận đã báo cáo' }).click();
    await seeLive(clerk, /Cục Báo chí/);
  });
});
