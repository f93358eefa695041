import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { buildDelegationDocument, downloadDelegationDocument } from './delegation-document';
import { delegation, district, health } from './documents.fixtures';
import type { OfficialDocument } from './official-document';
import { numberLine } from './rules/numbering';
import { runsOf } from './rules/punctuation';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
beforeEach(() => vi.mocked(saveAs).mockClear());

const linesOf = ({ body }: OfficialDocument) =>
  body.flatMap((block) =>
    block.type === 'table'
      ? []
      : runsOf(block.text)
          .map(({ text }) => text)
          .join(''),
  );
const build = (changes: Partial<typeof delegation> = {}) => buildDelegationDocument({ ...delegation, ...changes });

describe('a delegation to speak', () => {
  it('names who authorises, who is authorised and how the press reaches them', () => {
    expect(linesOf(build()).slice(0, 9)).toEqual([
      '1. Người ủy quyền',
      'Họ và tên: Nguyễn Văn An',
      'Chức vụ: Giám đốc Sở',
      'Cơ quan: Sở Y tế An Giang',
      '2. Người được ủy quyền',
      'Họ và tên: Trần Thị Bích Ngọc',
      'Chức vụ: Phó Giám đốc Sở',
      'Số điện thoại: 0296 395 7049',
      'Địa chỉ thư điện tử: ngocttb@angiang.gov.vn',
    ]);
  });

  it('leaves out what is not known', () => {
    const lines = linesOf(build({ delegatePhone: '', delegateEmail: '' })).join('\n');
    expect(lines).not.toContain('Số điện thoại');
    expect(lines).not.toContain('thư điện tử:');
  });

  it('is for one matter and a term whose last day is named', () => {
    const lines = linesOf(build());
    expect(lines).toContain(
      'Người được ủy quyền nhân danh Sở Y tế An Giang phát ngôn và cung cấp thông tin cho báo chí về vụ việc: Tình hình dịch sốt xuất huyết trên địa bàn huyện Tịnh Biên.',
    );
    expect(lines).toContain('Từ ngày 09 tháng 12 năm 2019 đến hết ngày 20 tháng 12 năm 2019.');
  });

  it('keeps the lines of a scope as typed, and says the usual one without', () => {
    const lines = linesOf(build({ scope: 'Số ca mắc\n\nBiện pháp phòng, chống;' }));
    const start = lines.indexOf('4. Phạm vi ủy quyền');
    expect(lines.slice(start + 1, start + 4)).toEqual([
      'Số ca mắc.',
      'Biện pháp phòng, chống.',
      '5. Thời hạn ủy quyền',
    ]);
    expect(linesOf(build())).toContain(
      'Những thông tin về vụ việc nêu tại mục 3 thuộc chức năng, nhiệm vụ, quyền hạn của Sở Y tế An Giang.',
    );
  });

  it('forbids passing it on by the decree in force on signing', () => {
    const ban = (changes: Partial<typeof delegation>) =>
      linesOf(build(changes)).find((line) => line.includes('không được ủy quyền tiếp'));
    expect(ban({})).toContain('khoản 7 Điều 3 Nghị định 09/2017/NĐ-CP');
    expect(ban({ signedAt: '2026-07-01T01:00:00Z' })).toContain('khoản 6 Điều 3 Nghị định 244/2026/NĐ-CP');
    expect(ban({ signedAt: null, draftedOn: '2026-11-24' })).toContain('Nghị định 244/2026/NĐ-CP');
  });

  it('of a Party body cites no decree, which does not bind it', () => {
    const ofParty = build({ agency: { ...health, kind: 'party_body' } });
    expect(ofParty.grounds).toEqual([]);
    expect(linesOf(ofParty).join('\n')).not.toContain('Nghị định');
  });

  it('is dated by the day of signing in Vietnam, and before it only by the year', () => {
    expect(build({ signedAt: '2019-12-09T18:00:00Z' }).date).toBe('2019-12-10');
    const draft = build({ signedAt: null, documentNumber: null });
    expect(draft.date).toBe('2019');
    expect(draft.number && numberLine(draft.number)).toMatch(/^Số:\s+\/GUQ-SYT$/);
  });

  it('is signed by the head: of a committee in its name', () => {
    expect(build().signature).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn An' });
    const ofDistrict = build({ agency: district, signerPosition: 'Chủ tịch Ủy ban nhân dân', documentNumber: '12' });
    expect(ofDistrict.signature?.lines).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
    expect(ofDistrict).toMatchObject({ place: 'Tịnh Biên', number: { number: '12', symbol: 'GUQ-UBND' } });
  });

  it('is saved under its number, or as a draft', async () => {
    await downloadDelegationDocument(delegation);
    await downloadDelegationDocument({ ...delegation, documentNumber: null });
    expect(vi.mocked(saveAs).mock.calls.map(([name]) => name)).toEqual([
      'Giay-uy-quyen-05-GUQ-SYT.docx',
      'Giay-uy-quyen-du-thao-GUQ-SYT.docx',
    ]);
    expect(vi.mocked(saveAs).mock.calls[0]?.[1].size).toBeGreaterThan(1000);
  });
});
