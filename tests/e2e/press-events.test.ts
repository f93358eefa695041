import { describe, it } from 'vitest';
import { day, inspect, pageOf, see, testBrowser } from './support.ts';

testBrowser();

describe('a press conference', () => {
  it('is planned at short notice, warned of, announced, and its notice printed', async () => {
    const clerk = await pageOf('canbo.syt');
    await clerk.goto('/su-kien-bao-chi');
    await clerk.getByRole('link', { name: 'Thêm sự kiện' }).click();
    await clerk.getByLabel('Tên sự kiện').fill('Họp báo thử nghiệm gấp');
    await clerk.getByRole('textbox', { name: 'Ngày' }).fill(day(1));
    await clerk.getByLabel('Giờ bắt đầu').fill('00:05');
    await clerk.getByLabel('Địa điểm').fill('Hội trường Sở Y tế');
    await see(clerk, /Thông báo sau hạn của luật/);
    const invited = clerk.getByRole('combobox', { name: 'Cơ quan báo chí được mời' });
    await invited.fill('minh hoa');
    await clerk.getByRole('option', { name: 'Báo Minh Họa' }).click();
    await invited.press('Tab');
    await inspect(clerk, 'su-kien-hop-bao-gap');
    await clerk.getByRole('button', { name: 'Lưu sự kiện' }).click();
    await see(clerk, 'Đã lưu sự kiện báo chí.');
    await clerk.getByRole('link', { name: 'Ghi nhận đã gửi thông báo' }).click();
    await clerk.getByLabel('Số, ký hiệu thông báo').fill('99/TB-SYT');
    await inspect(clerk, 'su-kien-thong-bao');
    await clerk.getByRole('button', { name: 'Ghi nhận đã thông báo' }).click();
    await see(clerk, 'thông báo muộn');
    await clerk.getByRole('button', { name: 'Xuất văn bản' }).click();
    await clerk.getByRole('menuitem', { name: 'Xem và in thông báo' }).click();
    await see(clerk, 'Số: 99/TB-SYT');
    await inspect(clerk, 'su-kien-van-ban');
  });

  it('that has been held is recorded afterwards, with what was promised, which waits until it is kept', async () => {
    const clerk = await pageOf('canbo.longxuyen', { width: 390 });
    await clerk.goto('/su-kien-bao-chi/them');
    await clerk.getByLabel('Tên sự kiện').fill('Họp báo đã diễn ra hôm trước');
    await clerk.getByLabel('Đã diễn ra, ghi nhận sau').check();
    await clerk.getByRole('textbox', { name: 'Ngày' }).fill(day(-3));
    await clerk.getByLabel('Giờ bắt đầu').fill('09:00');
    await clerk.getByLabel('Địa điểm').fill('Hội trường');
    await clerk.getByRole('button', { name: 'Lưu sự kiện' }).click();
    await clerk.getByLabel('Số phóng viên').fill('8');
    await clerk.getByRole('button', { name: 'Lưu', exact: true }).click();
    await see(clerk, 'ghi nhận sau');
    await clerk.getByRole('link', { name: 'Thêm câu hỏi' }).click();
    await clerk.getByLabel('Phóng viên').fill('Trần Thị Hỏi');
    await clerk.getByRole('textbox', { name: 'Câu hỏi' }).fill('Bao giờ công bố danh sách?');
    await clerk.getByLabel('Hứa trả lời sau').check();
    await clerk.getByLabel('Nội dung đã hứa').fill('Gửi danh sách cho các báo');
    await clerk.getByLabel('Người theo dõi thực hiện').fill('Phòng Quản lý đô thị');
    await clerk.getByLabel('Hạn thực hiện').fill(day(5));
    await inspect(clerk, 'su-kien-cau-hoi-390-light');
    await clerk.getByRole('button', { name: 'Lưu câu hỏi' }).click();
    await see(clerk, /Còn 1 việc hứa với báo chí chưa thực hiện/);

    await clerk.goto('/viec-cua-toi');
    await see(clerk, 'Phòng Quản lý đô thị: Gửi danh sách cho các báo');
    await clerk.getByRole('link', { name: 'Họp báo đã diễn ra hôm trước' }).click();
    await clerk.getByRole('button', { name: 'Ghi kết quả' }).click();
    await clerk.getByLabel(/Cách thực hiện/).fill('Đã gửi thư điện tử');
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi kết quả' }).click();
    await clerk.getByRole('button', { name: 'Kết thúc' }).click();
    await see(clerk, 'Đã kết thúc sự kiện.');
    await inspect(clerk, 'su-kien-ket-thuc-390-light');
  });
});
