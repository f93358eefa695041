import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicContact, publicDelegate } from '@/reference/public-contacts.fixtures';
import { foldLine, nameParts, toVCard, vCardFileName, vCardHref } from './vcard';

const unfold = (card: string) => card.replaceAll('\r\n ', '');
const lines = (card: string) => unfold(card).trimEnd().split('\r\n');

describe('name in parts', () => {
  it.each([
    ['Nguyễn Thị Mỹ Hương', 'Nguyễn', 'Thị Mỹ', 'Hương'],
    ['Lê  Đạt', 'Lê', '', 'Đạt'],
    ['Oanh', '', '', 'Oanh'],
  ])('%s is họ «%s», đệm «%s», tên «%s»', (fullName, family, middle, given) => {
    expect(nameParts(fullName)).toEqual({ family, middle, given });
  });
});

describe('vCard of a contact', () => {
  it('holds the four statutory fields, the agency and the day of confirmation', () => {
    expect(lines(toVCard(publicContact()))).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'UID:a3f1c2de-0000-4000-8000-000000000001',
      'N:Nguyễn;Hương;Thị Mỹ;;',
      'FN:Nguyễn Thị Mỹ Hương',
      'ORG:Sở Y tế An Giang',
      'TITLE:Phó Giám đốc Sở',
      'TEL;TYPE=WORK,VOICE:+842963957049',
      'EMAIL;TYPE=INTERNET,WORK:phatngon.syt@angiang.gov.vn',
      'NOTE:Người phát ngôn. Xác nhận ngày 05/10/2026.',
      'REV:2026-10-05T02:00:00.000Z',
      'END:VCARD',
    ]);
  });
  it('says that it is demo data, and who heads the agency', () => {
    const card = toVCard(publicContact({ kind: 'head', is_demo: true }));
    expect(unfold(card)).toContain('NOTE:Người đứng đầu. Xác nhận ngày 05/10/2026. Dữ liệu minh họa.');
  });
  it('says of a delegate for which matter, until when and by which document', () => {
    expect(lines(toVCard(publicDelegate()))).toContain(
      'NOTE:Người được ủy quyền phát ngôn. Vụ việc: Vụ ngộ độc thực phẩm tại phường Mỹ Bình. Được phát ngôn đến hết ngày 30/11/2199. Văn bản số 15/GUQ-SYT ngày 20/11/2026. Xác nhận ngày 05/10/2026.',
    );
  });
  it('escapes what would end a value', () => {
    const card = toVCard(publicContact({ agency_name: 'Sở Văn hóa, Thể thao; Du lịch\\AG' }));
    expect(lines(card)).toContain('ORG:Sở Văn hóa\\, Thể thao\\; Du lịch\\\\AG');
  });
  it('keeps a number that has no international form', () => {
    expect(toVCard(publicContact({ phone: '18001234' }))).toContain('VOICE:18001234\r\n');
  });
  it('comes whole out of its link', () => {
    const contact = publicContact({ position: 'Phó Giám đốc # 100 %' });
    const body = vCardHref(contact).replace('data:text/vcard;charset=utf-8,', '');
    expect(decodeURIComponent(body)).toBe(toVCard(contact));
  });
  it('is filed under a name without diacritics', () => {
    expect(vCardFileName(publicContact({ full_name: 'Đặng Thị Ánh', agency_code: 'VP-UBND' }))).toBe(
      'dang-thi-anh-vp-ubnd.vcf',
    );
  });
});

describe('folding of lines', () => {
  it('stays within 75 octets, loses nothing and breaks no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', '😀', 'Ủ', ' '), maxLength: 300 }), (text) => {
        const folded = foldLine(text);
        for (const line of folded.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(folded.isWellFormed()).toBe(true);
        expect(unfold(folded)).toBe(text);
      }),
    );
  });
  it('leaves a short line alone and breaks one of 76', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  });
});
