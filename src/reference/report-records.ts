import { paths } from '@/lib/paths';
import type { NumberKey } from './report-figures';

/** Each number's word in the address of the records behind it. */
export const numberWords: Record<NumberKey, string> = {
  conferences: 'hop-bao',
  briefings: 'giao-ban',
  replies: 'da-tra-loi',
  requests: 'de-nghi',
  spoken: 'da-phat-ngon',
  unexpected: 'dot-xuat',
  in_time: 'dung-han',
  with_limit: 'co-thoi-han',
  responses: 'da-phan-hoi',
  matters: 'vu-viec',
};

interface NumberOf {
  figure: NumberKey;
  agencyId: string | null;
  /** Days, inclusive. */
  from: string;
  to: string;
}

/** What the address of the records behind a number says. */
export function recordsSearch({ figure, agencyId, from, to }: NumberOf): URLSearchParams {
  const search = new URLSearchParams({ 'so-lieu': numberWords[figure], tu: from, den: to });
  if (agencyId) search.set('co-quan', agencyId);
  return search;
}

/** Where the records behind a number are listed. */
export const recordsPath = (of: NumberOf) => `${paths.reportRecords}?${recordsSearch(of)}`;
