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
];

const signedIn: [person: Person, name: string, path: string][] = [
  ['canbo.stttt', 'can-bo-danh-sach', '/nguoi-phat-ngon'],
  ['canbo.stttt', 'can-bo-them', '/nguoi-phat-ngon/them'],
  ['canbo.stttt', 'can-bo-co-quan', '/co-quan/STTTT'],
  ['giamsat', 'giam-sat-danh-sach', '/nguoi-phat-ngon'],
  ['giamsat', 'quy-dinh', '/quy-dinh'],
  ['giamsat', 'co-quan-danh-sach', '/co-quan?xem=danh-sach'],
  ['giamsat', 'co-quan-cay', '/co-quan?xem=cay'],
  ['quanly', 'co-quan-khuyet', '/co-quan/SNGV'],
  ['quanly', 'khong-tim-thay', '/khong-co-trang-nay'],
];

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
});
