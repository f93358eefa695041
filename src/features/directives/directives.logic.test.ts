import { describe, expect, it } from 'vitest';
import { daysBetween, dueOf, tellSpread } from './acknowledgements.logic';
import { acknowledgementRow } from './directives.fixtures';
import { citation, isOverseen, stepsOf } from './directives.logic';

it('a document is cited by kind, number and day', () => {
  const paper = { number: '1210/UBND-TH', issued_on: '2019-12-06' };
  expect(citation({ kind: 'official_letter', ...paper })).toBe('Công văn 1210/UBND-TH ngày 06/12/2019');
  expect(citation({ kind: 'other', ...paper })).toBe('Văn bản 1210/UBND-TH ngày 06/12/2019');
});

it.each([
  ['draft', ['issue', 'void']],
  ['issued', ['end', 'void']],
  ['ended', ['reopen', 'void']],
  ['voided', []],
])('what can be done with one that is %s', (state, steps) => expect(stepsOf({ state })).toEqual(steps));

it('is counted for who looks after others', () => {
  expect(isOverseen({ asked_count: 2, own_state: null })).toBe(true);
  expect(isOverseen({ asked_count: 2, own_state: 'read' })).toBe(true);
  expect(isOverseen({ asked_count: 1, own_state: 'read' })).toBe(false);
  expect(isOverseen({ asked_count: 0, own_state: null })).toBe(false);
});

it('how it was spread is told in words', () => {
  const spread = { spread_on: '2026-12-06', spread_form: 'conference', staff_count: 1200 } as const;
  expect(tellSpread(acknowledgementRow('A', spread))).toBe('Hội nghị quán triệt ngày 06/12/2026, 1.200 người');
  const other = { ...spread, spread_form: 'other', spread_form_note: 'Ngày Pháp luật' } as const;
  expect(tellSpread(acknowledgementRow('A', other))).toBe('Ngày Pháp luật ngày 06/12/2026, 1.200 người');
  expect(tellSpread(acknowledgementRow('A'))).toBe('');
});

describe('by which day an agency confirms', () => {
  const directive = { confirm_by: '2026-11-30', sent_at: '2026-11-20T02:00:00Z' };
  const due = (sent_at: string, redo_by: string | null = null, of: typeof directive = directive) =>
    dueOf({ sent_at, redo_by }, of);

  it('is that of the directive', () => expect(due('2026-11-30T16:59:00Z')).toBe('2026-11-30'));
  it('comes as many days later as it was asked after that day', () =>
    expect(due('2026-12-01T01:00:00Z')).toBe('2026-12-11'));
  it('is the one set with a return', () => expect(due('2026-11-20T02:00:00Z', '2026-12-24')).toBe('2026-12-24'));
  it('is none where none was set', () =>
    expect(dueOf({ sent_at: '2026-11-20T02:00:00Z', redo_by: null }, { ...directive, confirm_by: null })).toBeNull());
  it('is counted in days', () => expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3));
});
