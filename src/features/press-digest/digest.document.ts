import type { PressDigestInput } from '@/documents/press-digest';
import type { IssuingAgency } from '@/documents/rules/issuing-agency';
import { formatDate, formatMoment, today } from '@/lib/dates';
import { pressKindName } from '@/reference/press-kinds';
import type { Digest, DigestItem } from './digest.api';
import type { DigestFilters } from './digest.filters';
import { byPaper, nameOfTone, totalsOf } from './digest.logic';

/** The digest as the paper takes it. */
export function digestInputOf(
  digest: Digest,
  filters: DigestFilters,
  agency: Omit<IssuingAgency, 'symbol'>,
  provinceName: string,
  /** Of what it is; '' when of all one may read. */
  scope: string,
): PressDigestInput {
  const { total, tones } = totalsOf(digest);
  const about = [scope, filters.query && `có từ «${filters.query}»`].filter(Boolean).join(', ');
  return {
    agency: { ...agency, symbol: null },
    provinceName,
    madeOn: today(),
    period: periodInWords(filters),
    scope: about,
    tones: tones.map(({ tone, count, share }) => ({ name: nameOfTone(tone), count, share })),
    total,
    papers: byPaper(digest).map(({ name, total: ofPaper, groups }) => ({
      name,
      total: ofPaper,
      groups: groups.map(({ tone, count, items }) => ({
        tone: nameOfTone(tone),
        count,
        articles: items.map(articleOf),
      })),
    })),
    shown: digest.items.length,
  };
}

function articleOf({ title, url, press_kind, published_at, summary, ...item }: DigestItem) {
  return {
    title,
    where: `${pressKindName(press_kind)}, ${formatMoment(published_at)}`,
    summary: summary?.replace(/\s+/g, ' ') ?? '',
    url: url ?? '',
    agencyName: [item.agency_short_name, ...item.also_of].join(', '),
    incident: item.incident_title ?? '',
  };
}

/** «ngày 26/11/2026», «từ ngày 25/11/2026 đến ngày 26/11/2026» */
export function periodInWords({ from, to }: Pick<DigestFilters, 'from' | 'to'>): string {
  return from === to ? `ngày ${formatDate(from)}` : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}
