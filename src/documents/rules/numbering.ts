import type { DocumentNumber } from '../official-document';

/** Symbol of a document with a named type: `GUQ-SYT`. */
export function namedSymbol(type: string, agencySymbol: string): string {
  return `${type}-${agencySymbol}`;
}

/** Symbol of a công văn, which names no type: agency and drafting unit or field, `UBND-TH`. */
export function letterSymbol(agencySymbol: string, unit: string): string {
  return `${agencySymbol}-${unit}`;
}

/** A number as typed, «5/GUQ-SYT» or only «5»; what was typed goes before the symbol that was expected. */
export function documentNumber(typed: string | null, symbol: string): DocumentNumber {
  const [number = '', ...rest] = (typed ?? '').trim().split('/');
  return { number: number || null, symbol: rest.join('/') || symbol };
}

/** Annex I, II.3.c: a number below 10 is written with a zero. */
export function twoDigits(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

const room = '\u00a0'.repeat(8);

/** «Số: 05/GUQ-SYT»; before registration with room for the number. */
export function numberLine({ number, symbol }: DocumentNumber): string {
  return number ? `Số: ${twoDigits(number)}/${symbol}` : `Số:${room}/${symbol}`;
}
