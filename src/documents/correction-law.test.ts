import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterGrounds, pressRule, pressRuleCodes } from './correction-law';
import { pressRuleTable as rules } from './correction-law.fixtures';

const on = (day: string, agencyKind = 'department') => ({ rules, day, agencyKind });

describe('the grounds of a letter to the press', () => {
  it('to correct are the Press Law of 2016 and Decree 09/2017 until 30/06/2026', () => {
    expect(letterGrounds(on('2026-06-30'), 'correction', ['online', 'daily_print'])).toEqual([
      'khoản 2, khoản 4, khoản 5 Điều 42 Luật Báo chí ngày 05 tháng 4 năm 2016',
      'điểm c khoản 3 Điều 6 Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ',
    ]);
  });

  it('to correct are the Press Law of 2025 with Decrees 237/2026 and 244/2026 from 01/07/2026', () => {
    expect(letterGrounds(on('2026-07-01'), 'correction', ['online', 'daily_print'])).toEqual([
      'Luật Báo chí ngày 10 tháng 12 năm 2025',
      'khoản 2, điểm a khoản 3, điểm b khoản 3 Điều 19 Nghị định số 237/2026/NĐ-CP của Chính phủ',
      'khoản 6 Điều 7 Nghị định số 244/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ',
    ]);
  });

  it('to respond are of another article, and never those of a correction', () => {
    expect(letterGrounds(on('2026-06-30'), 'response', ['online'])[0]).toBe(
      'khoản 1, khoản 2, khoản 4 Điều 43 Luật Báo chí ngày 05 tháng 4 năm 2016',
    );
    const since = letterGrounds(on('2026-07-01'), 'response', ['online']);
    expect(since.slice(0, 2)).toEqual([
      'Điều 36 Luật Báo chí ngày 10 tháng 12 năm 2025',
      'khoản 1, khoản 3 Điều 21 Nghị định số 237/2026/NĐ-CP của Chính phủ',
    ]);
    expect(since.join()).not.toMatch(/Điều 19|Điều 42/);
  });

  it('name only the articles for the kinds of press written to, and no decree that does not bind the agency', () => {
    expect(letterGrounds(on('2026-07-01'), 'correction', ['daily_print']).join()).not.toContain('điểm a khoản 3');
    expect(letterGrounds(on('2026-07-01', 'party_body'), 'correction', ['online']).join()).not.toContain('244/2026');
  });
});

it('a rule told apart by kinds of press binds nobody of another kind', () => {
  expect(pressRule(on('2026-06-30'), 'correction', 'online')?.title).toMatch(/Báo điện tử/);
  expect(pressRule(on('2026-06-30'), 'correction', 'online_channel')).toBeUndefined();
  expect(pressRule(on('2026-07-01'), 'correction', 'online_channel')?.article).toBe('điểm a khoản 3 Điều 19');
});

it('every rule asked for is one the province keeps', () => {
  const seeds = readFileSync('supabase/seeds/legal-rules.sql', 'utf8');
  expect(pressRuleCodes.filter((code) => !seeds.includes(`'${code}'`))).toEqual([]);
});
