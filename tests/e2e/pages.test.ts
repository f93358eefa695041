import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { inspect, newPage, type Person, pageOf, testBrowser } from './support.ts';

testBrowser();

const open: [name: string, path: string][] = [
  ['dang-nhap', '/dang-nhap'],
  ['quen-mat-khau', '/quen-mat-khau'],
  ['dat-lai-mat-khau', '/dat-lai-mat-khau'],
  ['loi-moi', '/loi-moi?ma=demo-loi-moi'],
  ['loi-moi-het-han', '/loi-moi?ma=demo-loi-moi-het-han'],
  ['danh-ba', '/danh-ba'],
  ['danh-ba-khong-co', '/danh-ba?q=khongcoaitenthe'],
  ['ai-phat-ngon', '/ai-phat-ngon?co-quan=SYT'],
  ['nhung-danh-ba', '/nhung/danh-ba?co-quan=SYT'],
  ['nhung-ca-tinh', '/nhung/danh-ba'],
];

const signedIn: [person: Person, name: string, path: string][] = [
  ['canbo.stttt', 'can-bo-danh-sach', '/nguoi-phat-ngon'],
  ['canbo.stttt', 'can-bo-them', '/nguoi-phat-ngon/them'],
  ['canbo.stttt', 'can-bo-co-quan', '/co-quan/STTTT'],
  ['canbo.stttt', 'can-bo-uy-quyen', '/uy-quyen'],
  ['canbo.stttt', 'can-bo-uy-quyen-them', '/uy-quyen/them'],
  ['canbo.stttt', 'can-bo-in-danh-sach', '/nguoi-phat-ngon/danh-sach'],
  ['giamsat', 'giam-sat-danh-sach', '/nguoi-phat-ngon'],
  ['giamsat', 'giam-sat-uy-quyen', '/uy-quyen'],
  ['giamsat', 'giam-sat-ai-phat-ngon', '/ai-phat-ngon?co-quan=SYT'],
  ['giamsat', 'giam-sat-co-quan', '/co-quan/SYT'],
  ['giamsat', 'quy-dinh', '/quy-dinh'],
  ['giamsat', 'co-quan-danh-sach', '/co-quan?xem=danh-sach'],
  ['giamsat', 'co-quan-cay', '/co-quan?xem=cay'],
  ['quanly', 'co-quan-khuyet', '/co-quan/SNGV'],
  ['quanly', 'khong-tim-thay', '/khong-co-trang-nay'],
];

/** Who is authorised in the demo, by words of the matter. */
const delegates: Record<string, string> = {
  'sot+xuat+huyet': 'Trần Ngọc Bích',
  'vac-xin': 'Lê Hoàng Yến',
  'gio+kham+benh': 'Nguyễn Hữu Phước',
};

const themes = ['light', 'dark'] as const;
const widths = [1440, 390] as const;
const looks = widths.flatMap((width) => themes.map((colorScheme) => ({ width, colorScheme })));

async function settled(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

describe.each(looks)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  const named = (name: string) => `${name}-${width}-${colorScheme}`;

  it('pages open to everyone are accessible', async () => {
    const page = await newPage({ width, colorScheme });
    for (const [name, path] of open) {
      await settled(page, path);
      await inspect(page, named(name));
    }
  });

  it.each(['canbo.stttt', 'giamsat', 'quanly'] as const)('pages of %s are accessible', async (person) => {
    const page = await pageOf(person, { width, colorScheme });
    for (const [whose, name, path] of signedIn) {
      if (whose !== person) continue;
      await settled(page, path);
      await inspect(page, named(name));
    }
  });

  it('a record, its form, its replacement and its end are accessible', async () => {
    const page = await pageOf('canbo.stttt', { width, colorScheme });
    await page.goto('/nguoi-phat-ngon');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByText('Lập hồ sơ').first().waitFor();
    const record = new URL(page.url()).pathname;
    await inspect(page, named('ho-so'));
    await page.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    await page.getByRole('dialog').waitFor();
    await inspect(page, named('ho-so-ket-thuc'));
    await settled(page, `${record}/sua`);
    await inspect(page, named('ho-so-sua'));
    await settled(page, `${record}/thay-the`);
    await inspect(page, named('ho-so-thay-the'));
  });

  it('a delegation, its forms, its paper and its revocation are accessible', async () => {
    const page = await pageOf('canbo.syt', { width, colorScheme });
    const open = async (number: string) => {
      await page.goto(`/uy-quyen?q=${number}`);
      await page.getByRole('link', { name: delegates[number] }).first().click();
      await page.getByText('Lập hồ sơ').or(page.getByText('Lập văn bản')).first().waitFor();
      return new URL(page.url()).pathname;
    };
    const current = await open('sot+xuat+huyet');
    await inspect(page, named('uy-quyen'));
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByRole('dialog').waitFor();
    await inspect(page, named('uy-quyen-thu-hoi'));
    for (const step of ['sua', 'gia-han', 'van-ban']) {
      await settled(page, `${current}/${step}`);
      await inspect(page, named(`uy-quyen-${step}`));
    }
    const unsigned = await open('vac-xin');
    await inspect(page, named('uy-quyen-cho-ky'));
    await settled(page, `${unsigned}/ky`);
    await inspect(page, named('uy-quyen-ky'));
    await open('gio+kham+benh');
    await page.getByRole('button', { name: /Vì sao hạn này/ }).click();
    await page
      .getByText(/khoản 6 Điều 3/)
      .first()
      .waitFor();
    await inspect(page, named('uy-quyen-vi-sao'));
  });
});
