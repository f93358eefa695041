import { describe, expect, it } from 'vitest';
import { dailySummary, mailtoOf } from './daily-summary';
import { notice } from './notices.fixtures';

// Tuesday 24/11/2026, 20:00 in Vietnam.
const now = new Date('2026-11-24T13:00:00Z');
const summary = (...notices: ReturnType<typeof notice>[]) => dailySummary(notices, now, 'https://phatngon.example');

describe('the bulletin of a day', () => {
  it('tells what is late and due first, then what is new, each with its address', () => {
    const late = notice({
      kind: 'overdue',
      of_kind: 'enquiry',
      step: 'answer',
      title: 'Phí giữ xe',
      due_at: '2026-11-21T13:00:00Z',
      read_at: '2026-11-22T00:00:00Z',
    });
    const asked = notice({
      kind: 'asked',
      of_kind: 'verification',
      agency_short_name: 'Sở Y tế',
      title: 'Tin sai',
      due_at: '2026-11-27T17:00:00Z',
    });
    const { subject, body } = summary(asked, late);
    expect(subject).toBe('Phát Ngôn: bản tin thứ Ba, 24/11/2026');
    expect(body).toBe(
      [
        'Bản tin Phát Ngôn, thứ Ba, 24/11/2026',
        `ĐÃ QUÁ HẠN (1)\n- Trả lời báo chí: Phí giữ xe (quá hạn 3 ngày)\n  https://phatngon.example/de-nghi-bao-chi/${late.record_id}`,
        `ĐƯỢC HỎI (1)\n- Sở Y tế đề nghị xác minh: Tin sai (hạn hết ngày 27/11/2026)\n  https://phatngon.example/vu-viec/${asked.record_id}/xac-minh/${asked.part_id}`,
        'Xem tất cả: https://phatngon.example/thong-bao',
      ].join('\n\n'),
    );
  });

  it.each([
    ['read and of the day before', '2026-11-23T12:00:00Z', '2026-11-23T13:00:00Z', false],
    ['read and of today', '2026-11-24T01:00:00Z', '2026-11-24T02:00:00Z', true],
    ['not read and of last week', '2026-11-17T12:00:00Z', null, true],
  ])('tells what is %s: %#', (_, at, read_at, told) => {
    expect(summary(notice({ kind: 'mentioned', of_kind: 'mention', at, read_at })).body.includes('ĐƯỢC NHẮC ĐẾN')).toBe(
      told,
    );
  });

  it('says that there is nothing', () => {
    expect(summary().body).toContain('Hôm nay không có việc gì chờ bạn.');
  });

  it('opens in a mail with its words as they are', () => {
    const address = mailtoOf({ subject: 'Bản tin & việc', body: 'dòng 1\ndòng 2?' });
    const { searchParams } = new URL(address);
    expect([...searchParams]).toEqual([
      ['subject', 'Bản tin & việc'],
      ['body', 'dòng 1\ndòng 2?'],
    ]);
  });
});
