import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { comeBack, day, inspect, pageOf, see, testBrowser, typed } from './support.ts';

testBrowser();

/** Fills the plan of a course; its time is left to the test. */
async function fillPlan(page: Page, title: string, number: string) {
  await page.goto('/tap-huan/them');
  await page.getByLabel('Tên lớp tập huấn').fill(title);
  await page.getByLabel('Số, ký hiệu kế hoạch').fill(number);
  await page.getByLabel('Ngày kế hoạch').fill(day(-10));
  await page.getByLabel('Địa điểm').fill('Hội trường minh họa');
}

/** Minutes from now; returns the beginning as typed, which a minute later would be typed otherwise. */
async function fillTime(page: Page, from: number, until: number) {
  const [start, end] = [typed(from), typed(until)];
  await page.getByLabel('Ngày khai mạc').fill(start.day);
  await page.getByLabel('Giờ khai mạc').fill(start.time);
  await page.getByLabel('Ngày kết thúc').fill(end.day);
  await page.getByLabel('Giờ kết thúc').fill(end.time);
  return start;
}

async function fillPerson(page: Page, name: string, position = 'Chánh Văn phòng') {
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Chức vụ').fill(position);
}

const present = (page: Page, name: string) => page.getByRole('button', { name: `${name}: Có mặt` });

