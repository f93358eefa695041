import { expect, it } from 'vitest';
import { documentNumber, letterSymbol, namedSymbol, numberLine } from './numbering';

it('writes a zero before numbers below 10 only', () => {
  expect(numberLine({ number: '5', symbol: 'GUQ-SYT' })).toBe('Số: 05/GUQ-SYT');
  expect(numberLine({ number: '05', symbol: 'GUQ-SYT' })).toBe('Số: 05/GUQ-SYT');
  expect(numberLine({ number: '10', symbol: 'GUQ-SYT' })).toBe('Số: 10/GUQ-SYT');
});

it('leaves room for the number of a paper that is not registered', () => {
  expect(numberLine({ number: null, symbol: 'GUQ-SYT' })).toBe(`Số:${'\u00a0'.repeat(8)}/GUQ-SYT`);
});

it('names the type in a symbol, but none of a công văn', () => {
  expect(namedSymbol('GUQ', 'SYT')).toBe('GUQ-SYT');
  expect(numberLine({ number: '1210', symbol: letterSymbol('UBND', 'TH') })).toBe('Số: 1210/UBND-TH');
});

it('takes a number with the symbol it was typed with, or with the expected one', () => {
  expect(documentNumber('05/GUQ-SYT', 'GUQ-UBND')).toEqual({ number: '05', symbol: 'GUQ-SYT' });
  expect(documentNumber(' 5 ', 'GUQ-UBND')).toEqual({ number: '5', symbol: 'GUQ-UBND' });
  expect(documentNumber('07/2026/GUQ-SYT', '')).toEqual({ number: '07', symbol: '2026/GUQ-SYT' });
  expect(documentNumber(null, 'GUQ-UBND')).toEqual({ number: null, symbol: 'GUQ-UBND' });
  expect(documentNumber('', 'GUQ-UBND')).toEqual({ number: null, symbol: 'GUQ-UBND' });
});
