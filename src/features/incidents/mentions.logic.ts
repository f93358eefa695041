/** Where an @ that calls upon somebody has just been typed: at the start, or after a space; -1 for nowhere. */
export function typedMention(before: string, after: string): number {
  if (after.length !== before.length + 1) return -1;
  let place = 0;
  while (place < before.length && before[place] === after[place]) place += 1;
  if (after[place] !== '@') return -1;
  return place === 0 || /\s/.test(after.charAt(place - 1)) ? place : -1;
}

/** The text with the name put in where the @ stands. */
export function withName(text: string, place: number, name: string): string {
  if (place < 0 || text[place] !== '@') return text;
  const rest = text.slice(place + 1);
  return `${text.slice(0, place)}@${name}${/^\s/.test(rest) ? '' : ' '}${rest}`;
}
