const isMoment = (column: string) => column.endsWith('_at');

/** Whether a record saved by a try whose answer was lost lacks what has been typed after that try. */
export function differs(typed: object, saved: object): boolean {
  const held = new Map<string, unknown>(Object.entries(saved));
  return Object.entries(typed).some(([column, value]) =>
    isMoment(column) ? Date.parse(String(value)) !== Date.parse(String(held.get(column))) : value !== held.get(column),
  );
}
