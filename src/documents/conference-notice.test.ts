// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import {
  buildConferenceNotice,
  type ConferenceNoticeInput,
  downloadConferenceNotice,
  noticeRuleCodes,
} from './conference-notice';
import { health, province } from './documents.fixtures';
import { openedWord } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
beforeEach(() => vi.mocked(saveAs).mockClear());

const rule = (code: string, citation: string, from: string, to: string | null) => ({
  code,
  citation,
  agency_kinds: ['department'],
  effective_from: from,
  effective_to: to,
  instrument: citation,
  article: 'Điều thử',
});
const law = 'Luật Báo chí ngày 05 tháng 4 năm 2016';
const decree = 'Nghị định số 237/2026/NĐ-CP của Chính phủ';
const rules = [
  rule('press_conference_notice', law, '2017-01-01', '2026-06-30'),
  ...noticeRuleCodes.map((code) => rule(code, decree, '2026-07-01', null)),
];

const notice: ConferenceNoticeInput = {
  agency: health,
  provinceName: 'An Giang',
  isOwed: true,
  kindName: 'Họp báo',
  title: 'Họp báo về dịch sốt xuất huyết',
  content: 'Tình hình dịch\nBiện pháp phòng, chống',
  startsAt: '2026-11-28T01:30:00Z',
  endsAt: '2026-11-28T04:00:00Z',
  modeName: 'Trực tiếp',
  place: 'Hội trường Sở Y tế',
  onlineLink: null,
  host: 'Giám đốc Sở',
  speaker: 'Võ Bảo Tú, Chánh Văn phòng',
  invited: ['Báo Minh Họa', 'Bản tin Lạ'],
  number: '5/TB-SYT',
  date: '2026-11-25',
  draftedOn: '2026-11-25',
  sentTo: 'Ủy ban nhân dân tỉnh; các cơ quan báo chí được mời',
  signer: { name: 'Ngô Thị Thủ Trưởng', position: 'Giám đốc Sở' },
  rules,
};

const textsOf = async (input: ConferenceNoticeInput) => (await openedWord(buildConferenceNotice(input))).texts;

describe('the notice of a conference', () => {
  it('says what about, when, where, who speaks and which newspapers are invited, by the law of that day', async () => {
    const texts = await textsOf(notice);
    for (const line of [
      'Số: 05/TB-SYT',
      'An Giang, ngày 25 tháng 11 năm 2026',
      'THÔNG BÁO',
      'Về việc tổ chức họp báo',
      `Căn cứ ${decree}.`,
      'Họp báo về dịch sốt xuất huyết.',
      'Biện pháp phòng, chống',
      'Thời gian: 08 giờ 30 phút đến 11 giờ 00 phút, ngày 28 tháng 11 năm 2026',
      'Địa điểm: Hội trường Sở Y tế',
      'Chủ trì: Giám đốc Sở',
      'Người phát ngôn: Võ Bảo Tú, Chánh Văn phòng',
      'Báo Minh Họa',
      'Bản tin Lạ',
      'GIÁM ĐỐC',
      'Ngô Thị Thủ Trưởng',
    ]) {
      expect(texts).toContain(line);
    }
    expect(texts.join('\n')).not.toContain(law);
    expect(texts.filter((line) => /được mời/.test(line))).toEqual([
      '4. Cơ quan báo chí được mời',
      '- Các cơ quan báo chí được mời;',
    ]);
  });

  it('of a conference before 01/07/2026 cites the law of then', async () => {
    const texts = await textsOf({ ...notice, startsAt: '2026-06-30T01:30:00Z', endsAt: null });
    expect(texts).toContain(`Căn cứ ${law}.`);
    expect(texts).toContain('Thời gian: 08 giờ 30 phút, ngày 30 tháng 6 năm 2026');
  });

  it('leaves out who speaks while nobody is named, and room for number and day', async () => {
    const texts = await textsOf({ ...notice, host: null, speaker: null, number: null, date: null });
    expect(texts).toContain('3. Cơ quan báo chí được mời');
    expect(texts.some((line) => /^Số:\s+\/TB-SYT$/.test(line))).toBe(true);
  });

  it('is an invitation where the law asks for no notice', async () => {
    const texts = await textsOf({
      ...notice,
      agency: province,
      isOwed: false,
      number: null,
      sentTo: null,
      invited: [],
    });
    for (const line of ['GIẤY MỜI', 'Dự họp báo', 'Các cơ quan báo chí quan tâm./.']) expect(texts).toContain(line);
    expect(texts.some((line) => line.startsWith('Căn cứ'))).toBe(false);
    expect(texts.some((line) => /GM-UBND$/.test(line))).toBe(true);
  });

  it('is saved under its kind and number', async () => {
    await downloadConferenceNotice(notice);
    await downloadConferenceNotice({ ...notice, number: null });
    expect(vi.mocked(saveAs).mock.calls.map(([name]) => name)).toEqual([
      'Thong-bao-hop-bao-05-TB-SYT.docx',
      'Thong-bao-hop-bao-du-thao-TB-SYT.docx',
    ]);
  });
});
