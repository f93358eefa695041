import { today } from '@/lib/dates';
import { parseDate } from '@/lib/typed-date';

interface Paper {
  id: string;
  kinds: readonly string[];
  domains: readonly string[];
}

/** What an address says by itself; '' is nothing. */
export interface ReadAddress {
  press_agency_id: string;
  press_kind: string;
  /** yyyy-MM-dd */
  published_day: string;
}

const nothing: ReadAddress = { press_agency_id: '', press_kind: '', published_day: '' };

/** An address as pasted: trimmed, and with a scheme where only that is missing. */
export function cleanAddress(typed: string): string {
  const text = typed.trim();
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#]\S*)?$/i.test(text) ? `https://${text}` : text;
}

function parse(typed: string): URL | null {
  const text = cleanAddress(typed);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
}

/** The host an address names, without www and the like; '' when it names none. */
export function hostOf(typed: string): string {
  const host = parse(typed)?.hostname ?? '';
  return host.includes('.') ? host.replace(/^(www|m|amp|mobile)\.(?=[^.]+\.)/, '').replace(/\.$/, '') : '';
}

/** The newspaper an address is of: that of the longest domain the host is, or is below. */
export function paperAt<P extends Paper>(typed: string, papers: readonly P[]): P | undefined {
  const host = hostOf(typed);
  const lengthIn = ({ domains }: P) =>
    Math.max(0, ...domains.filter((domain) => host === domain || host.endsWith(`.${domain}`)).map((d) => d.length));
  return papers
    .filter((paper) => lengthIn(paper) > 0)
    .sort((a, b) => lengthIn(b) - lengthIn(a))
    .at(0);
}

// /2026/03/15/…, …-2026-03-15…, and a run of digits that begins with the day and may go on with the time.
const written = /(?<!\d)((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/g;
const runTogether = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)\d*/g;

/** The day an address holds (yyyy-MM-dd), the last one that has been; '' when there is none. */
export function dayIn(typed: string, now = today()): string {
  const path = parse(typed)?.pathname ?? '';
  const found = [written, runTogether].flatMap((form) => [...path.matchAll(form)].reverse());
  const days = found.map(([, year, month, day]) => parseDate(`${day}/${month}/${year}`));
  return days.find((day) => day !== null && day >= '1990-01-01' && day <= now) ?? '';
}

/** All that can be read from an address itself: newspaper, kind where it has an online paper, and day. */
export function readAddress(typed: string, papers: readonly Paper[], now = today()): ReadAddress {
  if (hostOf(typed) === '') return nothing;
  const paper = paperAt(typed, papers);
  return {
    press_agency_id: paper?.id ?? '',
    press_kind: paper ? kindFor(paper.kinds, true) : '',
    published_day: dayIn(typed, now),
  };
}

/** Of the kinds a newspaper has, the one that goes without saying: the only one, or online where there is an address. */
export function kindFor(kinds: readonly string[], hasAddress: boolean): string {
  if (kinds.length === 1) return kinds[0] ?? '';
  return hasAddress && kinds.includes('online') ? 'online' : '';
}

/**
 * What changes with another address: fields that are empty, or hold what the address before had said. What a person
 * chose stays.
 */
export function refill(held: ReadAddress, before: ReadAddress, after: ReadAddress): Partial<ReadAddress> {
  const filled: Partial<ReadAddress> = {};
  for (const field of Object.keys(nothing) as (keyof ReadAddress)[]) {
    const isOpen = held[field] === '' || held[field] === before[field];
    if (isOpen && held[field] !== after[field]) filled[field] = after[field];
  }
  // A kind is one of its newspaper's: another's does not go with the newspaper a person chose.
  const paper = filled.press_agency_id ?? held.press_agency_id;
  if (paper !== after.press_agency_id) delete filled.press_kind;
  return filled;
}
