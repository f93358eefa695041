import { describe, expect, it } from 'vitest';
import { doneLines, tellDone } from './scorecard.done';
import { readDay, writeDay } from './scorecard.filters';
import { requirement, scorecard } from './scorecard.fixtures';
import { courseOf, pastScore, scoreOf, tellScore, whyNone } from './scorecard.logic';
import { ruleOf, stateOf } from './scorecard.words';

describe('the score', () => {
  it('is how many of the requirements are met, each counting the same', () => {
    expect(scoreOf(scorecard().requirements)).toEqual({ met: 2, binding: 3 });
    expect(tellScore({ met: 2, binding: 3 })).toBe('Đạt 2/3 yêu cầu');
    expect(pastScore({ day: '2025-11-30', binding: 12, unmet: ['untrained'] })).toEqual({ met: 11, binding: 12 });
  });

  it('is none, not zero, while the agency was not there', () => {
    expect(scoreOf([])).toBeNull();
    expect(pastScore({ day: '2025-11-30', binding: null, unmet: null })).toBeNull();
    const agency = { ...scorecard().agency, established_on: '2026-05-20' };
    expect(whyNone('2026-05-19', agency)).toBe('Chưa thành lập');
    expect(whyNone('2026-09-01', { ...agency, dissolved_on: '2026-09-01' })).toBe('Không còn hoạt động');
  });

  it('goes from the day looked at back to a year before', () => {
    expect(courseOf(scorecard())).toEqual([
      { day: '2026-11-26', binding: 3, unmet: ['enquiry_overdue'] },
      { day: '2025-12-31', binding: 2, unmet: [] },
      { day: '2025-11-30', binding: 2, unmet: ['unpublished', 'untrained'] },
    ]);
    expect(courseOf(scorecard({ requirements: [] }))[0]).toEqual({ day: '2026-11-26', binding: null, unmet: null });
  });
});

it('what is not met is told with how much and how late, and by what it is asked for', () => {
  expect(stateOf({ found: 3, late: 2 })).toBe('3 việc, 2 quá hạn');
  expect(stateOf({ found: 2, late: 2 })).toBe('2 việc, quá hạn');
  expect(stateOf({ found: 1, late: 0 })).toBe('1 việc');
  expect(ruleOf(requirement('unpublished'))).toBe('khoản 3 Điều 3, Nghị định 244/2026/NĐ-CP');
  expect(ruleOf(requirement('unpublished', { is_policy: true }))).toMatch(/ \(số giờ theo thiết lập của tỉnh\)$/);
  const noRule = { instrument: null, article: null };
  expect(ruleOf(requirement('directive_unacknowledged', noRule))).toBe('Văn bản được giao quán triệt');
  expect(ruleOf(requirement('unpublished', noRule))).toBe('—');
});

describe('what has been done', () => {
  const told = (card = scorecard()) => Object.fromEntries(doneLines(card).map((line) => [line.label, tellDone(line)]));

  it('is told as numbers, parts of wholes and words', () => {
    expect(told()).toEqual({
      'Vụ việc đã khép lại/phát hiện': '6/1.012',
      'Văn bản được báo cải chính, đăng phản hồi/đã gửi': '9/14',
      'Vụ việc đã có văn bản phản hồi, yêu cầu cải chính/thông tin sai phát sinh': '7/10',
      'Đề nghị của báo chí đã trả lời/tiếp nhận': '5/6',
      'Đề nghị trả lời, từ chối đúng hạn/đã xong và có thời hạn': '3/4',
      'Cuộc họp báo đã tổ chức': '4',
      'Lần đến cung cấp thông tin tại giao ban báo chí': '0',
      'Vụ việc đột xuất, bất thường đã phát ngôn/phát sinh': '1/2',
      'Sự kiện báo chí đã diễn ra': '2',
      'Người phát ngôn đã tập huấn trong 12 tháng/đang giữ nhiệm vụ': '1/2',
      'Văn bản chỉ đạo đã xác nhận quán triệt/được giao': '2/5',
      'Báo cáo năm 2025': 'Xác nhận ngày 16/12/2025',
    });
  });

  it('leaves out the decree’s figures and report where it does not bind', () => {
    const labels = Object.keys(told(scorecard({ done: { ...scorecard().done, figures: null, report: null } })));
    expect(labels).not.toContain('Cuộc họp báo đã tổ chức');
    expect(labels.some((label) => label.startsWith('Báo cáo năm'))).toBe(false);
    expect(labels).toHaveLength(7);
  });

  it('says of the yearly report that it is late, or not confirmed', () => {
    const report = (rest: object) => {
      const { done } = scorecard();
      return told(scorecard({ done: { ...done, report: done.report && { ...done.report, ...rest } } }))[
        'Báo cáo năm 2025'
      ];
    };
    expect(report({ is_late: true })).toBe('Xác nhận ngày 16/12/2025, sau hạn');
    expect(report({ confirmed_at: null })).toBe('Chưa xác nhận');
  });
});

describe('the day in the address', () => {
  it('is read as it was written', () => {
    expect(writeDay('2026-06-30').toString()).toBe('ngay=2026-06-30');
    expect(readDay(writeDay('2026-06-30'))).toBe('2026-06-30');
    expect(writeDay(null).toString()).toBe('');
  });

  it.each(['', 'ngay=2999-01-01', 'ngay=hom-qua', 'ngay=2026-02-31'])('counts as now when it says «%s»', (address) =>
    expect(readDay(new URLSearchParams(address))).toBeNull(),
  );
});
