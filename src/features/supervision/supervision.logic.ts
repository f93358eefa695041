import { findingKindNames } from '@/reference/finding-kinds';
import type { AgencyFindings } from '@/reference/findings.api';

export interface Count {
  found: number;
  late: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How much of a kind is found at an agency. */
export const countOf = ({ found, late }: AgencyFindings, kind: string): Count => ({
  found: found[kind] ?? 0,
  late: late[kind] ?? 0,
});

/** How much is found at an agency in all. */
export const totalOf = ({ found, late }: AgencyFindings): Count => ({
  found: sum(Object.values(found)),
  late: sum(Object.values(late)),
});

/** How much of a kind, or of all of them, is found at all of the agencies. */
export function totalOfAll(agencies: readonly AgencyFindings[], kind?: string): Count {
  const counts = agencies.map((agency) => (kind === undefined ? totalOf(agency) : countOf(agency, kind)));
  return { found: sum(counts.map(({ found }) => found)), late: sum(counts.map(({ late }) => late)) };
}

/** Of the kinds looked for, those found anywhere and those found nowhere, in their order; one not known yet stands last. */
export function splitKinds(agencies: readonly AgencyFindings[]): { found: string[]; absent: string[] } {
  const looked = new Set(agencies.flatMap(({ found }) => Object.keys(found)));
  const known = Object.keys(findingKindNames);
  const kinds = [...known.filter((kind) => looked.has(kind)), ...[...looked].filter((kind) => !known.includes(kind))];
  const isFound = (kind: string) => totalOfAll(agencies, kind).found > 0;
  return { found: kinds.filter(isFound), absent: kinds.filter((kind) => !isFound(kind)) };
}

/** How strongly a cell is tinted, 1 to 3; the number says the same. */
export const heatOf = (found: number): 1 | 2 | 3 => (found < 2 ? 1 : found < 5 ? 2 : 3);
