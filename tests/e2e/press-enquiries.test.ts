import { describe, expect, it } from 'vitest';
import { inspect, newPage, pageOf, see, testBrowser } from './support.ts';

testBrowser();

describe('a question of the press', () => {
  it('goes from a reporter’s telephone to the agency, is answered by who may speak then, and is told in its story', async () => {
    const reporter = await newPage({ width: 390 });
    await reporter.goto('/danh-ba');
    await reporter.goto('/danh-ba/gui-cau-hoi?co-quan=SYT');
    await reporter.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await see(reporter, 'Nhập tên báo, đài, từ 2 đến 200 ký tự.');
    await reporter.getByLabel('Báo, đài').fill('Báo Kiểm Thử <b>đậm</b>');
    await reporter.getByLabel('Họ và tên phóng viên').fill('Phan Thị Phóng Viên');
    await reporter.getByLabel('Số thẻ nhà báo hoặc giấy giới thiệu').fill('IBT-00123');
    await reporter.getByLabel('Điện thoại', { exact: true }).fill('0912345678');
    const question = 'Đề nghị cho biết số ca tay chân miệng trong tuần qua';
    await reporter.getByLabel('Câu hỏi').fill(question);
    await reporter.reload();
    expect(await reporter.getByLabel('Câu hỏi').inputValue()).toBe(question);
    await inspect(reporter, 'gui-cau-hoi-390-light');
    await reporter.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await reporter.getByRole('heading', { name: /đã nhận được câu hỏi/ }).waitFor();

    const clerk = await pageOf('canbo.syt');
    await clerk.goto(`/de-nghi-bao-chi?q=${encodeURIComponent('tay chân miệng trong tuần qua')}`);
    await clerk.getByRole('row').nth(1).getByRole('link').first().click();
    await see(clerk, 'Báo Kiểm Thử <b>đậm</b>');
    await clerk.getByRole('link', { name: 'Ghi nhận câu trả lời' }).click();
    await clerk.getByLabel('Nội dung đã trả lời').fill('Trong tuần qua toàn tỉnh ghi nhận 52 ca.');
    await clerk.getByLabel('Hình thức').selectOption({ label: 'Phát ngôn trực tiếp, trả lời phỏng vấn' });
    await clerk
      .getByRole('group', { name: /Người trả lời/ })
      .or(clerk.getByRole('radiogroup'))
      .getByRole('radio')
      .first()
      .check();
    await clerk.getByRole('button', { name: 'Lưu câu trả lời' }).click();
    await see(clerk, 'Đã ghi nhận câu trả lời báo chí.');
    await inspect(clerk, 'de-nghi-da-tra-loi');
  });
});
