/** What was measured, beside its limit. */
export interface Figure {
  what: string;
  unit: 'kB' | 'ms' | '×';
  value: number;
  /** Not to be exceeded; null = told for comparison only. */
  limit: number | null;
}
