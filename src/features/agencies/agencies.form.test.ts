import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { Agency } from '@/reference/agencies.api';
import { personas } from '../../../tests/harness/unit-personas';
import { editedAgency } from './agencies.fixtures';
import { agencyFields, emptyForm, fieldLabels, toForm, toRow } from './agencies.form';
import { branchOf, possibleParents } from './agencies.placing';
import { agencySchema } from './agencies.schema';
import { agencyCompared } from './agencies.told';

const typed = {
  ...emptyForm('id-root'),
  code: ' p-moi ',
  kind: 'ward',
  name: ' Phường   Mới ',
  short_name: 'Phường Mới',
};

describe('what is typed of an agency', () => {
  it('is saved tidy, with empty as nothing and an order left to the database', () => {
    const row = toRow({
      ...typed,
      office_phone: '0296 3957 049',
      office_email: ' SYT@AnGiang.gov.vn ',
      portal_url: 'syt.angiang.gov.vn',
    });
    expect(row).toMatchObject({
      code: 'P-MOI',
      name: 'Phường Mới',
      parent_id: 'id-root',
      office_phone: '02963957049',
      office_email: 'syt@angiang.gov.vn',
      portal_url: 'https://syt.angiang.gov.vn',
      head_since: null,
      press_role: null,
    });
    expect(row).not.toHaveProperty('sort_order');
    expect(toRow({ ...typed, sort_order: ' 12 ' }).sort_order).toBe(12);
  });

  it('comes back from a record unchanged', () => {
    const {
      dissolved_on: _,
      successor_id: __,
      is_demo: ___,
      version: ____,
      updated_at: _____,
      ...row
    } = editedAgency();
    expect(toRow(toForm(editedAgency()))).toEqual(row);
  });

  it.each<[string, Partial<typeof typed>, string, string]>([
    ['no code', { code: '' }, 'code', 'Nhập mã cơ quan.'],
    ['a code with diacritics', { code: 'SỞ' }, 'code', 'Mã gồm'],
    ['a code of one letter', { code: 'S' }, 'code', 'Mã gồm'],
    ['no kind', { kind: '' }, 'kind', 'Chọn loại'],
    ['no parent', { parent_id: '' }, 'parent_id', 'Chọn cơ quan cấp trên.'],
    ['an endless name', { name: 'x'.repeat(201) }, 'name', 'dài từ 2 đến 200'],
    ['a long symbol', { symbol: 'x'.repeat(31) }, 'symbol', 'nhiều nhất 30'],
    ['an order of letters', { sort_order: 'đầu' }, 'sort_order', 'Nhập số nguyên'],
    ['a code of letters', { gso_code: 'abc' }, 'gso_code', 'chỉ gồm chữ số'],
    ['a day that is none', { established_on: '31/02/2020' }, 'established_on', 'Nhập ngày dạng'],
    ['a founding to come', { established_on: addDays(today(), 1) }, 'established_on', 'chưa đến'],
    ['a head to come', { head_name: 'Lê An', head_since: addDays(today(), 1) }, 'head_since', 'chưa đến'],
    ['a day of nobody', { head_since: today() }, 'head_name', 'Ghi tên người đứng đầu'],
    ['a head of one letter', { head_name: 'A' }, 'head_name', 'dài từ 2 đến 100'],
    ['a portal that is none', { portal_url: 'javascript:alert(1)' }, 'portal_url', 'Địa chỉ chưa đúng'],
    ['an endless portal', { portal_url: `https://${'x'.repeat(300)}` }, 'portal_url', 'nhiều nhất 300'],
    ['a telephone that is none', { office_phone: '12' }, 'office_phone', 'Số điện thoại chưa đúng'],
    ['an e-mail that is none', { office_email: 'văn thư' }, 'office_email', 'thư điện tử chưa đúng'],
    ['an address of two letters', { office_address: 'An' }, 'office_address', 'dài từ 3 đến 300'],
  ])('with %s is refused beside it', (_, change, field, sentence) => {
    const judged = agencySchema.safeParse({ ...typed, ...change });
    expect(judged.error?.issues.map(({ path, message }) => [path[0], message])).toContainEqual([
      field,
      expect.stringContaining(sentence),
    ]);
  });

  it('has a regulation with both its number and its day, or none', () => {
    const number = { internal_regulation_number: '120/QĐ-SYT' };
    const date = { internal_regulation_date: today() };
    expect(agencySchema.safeParse({ ...typed, ...number, ...date }).success).toBe(true);
    const at = (change: object) => agencySchema.safeParse({ ...typed, ...change }).error?.issues[0]?.path;
    expect(at(number)).toEqual(['internal_regulation_date']);
    expect(at(date)).toEqual(['internal_regulation_number']);
    expect(at({ ...number, internal_regulation_date: addDays(today(), 1) })).toEqual(['internal_regulation_date']);
    expect(toRow({ ...typed, ...number, ...date })).toMatchObject({ ...number, ...date });
  });

  it('of a province needs no parent', () => {
    expect(agencySchema.safeParse({ ...typed, kind: 'province', parent_id: '' }).success).toBe(true);
    expect(agencySchema.safeParse({ ...typed, head_name: 'Lê An', head_since: today() }).success).toBe(true);
  });

  it('is told apart from a colleague’s in words', () => {
    const { labels, tell } = agencyCompared([{ id: 'id-root', name: 'UBND tỉnh' } as Agency]);
    expect(labels.map(([field]) => field)).toEqual(agencyFields);
    expect(
      [
        ['kind', 'ward'],
        ['parent_id', 'id-root'],
        ['press_role', 'press_authority'],
        ['office_phone', '02963957049'],
        ['head_since', '2026-01-05'],
        ['symbol', ''],
        ['name', fieldLabels.name],
      ].map(([field = '', value]) => tell(field, value)),
    ).toEqual([
      'Phường',
      'UBND tỉnh',
      'Cơ quan quản lý nhà nước về báo chí',
      '0296 395 7049',
      '05/01/2026',
      '(trống)',
      'Tên cơ quan',
    ]);
  });
});

describe('the place of an agency', () => {
  const agency = (id: string, kind: string, parent_id: string | null, dissolved_on: string | null = null): Agency => ({
    id,
    code: id,
    kind,
    name: id,
    short_name: id,
    parent_id,
    successor_id: null,
    dissolved_on,
  });
  const root = personas.manager.memberships[0]?.agency.id ?? '';
  const all = [
    agency(root, 'province', null),
    agency('so', 'department', root),
    agency('h1', 'district', root),
    agency('h2', 'district', root),
    agency('h3', 'district', root, '2025-06-30'),
    agency('p1', 'ward', 'h1'),
    agency('khac', 'province', null),
  ];
  const parents = (placed: { id: string; kind: string }) =>
    [...possibleParents(placed, all, personas.manager.memberships)].sort();

  it('has all below it, however deep', () => expect([...branchOf('h1', all)]).toEqual(['h1', 'p1']));

  it.each([
    ['a ward below the province or a living district', { id: 'new', kind: 'ward' }, ['h1', 'h2', root]],
    ['a department below the province alone', { id: 'new', kind: 'department' }, [root]],
    ['before its kind is chosen, where any may be', { id: 'new', kind: '' }, ['h1', 'h2', root]],
    ['never below itself', { id: 'h1', kind: 'ward' }, ['h2', root]],
  ])('%s', (_, placed, expected) => expect(parents(placed)).toEqual([...expected].sort()));

  it('is nobody’s to give but a manager’s', () => {
    expect([...possibleParents({ id: 'new', kind: 'ward' }, all, personas.supervisor.memberships)]).toEqual([]);
  });
});
