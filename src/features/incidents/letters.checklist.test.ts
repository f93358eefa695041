import { describe, expect, it } from 'vitest';
import { pressRuleTable as rules } from '@/documents/correction-law.fixtures';
import { checksFor, missingIn, toChecklist } from './letters.checklist';

type Published = Parameters<typeof checksFor>[1];
const on = (day: string) => ({ rules, day, agencyKind: 'department' });
const published = (rest: Partial<Published> = {}): Published => ({
  kind: 'correction',
  pressKind: 'daily_print',
  hasColumn: true,
  hasIssue: true,
  hasConclusion: true,
  ...rest,
});
const keys = (day: string, rest: Partial<Published> = {}) => checksFor(on(day), published(rest)).map(({ key }) => key);

describe('what the law wants of a published correction', () => {
  it('is title, work, column, issue, date, both passages, the place and the conclusion under the law of 2016', () => {
    expect(keys('2026-06-30')).toEqual([
      'title',
      'work',
      'column',
      'issue',
      'date',
      'false_part',
      'correct_part',
      'place',
      'conclusion',
    ]);
  });

  it('has the removal for an online newspaper, and no issue', () => {
    expect(keys('2026-06-30', { pressKind: 'online', hasIssue: false })).toEqual([
      'title',
      'work',
      'column',
      'date',
      'false_part',
      'correct_part',
      'place',
      'conclusion',
      'takedown',
    ]);
  });

  it('is without the conclusion from 01/07/2026, and where there is none', () => {
    expect(keys('2026-07-01')).not.toContain('conclusion');
    expect(keys('2026-06-30', { hasConclusion: false })).not.toContain('conclusion');
  });

  it('names the place only for kinds of press for which the law of the day does', () => {
    expect(keys('2026-06-30', { pressKind: 'online_channel' })).not.toContain('place');
    expect(keys('2026-07-01', { pressKind: 'online_channel' })).toContain('place');
  });

  it('leaves out a column that the work did not have', () => {
    expect(keys('2026-06-30', { hasColumn: false })).not.toContain('column');
  });

  it('comes each from its article of the day', () => {
    const articles = (day: string) =>
      Object.fromEntries(
        checksFor(on(day), published({ pressKind: 'online' })).map(({ key, rule }) => [key, rule.article]),
      );
    expect(articles('2026-06-30')).toMatchObject({
      title: 'khoản 4 Điều 42',
      place: 'khoản 3 Điều 42',
      takedown: 'khoản 1 Điều 42',
    });
    expect(articles('2026-07-01')).toMatchObject({ title: 'khoản 2 Điều 19', takedown: 'điểm a khoản 1 Điều 19' });
  });
});

describe('what the law wants of a published response', () => {
  it('is who responds and to what; since 01/07/2026 also on the same product', () => {
    expect(keys('2026-06-30', { kind: 'response' })).toEqual(['responder', 'work', 'column', 'issue', 'date']);
    expect(keys('2026-07-01', { kind: 'response' })).toEqual(['responder', 'work', 'column', 'issue', 'date', 'place']);
  });

  it('tells what could not be verified', () => {
    const place = checksFor(on('2026-07-01'), published({ kind: 'response' })).find(({ key }) => key === 'place');
    expect(place?.rule.unsure_note).toBe('Bản quét mờ.');
  });
});

it('a checklist says true or false where it applies, null elsewhere, and names what is missing', () => {
  const checks = checksFor(on('2026-07-01'), published({ kind: 'response', hasColumn: false, hasIssue: false }));
  const list = toChecklist(checks, { responder: true, work: false });
  expect(list).toMatchObject({ responder: true, work: false, date: false, title: null, column: null, takedown: null });
  expect(missingIn(list)).toEqual([
    'Tên tác phẩm báo chí',
    'Số báo',
    'Ngày, tháng, năm đã đăng, phát',
    'Vị trí đăng, phát',
  ]);
  expect(missingIn({})).toEqual([]);
});
