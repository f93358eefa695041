import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { inspect, newPage, type Person, pageOf, testBrowser } from './support.ts';

testBrowser({ sideBySide: true });

const open: [name: string, path: string][] = [
  ['dang-nhap', '/dang-nhap'],
  ['quen-mat-khau', '/quen-mat-khau'],
  ['dat-lai-mat-khau', '/dat-lai-mat-khau'],
  ['loi-moi', '/loi-moi?ma=demo-loi-moi'],
  ['loi-moi-het-han', '/loi-moi?ma=demo-loi-moi-het-han'],
  ['danh-ba', '/danh-ba'],
  ['danh-ba-khong-co', '/danh-ba?q=khongcoaitenthe'],
  ['ai-phat-ngon', '/ai-phat-ngon?co-quan=SYT'],
  ['gui-cau-hoi', '/danh-ba/gui-cau-hoi'],
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
  ['canbo.stttt', 'de-nghi', '/de-nghi-bao-chi'],
  ['canbo.stttt', 'de-nghi-them', '/de-nghi-bao-chi/them'],
  ['canbo.stttt', 'diem-bao-them', '/diem-bao/them'],
  ['canbo.stttt', 'tap-huan', '/tap-huan'],
  ['canbo.stttt', 'can-bo-giam-sat', '/giam-sat'],
  ['canbo.stttt', 'can-bo-phieu-theo-doi', '/giam-sat/co-quan/STTTT'],
  ['canbo.stttt', 'su-kien', '/su-kien-bao-chi'],
  ['vanphong', 'su-kien-nghia-vu', '/su-kien-bao-chi'],
  ['vanphong', 'su-kien-them', '/su-kien-bao-chi/them'],
  ['canbo.stttt', 'lich-danh-sach', '/lich?xem=danh-sach'],
  ['vanphong', 'diem-bao', '/diem-bao?tu-ngay=2026-01-01'],
  ['vanphong', 'diem-bao-ban-in', '/diem-bao/ban-in'],
  ['giamsat', 'tap-huan-them', '/tap-huan/them'],
  ['giamsat', 'chua-tap-huan', '/tap-huan/chua-tap-huan'],
  ['giamsat', 'lich', '/lich'],
  ['giamsat', 'giam-sat', '/giam-sat?xem=tat-ca&bang=co-quan,cai-chinh'],
  ['giamsat', 'giam-sat-phat-hien', '/giam-sat/phat-hien'],
  ['giamsat', 'giam-sat-van-ban', '/giam-sat/van-ban'],
  ['giamsat', 'giam-sat-phieu-theo-doi', '/giam-sat/co-quan/SYT'],
  ['giamsat', 'giam-sat-phieu-da-qua', '/giam-sat/co-quan/UBND-TINH?ngay=2026-06-30'],
  ['canbo.stttt', 'van-ban-can-bo', '/van-ban-chi-dao'],
  ['giamsat', 'van-ban', '/van-ban-chi-dao'],
  ['giamsat', 'van-ban-them', '/van-ban-chi-dao/them'],
  ['giamsat', 'don-doc', '/don-doc'],
  ['canbo.stttt', 'bao-cao', '/bao-cao'],
  ['canbo.stttt', 'bao-cao-theo-ky', '/bao-cao/theo-ky'],
  ['giamsat', 'bao-cao-nam', '/bao-cao?nam=2025'],
  ['canbo.stttt', 'thong-bao', '/thong-bao'],
  ['giamsat', 'giam-sat-danh-sach', '/nguoi-phat-ngon'],
  ['giamsat', 'giam-sat-uy-quyen', '/uy-quyen'],
  ['giamsat', 'giam-sat-ai-phat-ngon', '/ai-phat-ngon?co-quan=SYT'],
  ['giamsat', 'giam-sat-co-quan', '/co-quan/SYT'],
  ['giamsat', 'quy-dinh', '/quy-dinh'],
  ['giamsat', 'co-quan-danh-sach', '/co-quan?xem=danh-sach'],
  ['giamsat', 'co-quan-cay', '/co-quan?xem=cay'],
  ['giamsat', 'vu-viec', '/vu-viec'],
  ['giamsat', 'vu-viec-bang', '/vu-viec?xem=bang'],
  ['quanly', 'co-quan-khuyet', '/co-quan/SNGV'],
  ['quanly', 'khong-tim-thay', '/khong-co-trang-nay'],
  ['quanly', 'quan-ly-nguoi-dung', '/nguoi-dung'],
  ['quanly', 'quan-ly-loi-moi', '/nguoi-dung/loi-moi'],
  ['quanly', 'quan-ly-moi', '/nguoi-dung/loi-moi/them'],
  ['quanly', 'quan-ly-vai-tro', '/nguoi-dung/vai-tro'],
  ['quanly', 'quan-ly-co-quan-them', '/co-quan-moi'],
  ['quanly', 'quan-ly-co-quan-sua', '/co-quan/SYT/sua'],
  ['quanly', 'quan-ly-sap-xep-lap', '/sap-xep-co-quan/them'],
  ['quanly', 'quan-ly-quy-dinh-them', '/quy-dinh/them'],
  ['quanly', 'quan-ly-ngay-nghi', '/quy-dinh/ngay-nghi'],
  ['quanly', 'quan-ly-cai-dat', '/cai-dat'],
  ['quanly', 'quan-ly-nhat-ky', '/nhat-ky'],
  ['quanly', 'quan-ly-tai-khoan', '/tai-khoan'],
];

