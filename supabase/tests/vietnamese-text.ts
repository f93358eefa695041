// Random Vietnamese, for the properties that text functions must have.
import fc from 'fast-check';

const initials = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const vowels = 'a ă â e ê i o ô ơ u ư y ai ao au âu eo êu ia iê oa oă oe uâ ươ uô uê uy uyê ưa yê'.split(' ');
const finals = ['', '', '', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't', 'i', 'u', 'y'];
const tones = ['', '', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** A syllable, its tone on any of its vowels, as people and keyboards differ about («hòa», «hoà»). */
export const syllable: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', ...initials),
    fc.constantFrom(...vowels),
    fc.constantFrom(...finals),
    fc.constantFrom(...tones),
    fc.nat(2),
  )
  .map(([initial, vowel, final, tone, place]) => {
    const at = Math.min(place + 1, vowel.length);
    return `${initial}${vowel.slice(0, at)}${tone}${vowel.slice(at)}${final}`.normalize('NFC');
  });

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** họ, any number of đệm, tên; often of syllables that many share, so that later parts decide. */
export const personalName: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom('Nguyễn', 'Trần', 'Trân', 'Văn', 'Thị', 'An', 'Ân', 'Ấn', 'Hoà', 'Hòa') },
      { weight: 3, arbitrary: syllable.map(capitalised) },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));

/** Some words with all that may stand between them. */
export const text: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: syllable },
      { weight: 1, arbitrary: syllable.map(capitalised) },
      { weight: 1, arbitrary: syllable.map((word) => word.normalize('NFD')) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('Đ', 'ĐẠT', '12/QĐ-UBND', "K'Brơi", 'a&b|!(c)', "'", ':*', '\\', '½', '–'),
      },
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '));

/** The beginning of a word, or of several, with or without their marks: what someone types. */
export const typed: fc.Arbitrary<string> = fc.tuple(text, fc.nat(12), fc.boolean()).map(([words, length, plain]) => {
  const beginning = words.slice(0, length);
  return plain ? beginning.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : beginning;
});
