import { describe, expect, it } from 'vitest';
import { concludedIncident, hoursFromNow, incident, item, letter, request, sentLetter } from './incidents.fixtures';
import type { Reader } from './incidents.item-steps';
import { boundariesOf, clockStart, stepsOf } from './incidents.steps';

const nobody: Reader = { writes: false, settles: false, answersFor: () => false };
const clerk: Reader = { ...nobody, writes: true, settles: true };
const supervisor: Reader = { ...nobody, writes: true };
const asked: Reader = { ...nobody, answersFor: (id) => id === request().asked_agency_id };

const read = (record: ReturnType<typeof incident>, reader: Reader, now = Date.now()) => stepsOf(record, reader, now);
const labels = (record: ReturnType<typeof incident>, reader: Reader) =>
  read(record, reader).map(({ label, main, to, opens, shows }) =>
    [main && '*', to || opens || shows ? '' : '…', label].filter(Boolean).join(' '),
  );

const correcting = (rest: Parameters<typeof concludedIncident>[1]) =>
  concludedIncident('inaccurate', { status: 'correcting', ...rest });
const received = (rest: Parameters<typeof sentLetter>[0] = {}) =>
  sentLetter({
    stage: 'received',
    received_at: '2026-06-05T03:00:00Z',
    conclusion_received_at: '2026-06-05T03:00:00Z',
    due_starts_at: '2026-06-05T03:00:00Z',
    due_at: hoursFromNow(5),
    ...rest,
  });
const add = 'Thêm tin, bài';
const again = 'Mở lại để xác minh';

describe('what may be done next', () => {
  it.each([
    ['recorded', incident(), ['* Bắt đầu xác minh', 'Hỏi cơ quan khác', add, 'Đánh dấu ghi nhầm']],
    [
      'being verified, a question standing',
      incident({ status: 'verifying', requests: [request()] }),
      ['… Chờ Sở GD&ĐT trả lời', 'Kết luận', 'Hỏi thêm cơ quan khác', 'Soạn văn bản gửi báo', add],
    ],
    [
      'being verified, all answered',
      incident({ status: 'verifying', requests: [request({ answer: 'Không có', answered_at: hoursFromNow(-1) })] }),
      ['* Kết luận', 'Hỏi thêm cơ quan khác', 'Soạn văn bản gửi báo', add],
    ],
    ['found false', concludedIncident('inaccurate'), ['* Soạn văn bản gửi báo (1 tin, bài)', again, add]],
    ['found partly false', concludedIncident('partly'), ['* Soạn văn bản gửi báo (1 tin, bài)', again, add]],
    ['found true', concludedIncident('accurate'), ['* Ghi nhận khắc phục', again, add]],
    ['undetermined', concludedIncident('undetermined'), ['* Xác minh lại', 'Khép lại với lý do', add]],
    [
      'remedied',
      concludedIncident('accurate', { status: 'remedied', remedy: 'Đã thu gom' }),
      ['* Khép lại vụ việc', 'Bổ sung kết quả khắc phục', again, add],
    ],
    [
      'corrected in full',
      correcting({
        items: [
          item({
            correction_state: 'corrected',
            letters: [received({ stage: 'corrected', result: 'full_correction', result_at: hoursFromNow(-1) })],
          }),
        ],
      }),
      ['* Khép lại vụ việc', again, add],
    ],
    ['closed', correcting({ status: 'closed', closed_at: hoursFromNow(-1) }), [again]],
    ['voided', incident({ status: 'voided', void_reason: 'Trùng', voided_at: hoursFromNow(-1) }), []],
  ])('by the clerk of its agency: %s', (_, record, expected) => {
    expect(labels(record, clerk)).toEqual(expected);
  });

  it.each([
    ['recorded', incident(), ['* Bắt đầu xác minh', 'Hỏi cơ quan khác', add, 'Đánh dấu ghi nhầm']],
    ['being verified', incident({ status: 'verifying' }), ['* Kết luận', 'Hỏi thêm cơ quan khác', add]],
    ['found false', concludedIncident('inaccurate'), ['… Chờ Sở Y tế gửi văn bản cho báo', again, add]],
    ['found true', concludedIncident('accurate'), ['… Chờ Sở Y tế ghi nhận khắc phục', again, add]],
    ['undetermined', concludedIncident('undetermined'), ['* Xác minh lại', add]],
    [
      'refused by the newspaper',
      correcting({
        items: [
          item({
            correction_state: 'refused',
            letters: [received({ stage: 'refused', result: 'refused', result_at: hoursFromNow(-1) })],
          }),
        ],
      }),
      [
        'Báo điện tử Tưởng Tượng: báo cáo cơ quan quản lý báo chí',
        '… Báo điện tử Tưởng Tượng: chờ Sở Y tế xử lý kết quả chưa đạt',
        again,
        add,
      ],
    ],
    ['closed', correcting({ status: 'closed', closed_at: hoursFromNow(-1) }), [again]],
  ])('by a supervisor: %s', (_, record, expected) => {
    expect(labels(record, supervisor)).toEqual(expected);
  });

  it('by who is asked is the answer alone, and nothing once it is given', () => {
    const standing = incident({ status: 'verifying', requests: [request()] });
    expect(labels(standing, asked)).toEqual(['* Trả lời xác minh thay mặt Sở GD&ĐT']);
    expect(read(standing, asked)[0]?.to).toBe(`/vu-viec/${standing.id}/xac-minh/${request().id}`);
    const over = request({ answer: 'Không có', answered_at: hoursFromNow(-1) });
    expect(labels(incident({ status: 'verifying', requests: [over] }), asked)).toEqual([]);
  });

  it.each([incident(), concludedIncident('undetermined')])('by who only reads is nothing', (record) => {
    expect(labels(record, nobody)).toEqual([]);
  });
});

