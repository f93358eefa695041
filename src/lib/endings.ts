type EndOf<T> = (item: T) => string | null;

/** Of things fetched, those not ended at a moment (milliseconds); an end is exclusive, null is none. */
export function unended<T>(items: readonly T[], endOf: EndOf<T>, now: number): T[] {
  return items.filter((item) => {
    const end = endOf(item);
    return end === null || Date.parse(end) > now;
  });
}

/** When the next of them ends, in milliseconds; undefined when none does. */
export function nextEnd<T>(items: readonly T[], endOf: EndOf<T>, now: number): number | undefined {
  const coming = items.map((item) => Date.parse(endOf(item) ?? '')).filter((end) => end > now);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}
