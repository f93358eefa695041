import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { inspect, newPage, pageOf, request, see, testBrowser, tokenOf, typed } from './support.ts';

testBrowser();

const question = 'Đề nghị cho biết số ca tay chân miệng trong tuần qua';
const matter = 'Thông tin về vụ mất điện tại bệnh viện minh họa';
const notEntitled = /^Người này không được phát ngôn cho cơ quan vào thời điểm đó/;

const next = (page: Page) => page.getByRole('region', { name: 'Việc tiếp theo' });
const speaker = (page: Page, name: RegExp) => page.getByRole('radio', { name });

/** A delegate of Sở Y tế on one matter, authorised an hour ago. */
async function authorise(): Promise<string> {
  const token = await tokenOf('canbo.syt');
  const minutes = (fromNow: number) => new Date(Date.now() + fromNow * 60_000).toISOString();
  const [agency] = await (await request(token, 'agencies?code=eq.SYT&select=id,head_name,head_position')).json();
  const delegate_name = 'Đào Thị Ủy Nhiệm';
  const answer = await request(token, 'delegations', {
    method: 'POST',
    body: JSON.stringify({
      agency_id: agency.id,
      delegate_name,
      delegate_position: 'Phó Giám đốc Sở',
      delegate_rank: 'deputy',
      official_phone: '02963852469',
      official_email: 'uynhiem@minhhoa.gov.vn',
      matter,
      valid_from: minutes(-60),
      valid_until: minutes(2 * 24 * 60),
      signer_name: agency.head_name,
      signer_position: agency.head_position,
      document_number: '93/GUQ-SYT',
      signed_at: minutes(-60),
    }),
  });
  expect(answer.status, await answer.text()).toBe(201);
  return delegate_name;
}

async function fillMoment(page: Page, label: string, minutes: number) {
  const { day, time } = typed(minutes);
  await page.getByLabel(`Ngày ${label}`).fill(day);
  await page.getByLabel(`Giờ ${label}`).fill(time);
}

