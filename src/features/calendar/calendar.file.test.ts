import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarRow } from './calendar.api';
import { calendarFile } from './calendar.file';
import { calendarRow, dueRow } from './calendar.fixtures';

const made = { origin: 'https://phatngon.example', at: new Date('2026-11-25T03:00:00Z'), reminds: true };
const fileOf = (...rows: CalendarRow[]) => calendarFile(rows, made);

/** The file as another program reads it. */
function eventsIn(file: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
}
const said = (event: ICAL.Component | undefined, name: string) => event?.getFirstPropertyValue(name);
const only = (row: CalendarRow, how: Partial<typeof made> = {}) =>
  eventsIn(calendarFile([row], { ...made, ...how }))[0];

const term = calendarRow({
  kind: 'term_ends',
  title: 'Nguyễn Thị Phát Ngôn',
  starts_at: '2026-12-30T17:00:00+00:00',
  ends_at: '2026-12-31T17:00:00+00:00',
  is_all_day: true,
});

describe('the calendar as a file', () => {
  it('is a calendar of its own name, for import', () => {
    const calendar = new ICAL.Component(ICAL.parse(fileOf()));
    expect(['version', 'prodid', 'method', 'x-wr-calname'].map((name) => calendar.getFirstPropertyValue(name))).toEqual(
      ['2.0', '-//phat-ngon//lich-cong-tac//VI', 'PUBLISH', 'Lịch công tác – Phát Ngôn'],
    );
    expect(eventsIn(fileOf())).toEqual([]);
  });

  it('tells what, when in UTC, whose, and where it is opened; private, of its category', () => {
    const event = only(calendarRow());
    expect(String(said(event, 'dtstart'))).toBe('2026-11-25T01:00:00Z');
    expect(String(said(event, 'dtend'))).toBe('2026-11-25T04:30:00Z');
    expect(said(event, 'summary')).toBe('Lớp tập huấn: Tập huấn kỹ năng phát ngôn');
    expect(said(event, 'description')).toBe('Hội trường UBND tỉnh\nUBND tỉnh');
    expect(said(event, 'url')).toBe('https://phatngon.example/tap-huan/00000000-0000-4000-8000-0000000ca001');
    expect([said(event, 'class'), said(event, 'categories'), said(event, 'transp')]).toEqual([
      'PRIVATE',
      'Tập huấn',
      'OPAQUE',
    ]);
    expect(event?.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('has whole days without hours, the end exclusive, and takes up nobody’s time with them', () => {
    const event = only(term);
    const [start, end] = [said(event, 'dtstart'), said(event, 'dtend')] as ICAL.Time[];
    expect([start?.isDate, String(start), end?.isDate, String(end)]).toEqual([true, '2026-12-31', true, '2027-01-01']);
    expect(said(event, 'transp')).toBe('TRANSPARENT');
  });

  it('has a deadline at its moment, or on the day as which ends it falls, and reminds the day before', () => {
    const timed = only(dueRow('2026-11-25T07:30:00+00:00'));
    expect([String(said(timed, 'dtstart')), said(timed, 'dtend')]).toEqual(['2026-11-25T07:30:00Z', null]);
    expect(String(said(timed?.getFirstSubcomponent('valarm') ?? undefined, 'trigger'))).toBe('-P1D');
    const event = only(dueRow('2026-11-25T17:00:00+00:00'));
    expect([String(said(event, 'dtstart')), String(said(event, 'dtend'))]).toEqual(['2026-11-25', '2026-11-26']);
    expect(said(event, 'description')).toBe('Kết luận\nSở Y tế');
    const [alarm] = event?.getAllSubcomponents('valarm') ?? [];
    expect([said(alarm, 'action'), String(said(alarm, 'trigger'))]).toEqual(['DISPLAY', '-PT16H']);
    expect(only(dueRow('2026-11-25T07:30:00Z'), { reminds: false })?.getAllSubcomponents('valarm')).toEqual([]);
  });

  it('keeps the identity of a row, of each kind its own, and says which version it is', () => {
    const changed = {
      ...term,
      title: 'Tên khác',
      version: 4,
      starts_at: term.ends_at,
      ends_at: '2027-01-01T17:00:00Z',
    };
    const [before, after, other] = [term, changed, { ...term, kind: 'term_starts' }].map((row) => only(row));
    expect(said(after, 'uid')).toBe(said(before, 'uid'));
    expect(said(other, 'uid')).not.toBe(said(before, 'uid'));
    expect([said(before, 'sequence'), said(after, 'sequence')]).toEqual([3, 4]);
    expect(String(said(before, 'dtstamp'))).toBe('2026-11-25T03:00:00Z');
    expect(String(said(before, 'last-modified'))).toBe('2026-11-01T02:00:00Z');
  });

  it('brings every word through, however long and however written, in lines of at most 75 octets', () => {
    const title = 'Đề nghị; của báo, chí \\ về «phí giữ xe»: nghiêng "ngả" '.repeat(5).trim();
    const detail = 'Dòng một\nDòng hai, có phẩy; và 👩‍🏫 ký tự ngoài bảng';
    const file = fileOf(calendarRow({ title, detail }));
    const event = eventsIn(file)[0];
    expect(said(event, 'summary')).toBe(`Lớp tập huấn: ${title}`);
    expect(said(event, 'description')).toBe(`${detail}\nUBND tỉnh`);
    const lines = file.split('\r\n');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(file).not.toContain('\uFFFD');
  });

  it('has nothing smuggled in by a title', () => {
    const events = eventsIn(fileOf(calendarRow({ title: 'Lớp\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Giả' })));
    expect(events).toHaveLength(1);
    expect(said(events[0], 'summary')).toBe('Lớp tập huấn: Lớp\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Giả');
  });

  it('marks demo data, and has what it has no words for without a page', () => {
    const event = only(calendarRow({ kind: 'later_kind', is_demo: true }));
    expect(said(event, 'summary')).toBe('Việc khác: Tập huấn kỹ năng phát ngôn');
    expect(said(event, 'description')).toContain('Dữ liệu minh họa');
    expect([said(event, 'url'), said(event, 'categories')]).toEqual([null, null]);
  });
});
