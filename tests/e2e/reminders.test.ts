import { describe, expect, it } from 'vitest';
import { day, fillPerson, pageOf, see, testBrowser } from './support.ts';

testBrowser();

describe('an agency whose new head has appointed nobody', () => {
  it('is found and about to be reminded in three clicks; its clerk is told, appoints somebody, and all of it ends', async () => {
    const supervisor = await pageOf('giamsat');
    await supervisor.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Giám sát' }).click();
    await supervisor.getByRole('link', { name: /^Tất cả cơ quan, Đổi thủ trưởng, chưa cử lại/ }).click();
    await supervisor.getByRole('link', { name: /^Đôn đốc: Sở GD&ĐT/ }).click();
    await supervisor.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    await see(supervisor, 'Đã gửi đôn đốc đến Sở GD&ĐT.');
    await see(supervisor, 'Chưa xem');
    const record = new URL(supervisor.url()).pathname;

    const clerk = await pageOf('kiemnhiem');
    await clerk.getByRole('link', { name: /^Thông báo, \d+ chưa đọc/ }).click();
    await clerk.getByRole('listitem').filter({ hasText: 'UBND tỉnh đôn đốc' }).first().getByRole('link').click();
    await clerk.waitForURL(`**${record}`);
    await see(clerk, 'Cơ quan đã xem');

    await clerk.getByRole('link', { name: 'Sở Giáo dục và Đào tạo An Giang' }).click();
    await clerk.getByRole('link', { name: 'Cử lại người phát ngôn' }).click();
    await clerk.getByLabel(/Lý do thôi nhiệm vụ/).fill('Thủ trưởng mới cử lại');
    await fillPerson(clerk, { name: 'Trần Thị Mới Cử', from: day() });
    await clerk.getByRole('button', { name: 'Thay thế' }).click();
    await see(clerk, /Đã thay thế/);
    await clerk.goto(record);
    await see(clerk, 'Việc được đôn đốc đã xong.');

    await supervisor.goto(record);
    await see(supervisor, 'Việc đã xong');
    await supervisor.goto('/giam-sat/phat-hien?loai=head_changed');
    await supervisor
      .getByRole('link', { name: /^Đôn đốc:/ })
      .first()
      .waitFor();
    expect(await supervisor.getByRole('link', { name: /^Đôn đốc: Sở GD&ĐT/ }).count()).toBe(0);
  });
});