describe('a course', () => {
  it('is planned, registered for, and attended by list, by the code on a telephone, and by who was not invited', async () => {
    const title = 'Tập huấn trả lời phỏng vấn minh họa';
    const supervisor = await pageOf('giamsat');
    await fillPlan(supervisor, title, '71/KH-UBND');
    await fillTime(supervisor, -24 * 60, -20 * 60);
    await supervisor.getByLabel('Chọn cơ quan').check();
    await supervisor.getByRole('combobox', { name: 'Cơ quan được mời' }).fill('so y te');
    await supervisor
      .getByRole('listbox', { name: 'Cơ quan được mời' })
      .getByRole('option', { name: 'Sở Y tế An Giang' })
      .click();
    await supervisor.getByLabel('Số chỗ').fill('20');
    await supervisor.getByRole('button', { name: 'Lưu lớp tập huấn' }).click();
    await see(supervisor, /^Giờ khai mạc đã qua\./);
    // Begins within the hour: the room opens an hour before, and one may register until it begins.
    const start = await fillTime(supervisor, 30, 180);
    await supervisor.getByRole('button', { name: 'Lưu lớp tập huấn' }).click();
    await see(supervisor, 'Đã lưu lớp tập huấn. Công bố để các cơ quan đăng ký.');
    const record = new URL(supervisor.url()).pathname;
    await supervisor.getByRole('button', { name: 'Công bố, mở đăng ký' }).click();
    await see(supervisor, 'Nhập hạn đăng ký trước khi công bố.');
    await supervisor.getByRole('link', { name: 'Sửa' }).click();
    await supervisor.getByLabel('Hạn đăng ký').fill(start.day);
    await supervisor.getByLabel('Giờ của hạn').fill(start.time);
    await supervisor.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await supervisor.getByRole('button', { name: 'Công bố, mở đăng ký' }).click();
    await see(supervisor, 'Đã công bố lớp. Cơ quan được mời đăng ký được.');

    const clerk = await pageOf('canbo.syt');
    await clerk.goto('/tap-huan');
    await clerk.getByRole('link', { name: `Đăng ký dự: ${title}` }).click();
    const own = clerk.getByRole('region', { name: 'Người phát ngôn của cơ quan' });
    await own
      .getByRole('button', { name: /^Đăng ký / })
      .first()
      .click();
    await own.getByText('Đã đăng ký').waitFor();
    await fillPerson(clerk, 'Lâm Thị Học Viên');
    await clerk.getByRole('button', { name: 'Đăng ký người này' }).click();
    await see(clerk, 'Đã đăng ký Lâm Thị Học Viên.');
    await fillPerson(clerk, 'lâm thị học viên', 'Phó Chánh Văn phòng');
    await clerk.getByRole('button', { name: 'Đăng ký người này' }).click();
    await see(clerk, /^Người này đã có trong danh sách của lớp\./);
    expect(await clerk.getByLabel('Chức vụ').inputValue()).toBe('Phó Chánh Văn phòng');
    await clerk.getByLabel('Họ và tên').fill('Tạ Văn Quét Mã');
    await clerk.getByRole('button', { name: 'Đăng ký người này' }).click();
    await see(clerk, 'Đã đăng ký Tạ Văn Quét Mã.');
    await inspect(clerk, 'tap-huan-dang-ky');
    await supervisor.goto('/tap-huan/chua-tap-huan');
    await see(supervisor, 'Chưa đăng ký');
    await see(supervisor, /^Đã đăng ký, /);

    // By the list, and who comes without an invitation.
    await supervisor.goto(`${record}/diem-danh`);
    await present(supervisor, 'Lâm Thị Học Viên').click();
    await supervisor.getByRole('combobox', { name: 'Cơ quan' }).fill('so giao duc');
    await supervisor.getByRole('option', { name: /^Sở Giáo dục và Đào tạo/ }).click();
    await see(supervisor, 'Cơ quan này không có trong danh sách mời: vẫn ghi được, có đánh dấu.');
    await fillPerson(supervisor, 'Kiều Thị Không Mời', 'Chuyên viên');
    await supervisor.getByRole('button', { name: 'Ghi có mặt' }).click();
    await see(supervisor, 'Đã ghi Kiều Thị Không Mời có mặt.');
    await see(supervisor, 'Mọi dấu đã được lưu.');
    await inspect(supervisor, 'tap-huan-diem-danh');

    // By the code, on a telephone.
    await supervisor.getByRole('link', { name: 'Hiện mã điểm danh' }).click();
    await supervisor.getByRole('img', { name: 'Mã QR điểm danh' }).waitFor();
    const code = (await supervisor.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/).innerText()).replace(' ', '');
    await inspect(supervisor, 'tap-huan-ma');
    await clerk.setViewportSize({ width: 390, height: 844 });
    await clerk.goto('/diem-danh?ma=ABCDEF');
    await see(clerk, /^Mã không đúng, hoặc lớp chưa mở điểm danh\./);
    await clerk.goto(`/diem-danh?ma=${code}`);
    await clerk.getByLabel('Tạ Văn Quét Mã').check();
    await inspect(clerk, 'diem-danh-390');
    await clerk.getByRole('button', { name: 'Điểm danh' }).click();
    await see(clerk, `Đã điểm danh: ${title}`);
    const uninvited = await pageOf('canbo.stttt', { width: 390, colorScheme: 'dark' });
    await uninvited.goto(record);
    await see(uninvited, /^Không tìm thấy/);
    await uninvited.goto(`/diem-danh?ma=${code}`);
    await see(uninvited, 'Cơ quan chưa đăng ký ai cho lớp này.');
    await uninvited.getByRole('button', { name: 'Thêm người chưa đăng ký' }).click();
    await fillPerson(uninvited, 'Đỗ Văn Đến Thêm', 'Chuyên viên');
    await inspect(uninvited, 'diem-danh-khong-moi-390-dark');
    await uninvited.getByRole('button', { name: 'Điểm danh' }).click();
    await see(uninvited, `Đã điểm danh: ${title}`);
    await comeBack(supervisor);
    await see(supervisor, '4 người đã có mặt');

    await supervisor.goto(record);
    await see(supervisor, /3 đăng ký · 4 có mặt · 1 chưa điểm danh · 2 không đăng ký trước/);
    await supervisor.getByRole('heading', { name: /^Sở Giáo dục và Đào tạo.* – ngoài danh sách mời$/ }).waitFor();
    await see(supervisor, 'Có mặt (quét mã)');
    await see(supervisor, 'Công bố lớp');
    await inspect(supervisor, 'tap-huan-lop');
  });

  it('held before is recorded afterwards: results, and certificates to print', async () => {
    const supervisor = await pageOf('giamsat');
    await fillPlan(supervisor, 'Tập huấn năm trước minh họa', '72/KH-UBND');
    await supervisor.getByLabel('Lớp đã tổ chức, ghi nhận sau').check();
    await fillTime(supervisor, -24 * 60, -20 * 60);
    await supervisor.getByRole('button', { name: 'Lưu lớp tập huấn' }).click();
    await see(supervisor, 'Đã lưu lớp tập huấn. Nhập người dự ở «Điểm danh».');
    const record = new URL(supervisor.url()).pathname;
    await supervisor.getByRole('button', { name: 'Khép lại, cấp giấy chứng nhận' }).click();
    await see(supervisor, 'Chưa ghi nhận ai có mặt nên chưa khép lại được.');
    await supervisor.goto(`${record}/diem-danh`);
    for (const name of ['Hồ Thị Đã Học', 'Hà Văn Chưa Đạt']) {
      const agency = supervisor.getByRole('combobox', { name: 'Cơ quan' });
      if ((await agency.inputValue()) === '') {
        await agency.fill('so y te');
        await supervisor.getByRole('option', { name: 'Sở Y tế An Giang' }).click();
      }
      await fillPerson(supervisor, name);
      await supervisor.getByRole('button', { name: 'Ghi có mặt' }).click();
      await see(supervisor, `Đã ghi ${name} có mặt.`);
    }
    await supervisor.goto(`${record}/ket-qua`);
    await supervisor.getByRole('button', { name: 'Hồ Thị Đã Học: Đạt' }).click();
    await supervisor.getByRole('button', { name: 'Hà Văn Chưa Đạt: Không đạt' }).click();
    await see(supervisor, 'Mọi dấu đã được lưu.');
    await inspect(supervisor, 'tap-huan-ket-qua');
    await supervisor.getByRole('link', { name: 'Về trang lớp để khép lại' }).click();
    await supervisor.getByRole('button', { name: 'Khép lại, cấp giấy chứng nhận' }).click();
    await see(supervisor, 'Đã khép lại lớp và cấp số giấy chứng nhận.');
    expect(await supervisor.getByRole('link', { name: /^Giấy chứng nhận của/ }).count()).toBe(1);
    await supervisor.getByRole('link', { name: 'Giấy chứng nhận của Hồ Thị Đã Học' }).click();
    await supervisor.getByRole('heading', { level: 1, name: 'Giấy chứng nhận' }).waitFor();
    await see(supervisor, 'Chứng nhận ông (bà):');
    await inspect(supervisor, 'tap-huan-chung-nhan');
    await supervisor.goto(record);
    await supervisor.getByRole('button', { name: 'Xuất văn bản' }).click();
    const [paper] = await Promise.all([
      supervisor.waitForEvent('download'),
      supervisor.getByRole('menuitem', { name: 'Giấy chứng nhận (Word)' }).click(),
    ]);
    expect(paper.suggestedFilename()).toMatch(/\.docx$/);
  });
});
