import { describe, expect, it } from 'vitest';
import { day, inspect, pageOf, see, testBrowser } from './support.ts';

testBrowser();

const title = 'V/v tăng cường phát ngôn dịp cuối năm';

describe('a directive', () => {
  it('is entered, sent, confirmed by the agency, sent back to be completed, and completed', async () => {
    const supervisor = await pageOf('giamsat');
    await supervisor.goto('/van-ban-chi-dao/them');
    await supervisor.getByLabel('Loại văn bản').selectOption({ label: 'Công văn' });
    await supervisor.getByLabel('Số, ký hiệu').fill('2468/UBND-TH');
    await supervisor.getByLabel('Cơ quan ban hành').fill('UBND tỉnh An Giang');
    await supervisor.getByLabel('Ngày ban hành').fill(day(-1));
    await supervisor.getByLabel('Trích yếu').fill(title);
    await supervisor.getByLabel('Chọn cơ quan').check();
    const addressed = supervisor.getByRole('combobox', { name: 'Cơ quan nhận' });
    await addressed.fill('so y te');
    await supervisor.getByRole('listbox').getByRole('option', { name: 'Sở Y tế' }).click();
    await addressed.press('Tab');
    await supervisor.getByLabel('Hạn xác nhận quán triệt').fill(day(5));
    await supervisor.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await supervisor.getByRole('button', { name: 'Gửi các cơ quan' }).click();
    await see(supervisor, 'Đã gửi văn bản đến các cơ quan nhận.');
    const directive = supervisor.url();

    // By when it is to be confirmed stands in the calendar, which is taken along as a file.
    await supervisor.goto(`/lich?xem=danh-sach&nhom=van-ban&ngay=${day(5).split('/').reverse().join('-')}`);
    await see(supervisor, title);
    await supervisor.getByRole('button', { name: 'Tải lịch (.ics)' }).click();
    const dialog = supervisor.getByRole('dialog');
    const [file] = await Promise.all([
      supervisor.waitForEvent('download'),
      dialog.getByRole('button', { name: /Tải/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.ics$/);

    const clerk = await pageOf('canbo.syt', { width: 390 });
    await clerk.goto('/viec-cua-toi');
    await clerk.getByRole('link', { name: title }).click();
    await clerk.getByRole('button', { name: 'Đã nhận, đã đọc' }).click();
    await see(clerk, 'Đã ghi nhận cơ quan đã đọc văn bản.');
    await clerk.getByLabel('Ngày quán triệt').fill(day(1));
    await clerk.getByLabel('Hình thức').selectOption({ label: 'Hội nghị quán triệt' });
    await clerk.getByLabel('Số người được quán triệt').fill('45');
    await clerk.getByRole('button', { name: 'Xác nhận đã quán triệt' }).click();
    await clerk.locator('[aria-invalid=true]').first().waitFor();
    await inspect(clerk, 'van-ban-quan-triet-390-light');
    await clerk.getByLabel('Ngày quán triệt').fill(day());
    await clerk.getByRole('button', { name: 'Xác nhận đã quán triệt' }).click();
    await see(clerk, 'Đã xác nhận quán triệt văn bản.');

    await supervisor.goto(directive);
    await see(supervisor, '45 người được quán triệt');
    await supervisor.getByRole('link', { name: 'Sở Y tế' }).click();
    await supervisor.getByRole('button', { name: 'Đề nghị bổ sung' }).click();
    await supervisor.getByLabel('Nội dung đề nghị bổ sung').fill('Gửi kèm biên bản hội nghị');
    await supervisor.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await see(supervisor, 'Đã đề nghị Sở Y tế bổ sung.');

    await clerk.goto('/viec-cua-toi');
    await clerk.getByRole('link', { name: title }).click();
    await see(clerk, 'Gửi kèm biên bản hội nghị');
    await clerk.getByRole('button', { name: 'Bổ sung xác nhận' }).click();
    await see(clerk, 'Đã xác nhận quán triệt văn bản.');
  });

  it('is not there for an agency to which it is not addressed', async () => {
    const clerk = await pageOf('canbo.longxuyen');
    await clerk.goto('/van-ban-chi-dao');
    await see(clerk, '1210/UBND-TH');
    expect(await clerk.getByText(title).count()).toBe(0);
  });
});
