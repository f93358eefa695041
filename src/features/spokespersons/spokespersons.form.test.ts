import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { spokesperson, spokespersonForm } from './spokespersons.fixtures';
import { emptyForm, recordFields, toForm, toRow } from './spokespersons.form';

const columns = ({ ...record }: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));

describe('a new form', () => {
  it('is a standing spokesperson of the agency from today on, nothing confirmed', () => {
    const form = emptyForm('agency');
    expect(form).toMatchObject({ agency_id: 'agency', kind: 'standing', valid_from: today(), valid_to: '' });
    expect(Object.values(form)).not.toContain(true);
  });
  it('is a record of its own', () => {
    expect(emptyForm('agency').id).not.toBe(emptyForm('agency').id);
  });
});

describe('a record in a form', () => {
  const full = spokesperson({
    internal_phone: '0378247247',
    valid_to: '2026-12-31',
    standards_note: 'Đã rà soát',
    knows_press_law: false,
  });

  it.each([
    ['full', full],
    [
      'half empty',
      spokesperson({
        official_phone: null,
        official_email: null,
        decision_number: null,
        decision_date: null,
        decision_signer: null,
        kind: 'head',
      }),
    ],
  ])('comes back as it was: %s', (_, record) => {
    expect(toRow(toForm(record))).toEqual(columns(record, recordFields));
  });

  it('holds nothing as empty text, never as null', () => {
    expect(Object.values(toForm(spokesperson({ official_phone: null, decision_date: null })))).not.toContain(null);
    expect(toForm(spokesperson())).toMatchObject({ internal_phone: '', valid_to: '', standards_note: '', reason: '' });
  });

  it('takes none of what the database keeps for itself', () => {
    for (const column of ['version', 'end_reason', 'is_demo', 'created_by', 'name_sort', 'reason']) {
      expect(toRow(toForm(full))).not.toHaveProperty(column);
    }
  });
});

describe('a form as it is saved', () => {
  it('has phones as digits and mail in lower case', () => {
    const typed = {
      official_phone: '+84 296.3957.049',
      internal_phone: ' 0378 247 247 ',
      official_email: ' PhatNgon@AnGiang.GOV.vn ',
    };
    expect(toRow(spokespersonForm(typed))).toMatchObject({
      official_phone: '02963957049',
      internal_phone: '0378247247',
      official_email: 'phatngon@angiang.gov.vn',
    });
  });

  it('has names without spaces around or doubled', () => {
    expect(toRow(spokespersonForm({ full_name: '  Võ   Bảo Tú ', position: ' Phó Giám đốc ' }))).toMatchObject({
      full_name: 'Võ Bảo Tú',
      position: 'Phó Giám đốc',
    });
  });

  it.each([
    'official_phone',
    'official_email',
    'internal_phone',
    'decision_number',
    'decision_date',
    'decision_signer',
    'valid_to',
    'standards_note',
  ] as const)('has nothing for an empty %s, and for spaces', (field) => {
    expect(toRow(spokespersonForm({ [field]: '' }))).toHaveProperty(field, null);
    expect(toRow(spokespersonForm({ [field]: '  ' }))).toHaveProperty(field, null);
  });
});
