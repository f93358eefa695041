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

/** Where the law says who speaks, each once, in the order of the answer. */
export function lawsOf(speakers: readonly Pick<Speaker, 'law'>[]): string[] {
  return [...new Set(speakers.flatMap(({ law }) => law ?? []))];
}

/** Matters for which somebody is authorised, each once, in the order of the answer. */
export function mattersOf(speakers: readonly Pick<Speaker, 'matter'>[]): string[] {
  return [...new Set(speakers.flatMap(({ matter }) => matter ?? []))];
}

export const endOfSpeaker = ({ until }: Pick<Speaker, 'until'>) => until;
