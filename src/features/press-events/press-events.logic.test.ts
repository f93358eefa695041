import { describe, expect, it } from 'vitest';
import type { PressAgency } from '@/reference/press-agencies.api';
import { dutyState } from './duties.logic';
import { readFilters, writeFilters } from './press-events.filters';
import { duty, event, heldEvent, newspapers, promise, release } from './press-events.fixtures';
import { endOf, joinNames, namesOf, newspapersOf, toForm, toRow } from './press-events.form';
import { stepsOf } from './press-events.logic';

const register = newspapers as unknown as PressAgency[];
const now = Date.now();

describe('what can be done', () => {
  it.each([
    ['a conference to come is announced', event(), ['announce', 'cancel']],
    ['a release to come waits', release(), ['cancel']],
    ['a briefing of somebody else waits', event({ kind: 'press_briefing', role: 'participant' }), ['cancel']],
    ['one whose time has passed is recorded as held', event({ starts_at: '2026-01-01T00:00:00Z' }), ['hold', 'cancel']],
    ['one announced waits', event({ state: 'announced' }), ['cancel']],
    ['one held is closed', heldEvent(), ['close', 'cancel']],
    ['but not with a promise open', heldEvent({ questions: [promise()] }), ['cancel']],
    ['a promise kept is none', heldEvent({ questions: [promise({ outcome: 'done' })] }), ['close', 'cancel']],
    ['one voided is none', heldEvent({ questions: [promise({ voided_at: '2026-11-21' })] }), ['close', 'cancel']],
    ['one closed is reopened', event({ state: 'closed' }), ['reopen']],
    ['one cancelled stays', event({ state: 'cancelled' }), []],
  ])('%s', (_, of, steps) => {
    expect(stepsOf(of, now)).toEqual(steps);
  });
});

describe('newspapers in a form', () => {
  it('are names, one a line, each once', () => {
    expect(joinNames(['Báo  A ', 'báo a', '', 'Báo B'])).toBe('Báo A\nBáo B');
    expect(namesOf([newspapers[0]?.id ?? '', 'gone'], ['Báo Lạ'], register)).toBe('Báo Minh Họa\ngone\nBáo Lạ');
  });

  it('become ids where the register knows them, whatever their capitals', () => {
    expect(newspapersOf('báo minh họa\nBáo Lạ', register)).toEqual({ ids: [newspapers[0]?.id], others: ['Báo Lạ'] });
  });
});

describe('a form', () => {
  it('brings back what the record holds', () => {
    const record = event({ speaker_capacity: 'standing', speaker_spokesperson_id: 'term' });
    const row = toRow(toForm(record, register), register, record);
    for (const [column, value] of Object.entries(row)) {
      if (column === 'ends_at') continue;
      expect([column, value]).toEqual([column, record[column as keyof typeof record]]);
    }
    expect(Math.abs(Date.parse(row.ends_at ?? '') - Date.parse(record.ends_at ?? ''))).toBeLessThan(60_000);
  });

  it('keeps only what its kind has', () => {
    const form = { ...toForm(event(), register), kind: 'press_release', role: 'participant', published_in: 'Cổng' };
    expect(toRow(form, register)).toMatchObject({
      role: 'organiser',
      mode: null,
      place: null,
      ends_at: null,
      host: null,
      published_in: 'Cổng',
    });
  });

  it.each([
    ['10:00', '2026-11-20T03:00:00.000Z'],
    ['01:00', '2026-11-20T18:00:00.000Z'],
    ['', null],
  ])('ends at %s on the day or after midnight', (ends_time, moment) => {
    expect(endOf({ starts_day: '2026-11-20', starts_time: '09:00', ends_time })).toBe(moment);
  });
});

describe('filters', () => {
  it('are the same read from the address they write', () => {
    const filters = readFilters(
      new URLSearchParams(
        'q=dịch&loai=giao-ban&trang-thai=sap-toi&viec-hua=con&tu-ngay=2026-11-01&den-ngay=2026-11-30&sap-xep=cu-nhat',
      ),
    );
    expect(filters).toMatchObject({
      query: 'dịch',
      kind: 'press_briefing',
      state: 'to_come',
      promises: 'open',
      from: '2026-11-01',
      to: '2026-11-30',
      order: 'oldest',
    });
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it('said wrongly count as not said', () => {
    expect(writeFilters(readFilters(new URLSearchParams('loai=la&tu-ngay=31/11/2026&viec-hua=1'))).toString()).toBe('');
  });
});

it.each([
  ['overdue', { is_overdue: true, due_on: '2026-10-31' }, 'overdue'],
  ['due within a fortnight', { due_on: '2026-12-09' }, 'soon'],
  ['due later', { due_on: '2026-12-10' }, 'ahead'],
])('a duty is %s', (_, changes, state) => {
  expect(dutyState(duty(changes), '2026-11-25')).toBe(state);
});
