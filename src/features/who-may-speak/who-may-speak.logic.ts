import { formatDate } from '@/lib/dates';
import { dayAndTimeOf } from '@/lib/local-time';
import type { Speaker } from './who-may-speak.api';

/** When one asks about, as the start of a sentence. */
export function momentWords(at: string | null, now: number): string {
  const { day, time } = dayAndTimeOf(at ?? new Date(now).toISOString());
  const words = `${time} ngày ${formatDate(day)}`;
  return at === null ? `Bây giờ, ${words}` : `Lúc ${words}`;
}

interface Told {
  when: string;
  count: number;
  /** There are more than were counted. */
  more: boolean;
  /** «Sở Y tế»; null = of any agency. */
  agency: string | null;
  about: string;
  /** Of all that is recorded only what is published is known. */
  onlyPublished: boolean;
}

/** The answer in a sentence. */
export function answerSentence({ when, count, more, agency, about, onlyPublished }: Told): string {
  const nobody = onlyPublished ? 'danh bạ công khai không có ai' : 'không có ai';
  const who = count === 0 ? nobody : `${more ? 'hơn ' : ''}${count} người`;
  const of = agency ? ` cho ${agency}` : '';
  const on = about ? ` về «${about}»` : '';
  return `${when}, ${who} được phát ngôn${of}${on}.`;
}

interface Regime {
  /** The first moment of it. */
  from: string;
  article: string;
  kinds: string;
}

const byDelegation = 'người được ủy quyền bằng văn bản cho từng vụ việc, có thời hạn';
const regimes: Regime[] = [
  {
    from: '2026-07-01T00:00:00+07:00',
    article: 'Điều 3 Nghị định số 244/2026/NĐ-CP',
    kinds: `người đứng đầu cơ quan; người được giao nhiệm vụ phát ngôn; ${byDelegation}`,
  },
  {
    from: '2017-03-30T00:00:00+07:00',
    article: 'Điều 3 Nghị định số 09/2017/NĐ-CP',
    kinds: `người đứng đầu cơ quan; ở Ủy ban nhân dân tỉnh, người được giao nhiệm vụ phát ngôn thường xuyên; ${byDelegation}`,
  },
];

/** By which article people spoke at a moment; undefined before the decrees known here. */
export function regimeAt(moment: number): Regime | undefined {
  return regimes.find(({ from }) => Date.parse(from) <= moment);
}

/** Matters for which somebody is authorised, each once, in the order of the answer. */
export function mattersOf(speakers: readonly Pick<Speaker, 'matter'>[]): string[] {
  return [...new Set(speakers.flatMap(({ matter }) => matter ?? []))];
}

export const endOfSpeaker = ({ until }: Pick<Speaker, 'until'>) => until;