describe('a question of the press', () => {
  it('goes from a reporter’s telephone to who may speak, is answered, and is read by the supervisor', async () => {
    const reporter = await newPage({ width: 390 });
    await reporter.goto('/danh-ba/gui-cau-hoi?co-quan=SYT');
    await reporter.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await see(reporter, 'Nhập tên báo, đài, từ 2 đến 200 ký tự.');
    await reporter.getByLabel('Báo, đài').fill('Báo Kiểm Thử <b>đậm</b>');
    await reporter.getByLabel('Họ và tên phóng viên').fill('Phan Thị Phóng Viên');
    await reporter.getByLabel('Số thẻ nhà báo hoặc giấy giới thiệu').fill('IBT-00123');
    await reporter.getByLabel('Điện thoại', { exact: true }).fill('0912345678');
    await reporter.getByLabel('Câu hỏi').fill(question);
    await reporter.reload();
    expect(await reporter.getByLabel('Câu hỏi').inputValue()).toBe(question);
    await inspect(reporter, 'gui-cau-hoi-390-light');
    await reporter.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await reporter.getByRole('heading', { name: /đã nhận được câu hỏi/ }).waitFor();

    const clerk = await pageOf('canbo.syt');
    await clerk.goto('/viec-cua-toi');
    await clerk.getByRole('link', { name: new RegExp(question) }).waitFor();
    await clerk.goto(`/de-nghi-bao-chi?q=${encodeURIComponent('tay chan mieng trong tuan qua')}`);
    await clerk.getByRole('link', { name: question }).click();
    await see(clerk, 'Báo Kiểm Thử <b>đậm</b>');
    await next(clerk).getByRole('link', { name: 'Giao người trả lời' }).click();
    // Who may speak comes in above the button and moves it: a click at that very moment would miss.
    await clerk.getByRole('radio').first().waitFor();
    await clerk.getByRole('button', { name: 'Giao trả lời' }).click();
    await see(clerk, 'Chọn người được giao trả lời.');
    await clerk.getByRole('radio').first().check();
    await clerk.getByRole('button', { name: 'Giao trả lời' }).click();
    await see(clerk, 'Đã giao người trả lời báo chí.');
    await next(clerk).getByRole('link', { name: 'Ghi nhận câu trả lời' }).click();
    await clerk.getByLabel('Nội dung đã trả lời').fill('Trong tuần qua toàn tỉnh ghi nhận 52 ca.');
    await clerk.getByLabel('Hình thức').selectOption({ label: 'Phát ngôn trực tiếp, trả lời phỏng vấn' });
    await inspect(clerk, 'de-nghi-tra-loi');
    await clerk.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    await see(clerk, 'Đã ghi nhận câu trả lời báo chí.');
    await see(clerk, 'Đúng hạn');
    await inspect(clerk, 'de-nghi-da-tra-loi');

    const supervisor = await pageOf('giamsat');
    await supervisor.goto(new URL(clerk.url()).pathname);
    await see(supervisor, 'Trong tuần qua toàn tỉnh ghi nhận 52 ca.');
    await supervisor.getByRole('heading', { name: 'Lịch sử thay đổi' }).waitFor();
    for (const write of ['Sửa', 'Mở lại', 'Đính kèm tệp']) {
      for (const role of ['link', 'button'] as const) {
        expect(await supervisor.getByRole(role, { name: write, exact: true }).count(), write).toBe(0);
      }
    }
    expect(await next(supervisor).getByRole('link').or(next(supervisor).getByRole('button')).count()).toBe(0);
    await supervisor.goto(`${new URL(clerk.url()).pathname}/tra-loi`);
    await see(supervisor, 'Chỉ cán bộ đầu mối của Sở Y tế An Giang làm được bước này.');
  });

  it('about an unexpected event has 24 hours, is prepared with another agency, refused on a ground, and answered by who may', async () => {
    const delegate = await authorise();
    const clerk = await pageOf('canbo.syt');
    await clerk.goto('/de-nghi-bao-chi/them');
    await clerk.getByRole('combobox', { name: 'Báo, đài' }).fill('Báo điện tử Tưởng Tượng');
    await clerk.getByLabel('Họ tên phóng viên').fill('Lâm Khánh Chi');
    await clerk.getByLabel('Điện thoại phóng viên').fill('0912345679');
    await clerk.getByLabel('Nội dung hỏi').fill('Vì sao bệnh viện minh họa mất điện, bao giờ khắc phục xong?');
    await clerk.getByLabel('Thuộc vụ việc đã ủy quyền phát ngôn').selectOption({ label: matter });
    await fillMoment(clerk, 'tiếp nhận', -180);
    await clerk.getByLabel('Đột xuất, bất thường').check();
    await clerk.getByLabel('Vụ việc có tác động lớn trong xã hội').check();
    await fillMoment(clerk, 'xảy ra', -300);
    await clerk.getByRole('button', { name: 'Ghi nhận đề nghị' }).click();
    await see(clerk, 'Nhập ngày giờ cơ quan tiếp nhận vụ việc: hạn 24 giờ tính từ đó.');
    await fillMoment(clerk, 'cơ quan tiếp nhận vụ việc', -240);
    const due = typed(24 * 60 - 240);
    await inspect(clerk, 'de-nghi-dot-xuat');
    await clerk.getByRole('button', { name: 'Ghi nhận đề nghị' }).click();
    await see(clerk, 'Đã ghi nhận đề nghị của báo chí.');
    await see(clerk, `trước ${due.time} ngày ${due.day}`);
    await clerk.getByRole('button', { name: /^Vì sao hạn này/ }).click();
    await see(clerk, /khoản 3 Điều 7 Nghị định 244\/2026\/NĐ-CP/);
    await clerk.keyboard.press('Escape');
    const record = new URL(clerk.url()).pathname;

    // Another agency contributes what it knows; it finds the question among its own work.
    await next(clerk).getByRole('link', { name: 'Hỏi cơ quan phối hợp' }).click();
    await clerk.getByRole('combobox', { name: 'Cơ quan phối hợp' }).fill('so thong tin');
    await clerk.getByRole('option', { name: /^Sở Thông tin và Truyền thông/ }).click();
    await clerk.getByLabel('Điều cần cơ quan kia cung cấp').fill('Mạng của bệnh viện có bị ảnh hưởng không?');
    await clerk.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await see(clerk, 'Còn 1 cơ quan phối hợp chưa gửi phần của mình.');
    const partner = await pageOf('canbo.stttt');
    await partner.goto('/viec-cua-toi');
    await partner.getByRole('link', { name: /bệnh viện minh họa mất điện/ }).click();
    await see(partner, 'Mạng của bệnh viện có bị ảnh hưởng không?');
    await partner.getByLabel('Nội dung phối hợp').fill('Đường truyền không gián đoạn.');
    await partner.getByRole('button', { name: 'Gửi phần của cơ quan mình' }).click();
    await see(partner, 'Đã gửi phần của cơ quan mình cho Sở Y tế.');
    await inspect(partner, 'de-nghi-phoi-hop');
    expect(await next(partner).getByRole('link').count()).toBe(0);

    // Without a ground of the law nothing is refused, and from 01/07/2026 not without a reason.
    await clerk.goto(`${record}/tu-choi`);
    await clerk.getByLabel('Lý do từ chối').fill('Đang xác minh');
    await speaker(clerk, /Giám đốc Sở/)
      .first()
      .check();
    await clerk.getByRole('button', { name: 'Lưu việc từ chối' }).click();
    await see(clerk, 'Chọn căn cứ từ chối theo Luật Báo chí.');
    await clerk.getByRole('radiogroup', { name: 'Căn cứ từ chối' }).getByRole('radio').first().check();
    await clerk.getByLabel('Lý do từ chối').fill('');
    await clerk.getByRole('button', { name: 'Lưu việc từ chối' }).click();
    await see(clerk, /^Nhập lý do: từ 01\/07\/2026/);
    await clerk.getByLabel('Lý do từ chối').fill('Đang xác minh, chưa có kết luận');
    await inspect(clerk, 'de-nghi-tu-choi');
    await clerk.getByRole('button', { name: 'Lưu việc từ chối' }).click();
    await see(clerk, 'Đã ghi nhận việc từ chối cung cấp thông tin.');

    // Asked again it is answered: not in the name of who was not authorised yet at the hour of the answer.
    await next(clerk).getByRole('button', { name: 'Mở lại' }).click();
    await clerk.getByLabel('Lý do mở lại').fill('Đã có kết luận');
    await clerk.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click();
    await next(clerk).getByRole('link', { name: 'Ghi nhận câu trả lời' }).click();
    await clerk.getByLabel('Nội dung đã trả lời').fill('Máy phát dự phòng hỏng, đã thay xong.');
    await clerk.getByLabel('Hình thức').selectOption({ label: 'Họp báo' });
    await speaker(clerk, new RegExp(delegate)).check();
    await fillMoment(clerk, 'trả lời', -90);
    await see(clerk, 'Người đã chọn không được phát ngôn vào lúc này. Chọn lại.');
    await clerk.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    await see(clerk, notEntitled);
    expect(await clerk.getByLabel('Nội dung đã trả lời').inputValue()).toBe('Máy phát dự phòng hỏng, đã thay xong.');
    await fillMoment(clerk, 'trả lời', -5);
    await speaker(clerk, new RegExp(delegate)).check();
    await clerk.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    await see(clerk, 'Đã ghi nhận câu trả lời báo chí.');
    await see(clerk, 'Đường truyền không gián đoạn.');
  });
});
