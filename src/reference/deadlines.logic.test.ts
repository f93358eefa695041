import { describe, expect, it } from 'vitest';
import {
  countsDays,
  type DeadlineStep,
  deadlineState,
  dueText,
  momentText,
  overdueText,
  tellSteps,
} from './deadlines.logic';

describe('a due time', () => {
  it('of an hour is told with the hour, in Vietnam', () => {
    expect(dueText('2026-11-24T07:30:00+00:00')).toBe('trước 14:30 ngày 24/11/2026');
    expect(dueText('2026-11-24T17:00:30+00:00')).toBe('trước 00:00 ngày 25/11/2026');
  });
  it('at midnight is the end of the day before', () => {
    expect(dueText('2026-11-24T17:00:00+00:00')).toBe('hết ngày 24/11/2026');
    expect(dueText('2026-12-31T17:00:00.000000+00:00')).toBe('hết ngày 31/12/2026');
    expect(dueText('2024-02-29T17:00:00Z')).toBe('hết ngày 29/02/2024');
    expect(dueText('2026-11-24T16:59:59.999Z')).toBe('hết ngày 24/11/2026');
  });
});

describe('where a deadline stands', () => {
  const due = '2026-11-24T17:00:00Z';
  it.each([
    ['ahead', '2026-11-23T16:59:59Z', null],
    ['soon', '2026-11-23T17:00:00Z', null],
    ['soon', '2026-11-24T17:00:00Z', null],
    ['overdue', '2026-11-24T17:00:01Z', null],
    ['met', '2027-01-01T00:00:00Z', '2026-11-24T17:00:00Z'],
    ['late', '2027-01-01T00:00:00Z', '2026-11-24T17:00:01Z'],
  ])('is %s at %s, done at %s', (state, now, doneAt) => {
    expect(deadlineState(due, new Date(now), doneAt)).toBe(state);
  });
});

describe('being late', () => {
  it.each([
    ['2026-11-24T17:59:59Z', 'Quá hạn'],
    ['2026-11-24T18:00:00Z', 'Quá hạn 1 giờ'],
    ['2026-11-25T16:59:59Z', 'Quá hạn 23 giờ'],
    ['2026-11-25T17:00:00Z', 'Quá hạn 1 ngày'],
    ['2026-12-24T17:00:00Z', 'Quá hạn 30 ngày'],
  ])('at %s is «%s»', (now, text) => expect(overdueText('2026-11-24T17:00:00Z', new Date(now))).toBe(text));
});

describe('the count in words', () => {
  const told = (...steps: DeadlineStep[]) => tellSteps(steps, 'Vụ việc xảy ra');

  it('names the event with its moment and day of the week', () => {
    expect(momentText('2026-11-23T07:30:00Z')).toBe('14:30 thứ Hai, 23/11/2026');
    expect(told({ step: 'start', at: '2026-11-21T18:00:00Z' })).toEqual([
      'Vụ việc xảy ra: 01:00 Chủ nhật, 22/11/2026.',
    ]);
  });

  it('tells hours forward and back', () => {
    expect(told({ step: 'hours', amount: 24 })).toEqual(['Thêm 24 giờ liên tục, kể cả ngày nghỉ.']);
    expect(told({ step: 'hours', amount: -12 })).toEqual(['Lùi lại 12 giờ.']);
  });

  it('tells months by their last day', () => {
    const steps: DeadlineStep[] = [{ step: 'last_day_of_months', on: '2026-11-15', amount: 3 }];
    expect(told(...steps)).toEqual(['Hết 3 tháng: Chủ nhật, 15/11/2026.']);
    expect(countsDays(steps)).toBe(true);
  });

  it('does not let the province’s reminder pass for the law', () => {
    expect(told({ step: 'follow_up', amount: 24 })).toEqual([
      'Phải làm ngay; luật không định số giờ. Tỉnh nhắc việc sau 24 giờ.',
    ]);
  });

  it('tells the next issue, known or not', () => {
    expect(told({ step: 'next_issue', on: '2026-11-26' })).toEqual(['Số ra gần nhất: thứ Năm, 26/11/2026.']);
    expect(told({ step: 'next_issue', on: null })).toEqual(['Chưa biết ngày ra số gần nhất.']);
  });

  it('tells days that end on a day off, the weekend in one line, a holiday by its name', () => {
    expect(
      told(
        { step: 'first_day', on: '2026-08-28' },
        { step: 'last_day', on: '2026-08-29', amount: 2 },
        { step: 'off', on: '2026-08-29', why: 'Thứ Bảy' },
        { step: 'off', on: '2026-08-30', why: 'Chủ nhật' },
        { step: 'off', on: '2026-08-31', why: 'Nghỉ hoán đổi' },
        { step: 'off', on: '2026-09-01', why: 'Quốc khánh' },
        { step: 'off', on: '2026-09-02', why: 'Quốc khánh' },
        { step: 'moved', on: '2026-09-03' },
        { step: 'due', at: '2026-09-03T17:00:00Z' },
      ),
    ).toEqual([
      'Không tính ngày xảy ra; ngày thứ nhất là thứ Sáu, 28/08/2026.',
      'Ngày thứ 2: thứ Bảy, 29/08/2026.',
      'Nghỉ: thứ Bảy, 29/08/2026 đến Chủ nhật, 30/08/2026.',
      'Nghỉ: thứ Hai, 31/08/2026 (Nghỉ hoán đổi).',
      'Nghỉ: thứ Ba, 01/09/2026 đến thứ Tư, 02/09/2026 (Quốc khánh).',
      'Ngày cuối là ngày nghỉ nên lùi đến ngày làm việc tiếp theo: thứ Năm, 03/09/2026.',
      'Hạn: hết ngày 03/09/2026.',
    ]);
  });

  it('tells working days in a row at once, and apart what a day off divides', () => {
    const working = (on: string, amount: number) => ({ step: 'working_day', on, amount }) as const;
    const steps: DeadlineStep[] = [
      working('2026-11-19', 1),
      working('2026-11-20', 2),
      { step: 'off', on: '2026-11-21', why: 'Thứ Bảy' },
      { step: 'off', on: '2026-11-22', why: 'Chủ nhật' },
      working('2026-11-23', 3),
    ];
    expect(told(...steps)).toEqual([
      'Ngày làm việc thứ 1 đến thứ 2: thứ Năm, 19/11/2026 đến thứ Sáu, 20/11/2026.',
      'Nghỉ: thứ Bảy, 21/11/2026 đến Chủ nhật, 22/11/2026.',
      'Ngày làm việc thứ 3: thứ Hai, 23/11/2026.',
    ]);
    expect(countsDays(steps)).toBe(true);
    expect(countsDays([{ step: 'hours', amount: 1 }])).toBe(false);
  });
});
