// The same forms as private.fold and private.accented in the database, which the tests hold against each other.

const marks = /[\u0300-\u036f]/g;
const toneInSyllable = /([\u0302\u0306\u031ba-zđ]*)([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031ba-zđ]*)/g;

/** Lower case without diacritics: «Nguyễn Đạt» → «nguyen dat». */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replaceAll('đ', 'd');
}

/** Lower case, decomposed, each tone at the front of its syllable, so that «hòa» and «hoà» are one word. */
export function accented(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(toneInSyllable, '$2$1$3');
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const wordsOf = (text: string) => accented(text).match(/[\u0300-\u036fa-z0-9đ]+/g) ?? [];

/** What a word may begin with as typed: itself, without diacritics, and on the way to its tone («trâ» to «trần»). */
function formsOf(word: string): string[] {
  const folded = fold(word);
  const toneless = word.replace(tones, '');
  return toneless === word || toneless === folded ? [word, folded] : [word, folded, toneless.slice(0, -1)];
}

/**
 * Whether a text holds every word of a query as a prefix of one of its own. A word typed without diacritics finds all,
 * one typed with them finds only its own.
 */
export function matches(text: string, query: string): boolean {
  const forms = wordsOf(text).flatMap(formsOf);
  return wordsOf(query).every((word) => forms.some((form) => form.startsWith(word)));
}

/** The same name, whatever its capitals, spaces and places of tones; as private.is_same_name. */
export function isSameName(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}
