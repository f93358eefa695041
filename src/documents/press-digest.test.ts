// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveAs } from '@/lib/files';
import { health, province } from './documents.fixtures';
import { buildPressDigest, type DigestedArticle, downloadPressDigest, type PressDigestInput } from './press-digest';
import { OfficialDocumentView } from './print/official-document-view';
import { all, openedWord, textOf } from './word/opened-word.fixtures';

vi.mock('@/lib/files', () => ({ saveAs: vi.fn() }));
beforeEach(() => vi.mocked(saveAs).mockClear());

const article = (rest: Partial<DigestedArticle>): DigestedArticle => ({
  title: 'Bệnh viện tỉnh mổ tim hở',
  where: 'Báo điện tử, 25/11/2026 07:30',
  summary: '',
  url: '',
  agencyName: 'Sở Y tế',
  incident: '',
  ...rest,
});

const input: PressDigestInput = {
  agency: province,
  provinceName: 'An Giang',
  madeOn: '2026-11-26',
  period: 'từ ngày 25/11/2026 đến ngày 26/11/2026',
  scope: 'Sở Y tế',
  tones: [
    { name: 'Tích cực', count: 1, share: '50%' },
    { name: 'Phản ánh tồn tại', count: 1, share: '50%' },
  ],
  total: 2,
  papers: [
    {
      name: 'Báo Minh Họa',
      total: 2,
      groups: [
        { tone: 'Tích cực', count: 1, articles: [article({ summary: 'Ca đầu tiên', url: 'https://bao.example/tin' })] },
        {
          tone: 'Phản ánh tồn tại',
          count: 1,
          articles: [article({ title: 'Chờ khám từ bốn giờ', summary: 'Vì sao?', incident: 'Tin sai về giờ khám' })],
        },
      ],
    },
  ],
  shown: 2,
};

describe('the digest on paper', () => {
  it('says how much was written in which tone, and then each article by newspaper and tone', async () => {
    const word = await openedWord(buildPressDigest(input));
    const after = word.texts.indexOf('ĐIỂM BÁO');
    expect(word.texts.slice(0, after)).toContain('An Giang, ngày 26 tháng 11 năm 2026');
    expect(word.texts.slice(after)).toEqual([
      'ĐIỂM BÁO',
      'Tin, bài đăng, phát từ ngày 25/11/2026 đến ngày 26/11/2026',
      'Phạm vi: Sở Y tế.',
      'Tổng số 2 tin, bài của 1 cơ quan báo chí: tích cực 1 (50%), phản ánh tồn tại 1 (50%).',
      ...['STT', 'Cơ quan báo chí', 'Tích cực', 'Phản ánh tồn tại', 'Tổng số'],
      ...['1', 'Báo Minh Họa', '1', '1', '2'],
      ...['Tổng số', '1', '1', '2'],
      '1. BÁO MINH HỌA (2 TIN, BÀI)',
      'Tích cực (1)',
      '- Bệnh viện tỉnh mổ tim hở (Báo điện tử, 25/11/2026 07:30; Sở Y tế). Ca đầu tiên.',
      'https://bao.example/tin',
      'Phản ánh tồn tại (1)',
      '- Chờ khám từ bốn giờ (Báo điện tử, 25/11/2026 07:30; Sở Y tế). Vì sao? Vụ việc: Tin sai về giờ khám.',
      'Điểm báo gồm 2 tin, bài./.',
    ]);
  });

  it('looks the same in the browser', () => {
    const sheet = document.createElement('div');
    sheet.innerHTML = renderToStaticMarkup(OfficialDocumentView({ document: buildPressDigest(input) }));
    for (const text of ['Bệnh viện tỉnh mổ tim hở', 'https://bao.example/tin', 'Điểm báo gồm 2 tin, bài./.']) {
      expect(sheet.textContent).toContain(text);
    }
    expect([...sheet.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      '1Báo Minh Họa112',
      'Tổng số112',
    ]);
  });

  it('says that it is cut, with every newspaper in its table', async () => {
    const silent = { name: 'Báo Im Lặng', total: 7, groups: [{ tone: 'Tích cực', count: 7, articles: [] }] };
    const word = await openedWord(
      buildPressDigest({ ...input, total: 9, papers: [...input.papers, silent], shown: 2 }),
    );
    expect(word.texts.at(-1)).toBe('Chỉ nêu 2 tin, bài mới nhất trong tổng số 9./.');
    expect(word.texts).toContain('Báo Im Lặng');
    expect(word.texts.filter((text) => text.includes('BÁO IM LẶNG'))).toEqual([]);
  });

  it('of nothing says so, without a table', async () => {
    const word = await openedWord(
      buildPressDigest({ ...input, agency: health, scope: '', total: 0, papers: [], tones: [], shown: 0 }),
    );
    expect(word.texts.at(-1)).toBe('Không có tin, bài nào được ghi nhận./.');
    expect(all(word.main, 'w:tbl').every((table) => !textOf(table).includes('STT'))).toBe(true);
  });

  it('is saved under its day', async () => {
    await downloadPressDigest(input);
    expect(vi.mocked(saveAs)).toHaveBeenCalledWith('Diem-bao-2026-11-26.docx', expect.any(Blob));
  });
});
