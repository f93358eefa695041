import { expect, it } from 'vitest';
import { agencies } from '../../../tests/harness/unit-personas';
import { auditEntry } from './audit.fixtures';
import { recordPath } from './audit.links';

const all = [{ ...agencies.health, parent_id: null, successor_id: null, dissolved_on: null }];
const of = (subject_table: string | null, subject_id: string | null = 'x1', subject_name: string | null = 'Tên') =>
  recordPath(auditEntry(1, { subject_table, subject_id, subject_name }), all);

it.each([
  ['incidents', '/vu-viec/x1'],
  ['press_enquiries', '/de-nghi-bao-chi/x1'],
  ['directives', '/van-ban-chi-dao/x1'],
  ['directive_acknowledgements', '/van-ban-chi-dao/quan-triet/x1'],
  ['press_items', '/diem-bao/x1'],
  ['training_courses', '/tap-huan/x1'],
  ['spokespersons', '/nguoi-phat-ngon/x1'],
  ['delegations', '/uy-quyen/x1'],
  ['reorganisations', '/sap-xep-co-quan/x1'],
  ['profiles', '/nguoi-dung/x1'],
  ['press_agencies', '/co-quan-bao-chi/x1/sua'],
  ['invitations', '/nguoi-dung/loi-moi'],
  ['legal_rules', '/quy-dinh'],
  ['public_holidays', '/quy-dinh/ngay-nghi'],
  ['settings', '/cai-dat'],
])('an entry of %s leads to %s', (table, path) => expect(of(table)).toBe(path));

it('leads to an agency by its code', () => {
  expect(of('agencies', agencies.health.id)).toBe('/co-quan/SYT');
  expect(of('agencies', 'unknown')).toBeUndefined();
});

it('leads nowhere when the record is no more, never was, or has no page', () => {
  expect(of('incidents', 'x1', null)).toBeUndefined();
  expect(of(null, null, null)).toBeUndefined();
  expect(of('hotlines')).toBeUndefined();
});