describe('what each newspaper waits for', () => {
  const paper = 'Báo điện tử Tưởng Tượng';
  it.each([
    ['a draft', 'none', letter(), `${paper}: gửi văn bản đang soạn`],
    ['a letter sent', 'requested', sentLetter(), `${paper}: ghi ngày báo nhận văn bản`],
    ['a letter received', 'received', received(), `${paper}: ghi kết quả khi báo đăng, phát`],
    [
      'a letter received and overdue',
      'received',
      received({ due_at: hoursFromNow(-1) }),
      `${paper}: quá hạn đăng: ghi kết quả`,
    ],
    [
      'a report to the authority',
      'escalated',
      received({ stage: 'escalated', result: 'silence', escalation_date: '2026-06-20' }),
      `${paper}: ghi kết quả sau khi báo cáo`,
    ],
  ])('%s', (_, correction_state, one, expected) => {
    expect(labels(correcting({ items: [item({ correction_state, letters: [one] })] }), clerk)[0]).toBe(expected);
  });

  it('the receipt of the conclusion, without which the law’s clock stands still', () => {
    const stopped = received({ conclusion_received_at: null, due_starts_at: null, due_at: null });
    const record = correcting({ items: [item({ correction_state: 'received', letters: [stopped] })] });
    expect(labels(record, clerk)[0]).toBe(`${paper}: ghi ngày báo nhận văn bản kết luận`);
    expect(read(record, clerk)[0]?.note).toContain('Hạn cải chính chưa chạy');
  });

  it('a partial correction, until something is done about it', () => {
    const partial = received({ stage: 'corrected', result: 'partial_correction', result_at: hoursFromNow(-1) });
    const record = (rest = {}) =>
      correcting({ items: [item({ correction_state: 'corrected', letters: [{ ...partial, ...rest }] })] });
    expect(labels(record(), clerk)).toContain(`${paper}: báo cáo cơ quan quản lý báo chí`);
    expect(labels(record({ settled_at: hoursFromNow(-1), stage: 'settled' }), clerk)).toEqual([
      '* Khép lại vụ việc',
      again,
      add,
    ]);
  });

  it('is told one by one when few, together when many, with the way to them', () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      item({ id: `item-${index}`, correction_state: 'requested', letters: [sentLetter({ id: `letter-${index}` })] }),
    );
    expect(read(correcting({ items: many }), clerk)[0]).toMatchObject({
      label: 'Ghi ngày báo nhận văn bản: 100 tin, bài',
      shows: 'requested',
    });
    expect(labels(correcting({ items: many.slice(0, 2) }), clerk).slice(0, 2)).toEqual(
      Array(2).fill(`${paper}: ghi ngày báo nhận văn bản`),
    );
  });

  it('is nothing for an item taken off', () => {
    const off = item({ voided_at: hoursFromNow(-1), void_reason: 'Nhầm' });
    expect(labels(correcting({ items: [off] }), clerk)).toEqual(['* Khép lại vụ việc', again, add]);
  });
});

describe('time', () => {
  it('makes a step overdue by itself', () => {
    const due = Date.now() + 60_000;
    const record = incident({ status: 'verifying', requests: [request({ due_at: new Date(due).toISOString() })] });
    expect(read(record, clerk, due - 1)[0]).toMatchObject({ label: 'Chờ Sở GD&ĐT trả lời', overdue: false });
    expect(read(record, clerk, due)[0]).toMatchObject({ overdue: true });
    expect(boundariesOf(record)).toContain(due);
  });

  it('of verification runs from the first publication, else from the discovery', () => {
    const later = item({ id: 'later', published_at: '2026-06-02T01:00:00Z' });
    expect(clockStart(incident({ items: [later, item()] }))).toBe('2026-06-01T01:00:00Z');
    expect(clockStart(incident({ items: [] }))).toBe('2026-06-01T02:00:00Z');
  });
});
