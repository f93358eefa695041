import { describe, expect, it } from 'vitest';
import { delegateSpeaker, speaker } from './who-may-speak.fixtures';
import { answerSentence, mattersOf, momentWords, regimeAt } from './who-may-speak.logic';

const now = Date.parse('2026-11-24T07:30:00Z');

describe('the answer in a sentence', () => {
  it.each([
    [
      {
        when: momentWords('2026-11-24T07:30:00Z', now),
        count: 2,
        more: false,
        agency: 'Sở Y tế',
        about: 'ngộ độc',
        onlyPublished: true,
      },
      'Lúc 14:30 ngày 24/11/2026, 2 người được phát ngôn cho Sở Y tế về «ngộ độc».',
    ],
    [
      { when: momentWords(null, now), count: 50, more: true, agency: null, about: '', onlyPublished: false },
      'Bây giờ, 14:30 ngày 24/11/2026, hơn 50 người được phát ngôn.',
    ],
    [
      { when: momentWords(null, now), count: 0, more: false, agency: 'Sở Y tế', about: '', onlyPublished: false },
      'Bây giờ, 14:30 ngày 24/11/2026, không có ai được phát ngôn cho Sở Y tế.',
    ],
    [
      { when: momentWords(null, now), count: 0, more: false, agency: null, about: '', onlyPublished: true },
      'Bây giờ, 14:30 ngày 24/11/2026, danh bạ công khai không có ai được phát ngôn.',
    ],
  ])('%#', (told, sentence) => expect(answerSentence(told)).toBe(sentence));
});

it.each([
  ['2026-06-30T16:59:59Z', 'Điều 3 Nghị định số 09/2017/NĐ-CP'],
  ['2026-06-30T17:00:00Z', 'Điều 3 Nghị định số 244/2026/NĐ-CP'],
  ['2017-03-29T17:00:00Z', 'Điều 3 Nghị định số 09/2017/NĐ-CP'],
  ['2017-03-29T16:59:59Z', undefined],
])('at %s one speaks by %s', (moment, article) => {
  expect(regimeAt(Date.parse(moment))?.article).toBe(article);
});

it('offers each matter once', () => {
  const lam = delegateSpeaker();
  expect(mattersOf([lam, speaker(), delegateSpeaker({ matter: 'Khác' }), lam])).toEqual([lam.matter, 'Khác']);
});
