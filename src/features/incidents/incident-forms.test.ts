import { describe, expect, it } from 'vitest';
import { pressAgencies } from '@/reference/press-agencies.fixtures';
import { comparedItem } from '@/reference/press-items/press-items.compared';
import { emptyItem, hasItem, itemOf, toItemForm } from '@/reference/press-items/press-items.form';
import { recordableBy } from '@/reference/recordable';
import type { Membership } from '@/session/permissions';
import { agencies, personas } from '../../../tests/harness/unit-personas';
import { comparedFacts } from './incident-forms.compared';
import { editableOf } from './incident-forms.logic';
import { incident, item } from './incidents.fixtures';
import { emptyForm, factsOf, toForm, toRow } from './incidents.form';
import { newIncidentRefusals } from './new-incident.form';

describe('who records incidents', () => {
  const below = (id: string, parent_id: string | null, dissolved_on: string | null = null) => ({
    id,
    parent_id,
    dissolved_on,
  });
  const tree = [
    below(agencies.province.id, null),
    below(agencies.health.id, agencies.province.id),
    below('hospital', agencies.health.id),
    below('gone', agencies.province.id, '2025-06-30'),
    below('going', agencies.province.id, '2099-06-30'),
    below('another province', null),
  ];
  const allowed = (memberships: readonly Membership[]) =>
    tree.filter(recordableBy(memberships, tree)).map(({ id }) => id);

  it('is a clerk for their own agency, not for those below it', () =>
    expect(allowed(personas.healthClerk.memberships)).toEqual([agencies.health.id]));
  it('is a supervisor for all at and below theirs that still are', () =>
    expect(allowed(personas.supervisor.memberships)).toEqual([
      agencies.province.id,
      agencies.health.id,
      'hospital',
      'going',
    ]));
  it('is no manager', () => expect(allowed(personas.manager.memberships)).toEqual([]));
});

it('facts may change until the conclusion, the grade until the closing', () => {
  const statuses = ['recorded', 'verifying', 'concluded', 'remedied', 'correcting', 'closed', 'voided'];
  expect(statuses.map(editableOf)).toEqual(['facts', 'facts', 'grade', 'grade', 'grade', 'nothing', 'nothing']);
});

describe('a form of an incident', () => {
  it('begins found now, in Vietnam', () => {
    const form = emptyForm('a', 'Sở Y tế', new Date('2026-11-23T18:05:59Z'));
    expect(form).toMatchObject({ found_day: '2026-11-24', found_time: '01:05', found_by: 'Sở Y tế' });
  });

  it('goes to the table and back unchanged, and as one line where the table wants one', () => {
    const record = incident();
    expect(factsOf(toForm(record), record)).toEqual(
      expect.objectContaining({ title: record.title, found_at: record.found_at, sources: null, said: record.said }),
    );
    expect(toRow({ ...toForm(record), title: ' Tin  sai\nvề dịch ' }).title).toBe('Tin sai về dịch');
  });
});

describe('a form of an article', () => {
  it('goes to the table and back; a new day is the day of Vietnam', () => {
    const saved = item({ published_at: '2026-06-01 01:00:30+00' });
    const form = toItemForm(saved);
    expect(itemOf(form, saved)).toMatchObject({ title: saved.title, published_at: saved.published_at, url: saved.url });
    expect(itemOf({ ...form, published_time: '' }, saved).published_at).toBe('2026-05-31T17:00:00.000Z');
  });

  it('has an issue number in print only', () => {
    const form = { ...toItemForm(item()), issue_no: '123' };
    expect(itemOf(form).issue_no).toBeNull();
    expect(itemOf({ ...form, press_kind: 'weekly_print' }).issue_no).toBe('123');
  });

  it('says whether anything has been given', () => {
    expect(hasItem(emptyItem())).toBe(false);
    expect(hasItem({ ...emptyItem(), url: ' ' })).toBe(false);
    expect(hasItem({ ...emptyItem(), work_title: 'Tin' })).toBe(true);
  });
});

it('in the short form each refusal is beside its own field, of the incident or of the article', () => {
  const fieldOf = (key: string) => newIncidentRefusals[key]?.field;
  expect(fieldOf('incidents_title')).toBe('title');
  expect(fieldOf('press_items_title')).toBe('work_title');
  expect(fieldOf('press_items_article_once')).toBe('url');
  expect(fieldOf('published_in_future')).toBe('published_day');
  expect(fieldOf('found_in_future')).toBe('found_day');
  expect(fieldOf('kind_not_of_press_agency')).toBe('press_kind');
  expect(fieldOf('agency_dissolved')).toBe('agency_id');
  expect(fieldOf('void_reason_missing')).toBeUndefined();
});

it('versions are told apart in words', () => {
  expect(comparedFacts.tell('severity', 'hot')).toBe('Nóng');
  expect(comparedFacts.tell('field', 'health')).toBe('Y tế');
  expect(comparedFacts.tell('found_day', '2026-11-24')).toBe('24/11/2026');
  expect(comparedFacts.tell('sources', '')).toBe('(trống)');
  expect(comparedFacts.tell('said', 'x'.repeat(50_000))).toHaveLength(401);
  const told = comparedItem(pressAgencies).tell;
  expect(told('press_agency_id', pressAgencies[1].id)).toBe('Báo Minh Họa');
  expect(told('press_kind', 'online')).toBe('Báo điện tử');
});
