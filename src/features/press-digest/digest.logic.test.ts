import { describe, expect, it } from 'vitest';
import { agencies } from '../../../tests/harness/unit-personas';
import { digestInputOf, periodInWords } from './digest.document';
import { digest, digestItem } from './digest.fixtures';
import { byPaper, countIn, totalsOf } from './digest.logic';
import { scopeOf } from './digest.scope';

describe('the digest', () => {
  it('stands by newspaper, who wrote most first, and then by tone, those not classified last', () => {
    const told = byPaper(digest).map(({ name, total, groups }) => [
      name,
      total,
      groups.map(({ tone, items }) => [tone, items.map(({ title }) => title)]),
    ]);
    expect(told).toEqual([
      [
        'Báo Minh Họa',
        2,
        [
          ['positive', ['Bệnh viện tỉnh mổ tim hở']],
          [null, ['Sức mua cuối năm']],
        ],
      ],
      ['Báo Tưởng Tượng', 1, [['critical', ['Chờ khám từ bốn giờ sáng']]]],
    ]);
    expect(byPaper(digest).map((paper) => countIn(paper, 'critical'))).toEqual([0, 1]);
  });

  it('of newspapers that wrote as much stands by name', () => {
    const counts = digest.counts.filter(({ tone }) => tone !== null);
    expect(byPaper({ ...digest, counts }).map(({ name }) => name)).toEqual(['Báo Minh Họa', 'Báo Tưởng Tượng']);
  });

  it('counts what there is, also what is not shown, and each tone’s share', () => {
    expect(totalsOf({ ...digest, items: [] })).toEqual({
      total: 3,
      tones: [
        { tone: 'positive', count: 1, share: '33,3%' },
        { tone: 'directing', count: 0, share: '0%' },
        { tone: 'critical', count: 1, share: '33,3%' },
        { tone: null, count: 1, share: '33,3%' },
      ],
    });
    expect(totalsOf({ counts: [], items: [] })).toMatchObject({ total: 0, tones: [{ share: '0%' }, {}, {}] });
  });
});

describe('the sheet', () => {
  const filters = { query: '', agencyId: null, withBelow: true, from: '2026-11-25', to: '2026-11-26' };
  const sheet = (changes = {}, scope = '') =>
    digestInputOf(digest, { ...filters, ...changes }, agencies.province, 'An Giang', scope);

  it('tells each article in words', () => {
    expect(sheet().papers[1]?.groups[0]?.articles).toEqual([
      {
        title: 'Chờ khám từ bốn giờ sáng',
        where: 'Báo điện tử, 25/11/2026 07:30',
        summary: '',
        url: '',
        agencyName: 'Sở Y tế, UBND tỉnh',
        incident: 'Tin sai về giờ khám',
      },
    ]);
    const lines = { ...digest, items: [digestItem({ summary: 'Dòng một\n\ndòng hai' })] };
    const [first] = digestInputOf(lines, filters, agencies.province, 'An Giang', '').papers;
    expect(first?.groups[0]?.articles[0]?.summary).toBe('Dòng một dòng hai');
  });

  it('says of what it is', () => {
    expect(sheet().scope).toBe('');
    expect(sheet({ query: 'mổ tim' }, 'Sở Y tế').scope).toBe('Sở Y tế, có từ «mổ tim»');
    expect(periodInWords(filters)).toBe('từ ngày 25/11/2026 đến ngày 26/11/2026');
    expect(periodInWords({ from: '2026-11-26', to: '2026-11-26' })).toBe('ngày 26/11/2026');
  });

  it('of a part of the tree says how far it goes', () => {
    const place = { successor_id: null, dissolved_on: null };
    const tree = [
      { ...agencies.province, ...place, parent_id: null },
      { ...agencies.health, ...place, parent_id: agencies.province.id },
    ];
    const of = (agencyId: string | null, withBelow = true) => scopeOf({ ...filters, agencyId, withBelow }, tree);
    expect(of(null)).toBe('');
    expect(of(agencies.health.id)).toBe('Sở Y tế');
    expect(of(agencies.province.id)).toBe('UBND tỉnh và cơ quan cấp dưới');
    expect(of(agencies.province.id, false)).toBe('UBND tỉnh');
  });
});
