import { describe, expect, it } from 'vitest';
import { directive, educationId, healthId, provinceId } from './directives.fixtures';
import { type DirectiveForm, emptyForm, othersAddressed, toForm, toRow } from './directives.form';
import { directiveSchema } from './directives.schema';

const below = [healthId, educationId];

it('a record goes into the form and out again unchanged', () => {
  const record = directive({ effective_on: '2020-01-01', source_url: 'https://angiang.gov.vn/vb' });
  const row = toRow(toForm(record, below), below);
  for (const [column, value] of Object.entries(row)) expect([column, value]).toEqual([column, record[column as 'id']]);
});

it('all below is said as all, fewer by name', () => {
  expect(toForm(directive(), below)).toMatchObject({ addresses: 'all', addressed: '' });
  expect(toForm(directive({ addressed_agency_ids: [healthId] }), below)).toMatchObject({
    addresses: 'some',
    addressed: healthId,
  });
});

it('«all» takes no agency away that is none of those below', () => {
  const record = directive({ addressed_agency_ids: [healthId, educationId, provinceId] });
  const others = othersAddressed(record, below);
  expect(others).toEqual([provinceId]);
  const form = toForm(record, below);
  expect(form.addresses).toBe('all');
  expect(toRow(form, below, others).addressed_agency_ids).toEqual([provinceId, healthId, educationId]);
});

describe('the form refuses beside the field', () => {
  const complete: DirectiveForm = {
    ...emptyForm(provinceId),
    issuer: 'UBND tỉnh',
    kind: 'decision',
    number: '1/QĐ',
    issued_on: '2020-02-02',
    title: 'Về phát ngôn',
  };
  const fieldsOf = (changes: Partial<DirectiveForm>) =>
    directiveSchema.safeParse({ ...complete, ...changes }).error?.issues.map(({ path }) => path[0]);

  it('nothing when it is complete', () => {
    expect(fieldsOf({})).toBeUndefined();
    expect(fieldsOf({ source_url: 'https://chinhphu.vn/vb?id=1', effective_on: '2020-02-02' })).toBeUndefined();
  });

  it.each<[Partial<DirectiveForm>, keyof DirectiveForm]>([
    [{ kind: '' }, 'kind'],
    [{ kind: 'toString' }, 'kind'],
    [{ number: ' ' }, 'number'],
    [{ issuer: 'U' }, 'issuer'],
    [{ issued_on: '' }, 'issued_on'],
    [{ issued_on: '2099-01-01' }, 'issued_on'],
    [{ title: 'V/v' }, 'title'],
    [{ source_url: 'angiang.gov.vn' }, 'source_url'],
    [{ source_url: 'https://angiang gov.vn' }, 'source_url'],
    [{ effective_on: '2020-02-01' }, 'effective_on'],
    [{ confirm_by: '2020-02-01' }, 'confirm_by'],
    [{ confirm_by: 'mai' }, 'confirm_by'],
  ])('%o', (changes, field) => expect(fieldsOf(changes)).toEqual([field]));
});
