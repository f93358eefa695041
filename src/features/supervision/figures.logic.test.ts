import { describe, expect, it } from 'vitest';
import { tellCorrections, tellMonths, tellOpen } from './figures.gists';
import { daysOf } from './figures.lists';
import { days, formatMonth, greatest, share, sumOf } from './figures.logic';

it('figures are told as people write them', () => {
  expect(share(7, 9)).toBe('78%');
  expect(share(0, 0)).toBeNull();
  expect(days(6.8)).toBe('6,8 ngày');
  expect(days(null)).toBeNull();
  expect(formatMonth('2026-02')).toBe('02/2026');
});

it('a month ends with its last day', () => {
  expect(daysOf('2026-11')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

it('rows are summed, and put in order of how much they have', () => {
  const rows = [{ open: 1 }, { open: 0 }, { open: 5 }];
  expect(sumOf(rows, 'open')).toBe(6);
  expect(greatest(rows, 'open')).toEqual([{ open: 5 }, { open: 1 }]);
  expect(greatest(rows, 'open', 1)).toEqual([{ open: 5 }]);
});

describe('the gist of a chart in words', () => {
  const row = (name: string, open: number, overdue: number) => ({ id: name, name, open, overdue });
  const paper = (rest: object) => ({
    ...row('Báo Minh Họa', 0, 0),
    sent: 0,
    obtained: 0,
    refused: 0,
    unanswered: 0,
    waiting: 0,
    ...rest,
  });

  it('names who has most', () => {
    expect(tellOpen([row('Sở Y tế', 3, 0), row('Sở Tư pháp', 6, 2)], 'cơ quan')).toBe(
      'Nhiều nhất: Sở Tư pháp, 6 vụ, 2 quá hạn.',
    );
    expect(tellOpen([row('Sở Y tế', 3, 0)], 'báo')).toBe('Nhiều nhất: Sở Y tế, 3 vụ.');
    expect(tellOpen([row('Sở Y tế', 0, 0)], 'báo')).toBe('Không có vụ việc nào đang xử lý.');
  });

  it('says when not all of them are drawn', () => {
    const many = Array.from({ length: 12 }, (_, nth) => row(`Sở ${nth}`, nth + 1, 0));
    expect(tellOpen(many, 'cơ quan')).toBe('Nhiều nhất: Sở 11, 12 vụ. Biểu đồ vẽ 8 cơ quan đầu, bảng kể đủ 12.');
  });

  it('sums what became of letters', () => {
    const papers = [
      paper({ sent: 5, obtained: 2, refused: 1, unanswered: 1, waiting: 1 }),
      paper({ sent: 1, waiting: 1 }),
    ];
    expect(tellCorrections(papers)).toBe(
      '6 văn bản gửi trong kỳ: 2 được cải chính, đăng phản hồi, 1 bị từ chối, 1 không trả lời đúng hạn, 2 đang chờ.',
    );
    expect(tellCorrections([paper({ open: 3 })])).toBe('Không có văn bản nào gửi báo trong kỳ.');
  });

  it('names the months in which most came', () => {
    const months = [
      { month: '2026-02', incidents: 4, enquiries: 0 },
      { month: '2026-03', incidents: 2, enquiries: 7 },
    ];
    expect(tellMonths(months)).toBe(
      'Nhiều vụ việc nhất: tháng 02/2026, 4 vụ. Nhiều đề nghị nhất: tháng 03/2026, 7 đề nghị.',
    );
    expect(tellMonths([{ month: '2026-02', incidents: 0, enquiries: 0 }])).toMatch(/^Không có/);
  });
});
