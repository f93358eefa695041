import { noToneName, type Tone, toneNames, tones } from '@/reference/tones';
import type { Digest, DigestItem, ToneCount } from './digest.api';

/** Tones in the order they are told, those not classified last. */
const toneOrder: readonly (Tone | null)[] = [...tones, null];

export const nameOfTone = (tone: Tone | null) => (tone === null ? noToneName : toneNames[tone]);

/** What a newspaper wrote in a tone: how much, and of that what has come. */
export interface ToneGroup {
  tone: Tone | null;
  count: number;
  items: DigestItem[];
}

/** What a newspaper wrote. */
export interface Paper {
  id: string;
  name: string;
  total: number;
  groups: ToneGroup[];
}

const byName = new Intl.Collator('vi', { numeric: true });
const sum = (counts: readonly ToneCount[]) => counts.reduce((total, { count }) => total + count, 0);

/** By newspaper, who wrote most first, and within it by tone. */
export function byPaper({ counts, items }: Digest): Paper[] {
  const names = new Map(counts.map(({ press_agency_id, press_agency_name }) => [press_agency_id, press_agency_name]));
  const papers = [...names].map(([id, name]): Paper => {
    const own = counts.filter(({ press_agency_id }) => press_agency_id === id);
    const groups = toneOrder.map((tone) => ({
      tone,
      count: sum(own.filter((counted) => counted.tone === tone)),
      items: items.filter((item) => item.press_agency_id === id && item.tone === tone),
    }));
    return { id, name, total: sum(own), groups: groups.filter(({ count }) => count > 0) };
  });
  return papers.sort((a, b) => b.total - a.total || byName.compare(a.name, b.name));
}

export interface ToneTotal {
  tone: Tone | null;
  count: number;
  /** «52,3%» of all. */
  share: string;
}

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/** How much there is in all, and in each tone; «chưa phân loại» only when there is some. */
export function totalsOf({ counts }: Digest): { total: number; tones: ToneTotal[] } {
  const total = sum(counts);
  const tones = toneOrder.map((tone) => {
    const count = sum(counts.filter((counted) => counted.tone === tone));
    return { tone, count, share: percent.format(total === 0 ? 0 : count / total) };
  });
  return { total, tones: tones.filter(({ tone, count }) => tone !== null || count > 0) };
}

/** How many of a newspaper have a tone. */
export const countIn = ({ groups }: Paper, tone: Tone | null) =>
  groups.find((group) => group.tone === tone)?.count ?? 0;
