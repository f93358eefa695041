import { expect, it } from 'vitest';
import { day, inspect, pageOf, see, testBrowser } from './support.ts';

testBrowser();

it('an article is pasted, classified, read in the digest, and an incident made of it', {
  timeout: 120_000,
}, async () => {
  const clerk = await pageOf('canbo.syt');
  await clerk.goto('/diem-bao');
  await clerk.getByRole('link', { name: 'Thêm tin bài' }).click();
  const [date, month, year] = day(0).split('/');
  const address = `https://www.tuongtuong.example/${year}/${month}/${date}/cho-kham-tu-nua-dem.html`;
  await clerk.getByLabel('Địa chỉ bài').fill(`${address}?utm_source=zalo`);
  await see(clerk, /Đọc từ địa chỉ: Báo điện tử Tưởng Tượng/);
  await clerk.getByLabel('Tên tác phẩm báo chí').fill('Chờ khám từ nửa đêm');
  await clerk.getByLabel('Tóm tắt').fill('Bài tả cảnh xếp hàng lấy số.');
  await clerk.getByRole('button', { name: 'Lưu tin bài' }).click();
  await see(clerk, 'Đã thêm «Chờ khám từ nửa đêm» vào điểm báo.');

  // Classified in the digest itself.
  const article = clerk.locator('article', { hasText: 'Chờ khám từ nửa đêm' });
  const critical = article.getByRole('button', { name: 'Phản ánh tồn tại' });
  expect(await critical.getAttribute('aria-pressed')).toBe('false');
  await critical.click();
  await article.locator('button[aria-pressed="true"]', { hasText: 'Phản ánh tồn tại' }).waitFor();
  // It has gone to another heading, and the focus with it.
  expect(await critical.evaluate((button) => button === document.activeElement)).toBe(true);

  // The same article again is refused, however its address is written, and the first is a click away.
  await clerk.getByRole('link', { name: 'Thêm tin bài' }).click();
  await clerk.getByLabel('Địa chỉ bài').fill(address.replace('www.', 'm.'));
  await clerk.getByLabel('Tên tác phẩm báo chí').fill('Chờ khám từ nửa đêm');
  await clerk.getByRole('button', { name: 'Lưu tin bài' }).click();
  await see(clerk, /Cơ quan đã ghi bài này vào điểm báo/);
  const first = await clerk.getByRole('link', { name: 'điểm báo', exact: true }).getAttribute('href');

  // Laid on the desk: on paper and as Word.
  const office = await pageOf('giamsat');
  await office.goto('/diem-bao?q=nua+dem');
  await see(office, 'Bài tả cảnh xếp hàng lấy số.');
  const [word] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: 'Tải Word' }).click(),
  ]);
  expect(word.suggestedFilename()).toMatch(/^Diem-bao-.*\.docx$/);
  await office.getByRole('link', { name: 'Bản in' }).click();
  await see(office, 'Điểm báo gồm 1 tin, bài./.');

  // Of what is false an incident is made, which has the article as its own.
  await clerk.goto(String(first));
  await clerk.getByRole('link', { name: 'Lập vụ việc từ tin bài này' }).waitFor();
  await inspect(clerk, 'diem-bao-tin-bai');
  await clerk.getByRole('link', { name: 'Lập vụ việc từ tin bài này' }).click();
  await clerk.getByRole('button', { name: 'Ghi nhận vụ việc' }).click();
  await clerk.getByRole('heading', { level: 1, name: 'Chờ khám từ nửa đêm' }).waitFor();
  await clerk.getByRole('article', { name: 'Báo điện tử Tưởng Tượng: Chờ khám từ nửa đêm' }).waitFor();
  await clerk.goto('/diem-bao?q=nua+dem');
  await see(clerk, 'Vụ việc:');
});
