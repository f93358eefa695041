import { expect, it } from 'vitest';
import type { Block } from '../official-document';
import { asList, withEndMark } from './punctuation';

it('closes lines with semicolons and the last with a full stop, however they were typed', () => {
  expect(asList(['Một;', 'Hai', 'Ba,', 'Bốn; '])).toEqual(['Một;', 'Hai;', 'Ba;', 'Bốn.']);
  expect(asList(['Một'])).toEqual(['Một.']);
  expect(asList([])).toEqual([]);
});

it('ends the text with «./.» once', () => {
  const ended = (text: string) => withEndMark([{ type: 'paragraph', text }]);
  for (const typed of ['Hết', 'Hết.', 'Hết./.']) {
    expect(ended(typed)).toEqual([{ type: 'paragraph', text: [{ text: 'Hết./.' }] }]);
  }
  const stressed: Block = { type: 'paragraph', text: [{ text: 'Kính đề nghị', bold: true }, { text: ' xem xét.' }] };
  expect(withEndMark([stressed])).toEqual([
    { type: 'paragraph', text: [{ text: 'Kính đề nghị', bold: true }, { text: ' xem xét./.' }] },
  ]);
});

it('adds nothing to a table', () => {
  const table: Block = { type: 'table', columns: [], rows: [] };
  expect(withEndMark([table])).toEqual([table]);
});
