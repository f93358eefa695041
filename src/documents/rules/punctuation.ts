import type { Block, Run, Text } from '../official-document';

/** A list as the decree closes its lines: «;» after each, «.» after the last. */
export function asList(items: readonly string[]): string[] {
  return items.map((item, index) => `${withoutStop(item)}${index === items.length - 1 ? '.' : ';'}`);
}

/** The text ends with «./.» (Annex III, specimens 1.4 and 1.5). */
export function withEndMark(body: readonly Block[]): Block[] {
  const last = body.at(-1);
  if (last?.type !== 'paragraph') return [...body];
  const runs = runsOf(last.text);
  const ended = runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: `${withoutStop(run.text)}./.` } : run,
  );
  return [...body.slice(0, -1), { ...last, text: ended }];
}

export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** Without the stop it was typed with, so that it can take the one its place asks for. */
export function withoutStop(text: string): string {
  return text.replace(/(?:\.\/\.|[.;,\s])+$/, '');
}