/** Ten pages of one person a test, so that each is over in good time on a slow machine too. */
const portions = (['canbo.stttt', 'vanphong', 'giamsat', 'quanly'] as const).flatMap((person) => {
  const pages = signedIn.filter(([whose]) => whose === person);
  return Array.from({ length: Math.ceil(pages.length / 10) }, (_, nth) => ({
    person,
    nth: nth + 1,
    pages: pages.slice(nth * 10, nth * 10 + 10),
  }));
});

/** Who is authorised in the demo, by words of the matter. */
const delegates: Record<string, string> = {
  'sot+xuat+huyet': 'Trần Ngọc Bích',
  'vac-xin': 'Lê Hoàng Yến',
  'gio+kham+benh': 'Nguyễn Hữu Phước',
};

async function settled(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** What everybody may see, and a record of each kind: both widths and both schemes; in the second scheme only colours are others. */
async function inspectEveryLook(page: Page, name: string) {
  // Seen as it comes to rest, not on the way from one look to the next.
  await page.addStyleTag({ content: '* { transition: none !important }' });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await inspect(page, `${name}-${width}-light`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await inspect(page, `${name}-${width}-dark`, 'contrast');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** What is seen after signing in, whole: on the desk by day, on the telephone by night. */
async function inspectTwoLooks(page: Page, name: string) {
  await page.addStyleTag({ content: '* { transition: none !important }' });
  await inspect(page, `${name}-1440-light`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await inspect(page, `${name}-390-dark`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

// Two at once: most of a look is waiting.
describe.concurrent('at 1440 and 390 px, light and dark, accessible are', () => {
  it.each(open)('%s, open to everyone', async (name, path) => {
    const page = await newPage();
    await settled(page, path);
    await inspectEveryLook(page, name);
  });

  it.each(portions)('the pages of $person, part $nth', async ({ person, pages }) => {
    const page = await pageOf(person);
    for (const [, name, path] of pages) {
      await settled(page, path);
      await inspectTwoLooks(page, name);
    }
  });

  it('a record, its form, its replacement and its end', async () => {
    const page = await pageOf('canbo.stttt');
    await page.goto('/nguoi-phat-ngon');
    await page.getByRole('row').nth(1).getByRole('link').click();
    await page.getByText('Lập hồ sơ').first().waitFor();
    const record = new URL(page.url()).pathname;
    await inspectEveryLook(page, 'ho-so');
    await page.getByRole('button', { name: 'Kết thúc nhiệm vụ' }).click();
    await page.getByRole('dialog').waitFor();
    await inspectTwoLooks(page, 'ho-so-ket-thuc');
    await settled(page, `${record}/sua`);
    await inspectTwoLooks(page, 'ho-so-sua');
    await settled(page, `${record}/thay-the`);
    await inspectTwoLooks(page, 'ho-so-thay-the');
  });

  it('a delegation, its forms, its paper and its revocation', async () => {
    const page = await pageOf('canbo.syt');
    const openRecord = async (matter: string) => {
      await page.goto(`/uy-quyen?q=${matter}`);
      await page.getByRole('link', { name: delegates[matter] }).first().click();
      await page.getByRole('heading', { level: 1, name: delegates[matter] }).waitFor();
      await page.waitForLoadState('networkidle');
      return new URL(page.url()).pathname;
    };
    const current = await openRecord('sot+xuat+huyet');
    await inspectTwoLooks(page, 'uy-quyen');
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByRole('dialog').waitFor();
    await inspectTwoLooks(page, 'uy-quyen-thu-hoi');
    for (const step of ['sua', 'gia-han', 'van-ban']) {
      await settled(page, `${current}/${step}`);
      await inspectTwoLooks(page, `uy-quyen-${step}`);
    }
    const unsigned = await openRecord('vac-xin');
    await inspectTwoLooks(page, 'uy-quyen-cho-ky');
    await settled(page, `${unsigned}/ky`);
    await inspectTwoLooks(page, 'uy-quyen-ky');
    await openRecord('gio+kham+benh');
    await page.getByRole('button', { name: /Vì sao hạn này/ }).click();
    await page
      .getByText('Cách tính')
      .or(page.getByText(/khoản 6 Điều 3/))
      .first()
      .waitFor();
    await inspectTwoLooks(page, 'uy-quyen-vi-sao');
  });

  it('an incident in correction, with its letters open, and all that is written about it', {
    timeout: 180_000,
  }, async () => {
    const page = await pageOf('canbo.syt');
    const openRecord = async (words: string) => {
      await page.goto(`/vu-viec?q=${encodeURIComponent(words)}`);
      await page
        .getByRole('link', { name: new RegExp(words) })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: new RegExp(words) }).waitFor();
      await page.waitForLoadState('networkidle');
      return new URL(page.url()).pathname;
    };
    await settled(page, '/viec-cua-toi');
    await inspectTwoLooks(page, 'viec-cua-toi');
    await settled(page, '/co-quan-bao-chi');
    await inspectTwoLooks(page, 'co-quan-bao-chi');
    await settled(page, '/co-quan-bao-chi/them');
    await inspectTwoLooks(page, 'co-quan-bao-chi-them');
    await settled(page, '/vu-viec/them');
    await inspectTwoLooks(page, 'vu-viec-them');

    const correcting = await openRecord('vắc-xin gây tử vong');
    for (const papers of await page.getByText(/^Văn bản, chứng cứ/).all()) await papers.click();
    await page.waitForLoadState('networkidle');
    await inspectEveryLook(page, 'vu-viec-dang-cai-chinh');
    const result = await page.locator('a[href$="/ket-qua"]').first().getAttribute('href');
    await page.getByRole('button', { name: /^Khép lại khi còn/ }).click();
    await page.getByRole('dialog').waitFor();
    await inspectTwoLooks(page, 'vu-viec-khep-lai');
    const letter = result?.replace('/ket-qua', '') ?? '';
    for (const [name, path] of [
      ['ket-qua', result ?? ''],
      ['van-ban', letter],
      ['van-ban-in', `${letter}?che-do=in`],
      ['sua', `${correcting}/sua`],
      ['tom-tat', `${correcting}/tom-tat`],
      ['tin-bai-them', `${correcting}/tin-bai/them`],
    ] as const) {
      await settled(page, path);
      await inspectTwoLooks(page, `vu-viec-${name}`);
    }
    const verifying = await openRecord('hết thuốc');
    await inspectTwoLooks(page, 'vu-viec-dang-xac-minh');
    for (const name of ['ket-luan', 'xac-minh/them', 'van-ban/them?loai=phan-hoi']) {
      await settled(page, `${verifying}/${name}`);
      await inspectTwoLooks(page, `vu-viec-${name.replaceAll(/[/?=]/g, '-')}`);
    }
  });
});
