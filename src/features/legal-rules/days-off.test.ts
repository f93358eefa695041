import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { readPlace, writePlace } from './days-off.filters';
import { type DayForm, daysOf, emptyForm, toForm, toRows } from './days-off.form';
import { fixedDaysMissing } from './days-off.logic';
import { daySchema } from './days-off.schema';
import { specialDay } from './legal-rules.fixtures';

const form = (change: Partial<DayForm> = {}): DayForm => ({
  ...emptyForm(),
  from_day: '2027-02-04',
  name: 'Tết Âm lịch',
  ...change,
});

describe('days entered at once', () => {
  it('are a row each, of one name, and the same rows when saved again', () => {
    const span = form({ to_day: '2027-02-06' });
    const rows = toRows(span);
    expect(rows.map(({ day }) => day)).toEqual(['2027-02-04', '2027-02-05', '2027-02-06']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    expect(toRows(span)).toEqual(rows);
    const one = form();
    expect(toRows(one)).toMatchObject([{ id: one.id, is_off: true, unsure_note: null }]);
  });

  it('are none of a span that runs backwards or beyond a month', () => {
    expect(daysOf({ from_day: '2027-02-04', to_day: '2027-02-03' })).toEqual([]);
    expect(daysOf({ from_day: '2027-02-01', to_day: '2027-03-03' })).toHaveLength(31);
    expect(daysOf({ from_day: '2027-02-01', to_day: '2027-03-04' })).toEqual([]);
  });

  it('come back into the form as they are', () => {
    const day = specialDay('2026-08-22', 'Làm bù', { is_off: false });
    expect(toRows(toForm(day))).toEqual([
      { id: day.id, day: '2026-08-22', name: 'Làm bù', is_off: false, unsure_note: null },
    ]);
  });
});

const problems = (change: Partial<DayForm>) =>
  daySchema.safeParse(form(change)).error?.issues.map(({ path }) => path[0]) ?? [];

it.each<[Partial<DayForm>, (keyof DayForm)[]]>([
  [{}, []],
  [{ is_off: 'worked', from_day: '2027-02-06', to_day: '2027-02-07' }, []],
  [{ from_day: '' }, ['from_day']],
  [{ from_day: '31/02/2027' }, ['from_day']],
  [{ from_day: '2207-02-04' }, ['from_day']],
  [{ to_day: 'mai' }, ['to_day']],
  [{ to_day: '2027-02-03' }, ['to_day']],
  [{ name: ' ' }, ['name']],
  [{ is_off: 'worked' }, ['is_off']],
  [{ unsure_note: 'x' }, ['unsure_note']],
])('a form with %o is refused at %o', (change, fields) => expect(problems(change)).toEqual(fields));

it('holidays of fixed date that a year lacks come from the year before', () => {
  const before = [
    specialDay('2027-01-01', 'Tết Dương lịch'),
    specialDay('2027-02-04', 'Tết Âm lịch'),
    specialDay('2027-09-02', 'Quốc khánh'),
    specialDay('2027-09-03', 'Quốc khánh'),
  ];
  const missing = fixedDaysMissing('2028', before, [specialDay('2028-01-01', 'Tết Dương lịch')]);
  expect(missing).toEqual([{ day: '2028-09-02', name: 'Quốc khánh', is_off: true, unsure_note: null }]);
});

it('the address holds the year and the day being edited; what it says wrongly counts as not said', () => {
  const of = (search: string) => readPlace(new URLSearchParams(search));
  expect(of('nam=2031&sua=x')).toEqual({ year: '2031', editing: 'x' });
  for (const wrong of ['nam=1999', 'nam=31', 'nam=2101', '']) expect(of(wrong).year).toBe(today().slice(0, 4));
  expect(writePlace({ year: '2031', editing: 'x' })).toBe('?nam=2031&sua=x');
});
