import { describe, expect, it } from 'vitest';
import { delegateSpeaker, speaker } from './who-may-speak.fixtures';
import { answerSentence, lawsOf, mattersOf, momentWords } from './who-may-speak.logic';

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

it('names each law once', () => {
  const [one, other] = ['khoản 2 Điều 3 Nghị định 244/2026/NĐ-CP', 'khoản 1 Điều 3 Nghị định 09/2017/NĐ-CP'];
  expect(lawsOf([{ law: one }, { law: null }, { law: other }, { law: one }])).toEqual([one, other]);
});

it('offers each matter once', () => {
  const lam = delegateSpeaker();
  expect(mattersOf([lam, speaker(), delegateSpeaker({ matter: 'Khác' }), lam])).toEqual([lam.matter, 'Khác']);
});
