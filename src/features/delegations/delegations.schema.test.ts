import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { endOf, startOf } from '@/lib/local-time';
import { delegationForm, hoursFromNow } from './delegations.fixtures';
import type { DelegationForm } from './delegations.form';
import { refusals } from './delegations.refusals';
import { contactSchema, delegationSchema, signingSchema } from './delegations.schema';

const schema = delegationSchema(90);
const refusedBy = (judge: { safeParse: typeof schema.safeParse }, rest: Partial<DelegationForm>) => {
  const { error } = judge.safeParse(delegationForm(rest));
  return error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];
};
const refused = (rest: Partial<DelegationForm>) => refusedBy(schema, rest);
const fields = (rest: Partial<DelegationForm>) => refused(rest).map(([field]) => field);
const unsigned = { document_number: '', signed_day: '', signed_time: '' };

describe('a delegation', () => {
  it('that is whole is taken, signed or not', () => {
    expect(refused({})).toEqual([]);
    expect(refused(unsigned)).toEqual([]);
  });

  it.each<[string, Partial<DelegationForm>, keyof DelegationForm, RegExp]>([
    ['open-ended', { until_day: '' }, 'until_day', /phải có thời hạn nhất định/],
    ['for somebody of elsewhere', { delegate_rank: 'outside' }, 'delegate_rank', /không ủy quyền cho người ngoài/],
    ['for nobody knows whom', { delegate_rank: '' }, 'delegate_rank', /Chọn vị trí/],
    ['for two matters in a list', { matter: 'Vụ cháy kho thuốc; vụ ngộ độc' }, 'matter', /một vụ việc/],
    ['for two matters in two lines', { matter: 'Vụ cháy kho thuốc\nvụ ngộ độc' }, 'matter', /không xuống dòng/],
    ['for a matter not named', { matter: 'Vụ cháy' }, 'matter', /ít nhất 10 ký tự/],
    ['for a matter that is a tale', { matter: 'x'.repeat(301) }, 'matter', /dài quá 300/],
    ['with a number and no moment', { signed_day: '', signed_time: '' }, 'signed_day', /Nhập ngày ký/],
    ['with a day of signing and no hour', { signed_time: '' }, 'signed_time', /tính theo giờ/],
    ['signed without a number', { document_number: '' }, 'document_number', /Nhập số/],
    ['with a time that is none', { until_time: '24:00' }, 'until_time', /giờ:phút/],
    ['with a day that is none', { until_day: '31/11/2026' }, 'until_day', /ngày có thật/],
    ['from before 1990', { from_day: '1989-12-31', ...unsigned }, 'from_day', /1990/],
    ['without who signs', { signer_name: '' }, 'signer_name', /người đứng đầu/],
    ['with a telephone that is none', { official_phone: '123' }, 'official_phone', /chưa đúng/],
    ['with a mail address that is none', { official_email: 'dao' }, 'official_email', /chưa đúng/],
    ['with a scope of a letter', { scope: 'a' }, 'scope', /từ 3 ký tự/],
  ])('%s is refused beside the field', (_, rest, field, words) => {
    expect(refused(rest).find(([at]) => at === field)?.[1]).toMatch(words);
  });

  it('of the head for themselves is refused', () => {
    expect(fields({ delegate_name: 'Ngô Thị Thu Quân', delegate_position: 'Giám đốc Sở' })).toEqual(['delegate_name']);
  });

  it('that ends before it begins, or as it begins, is refused', () => {
    const day = { from_day: '2026-01-10', ...unsigned };
    expect(fields({ ...day, until_day: '2026-01-09', until_time: '' })).toEqual(['until_day']);
    expect(fields({ ...day, from_time: '08:00', until_day: '2026-01-10', until_time: '08:00' })).toEqual(['until_day']);
    expect(fields({ ...day, from_time: '08:00', until_day: '2026-01-10', until_time: '08:01' })).toEqual([]);
  });

  it('may be as long as the province allows, and no minute longer', () => {
    const from = { from_day: '2026-01-01', from_time: '', ...unsigned };
    expect(fields({ ...from, until_day: '2026-03-31', until_time: '' })).toEqual([]);
    expect(refused({ ...from, until_day: '2026-04-01', until_time: '00:01' })).toEqual([
      ['until_day', expect.stringContaining('90 ngày (chính sách của tỉnh)')],
    ]);
    expect(refusedBy(delegationSchema(91), { ...from, until_day: '2026-04-01', until_time: '' })).toEqual([]);
  });

  it('is not signed in the future, nor after its end', () => {
    const later = startOf(hoursFromNow(2));
    expect(fields({ signed_day: later.day, signed_time: later.time || '00:00' })).toEqual(['signed_day']);
    const over = endOf(hoursFromNow(-49));
    const long = { from_day: '2026-01-01', from_time: '', until_day: over.day, until_time: over.time };
    expect(refusedBy(delegationSchema(366_000), long)).toEqual([
      ['signed_day', refusals.delegations_signed_before_end.message],
    ]);
  });
});

describe('signing', () => {
  const sign = (rest: Partial<DelegationForm>) =>
    signingSchema.safeParse(delegationForm(rest)).error?.issues.map(({ path }) => path.join('.')) ?? [];
  it('asks for number, day and hour', () => {
    expect(sign(unsigned)).toEqual(['document_number', 'signed_day', 'signed_time']);
    expect(sign({})).toEqual([]);
  });
  it('does not judge the paper again', () => {
    expect(sign({ matter: 'x', official_phone: '1' })).toEqual([]);
  });
});

it('of a published one only the contact is judged', () => {
  const judge = (rest: Partial<DelegationForm>) => contactSchema.safeParse(delegationForm(rest));
  expect(judge({ matter: 'x', until_day: '' }).success).toBe(true);
  expect(judge({ official_phone: '1' }).error?.issues.map(({ path }) => path[0])).toEqual(['official_phone']);
  expect(judge({}).data).toMatchObject({ id: delegationForm().id, delegate_name: 'Trần Ngọc Bích' });
});

it('every refusal the database knows of delegations is told in words', () => {
  const sql = ['20261124000300_delegations.sql', '20261124000500_publication.sql']
    .map((name) => readFileSync(`supabase/migrations/${name}`, 'utf8'))
    .join('\n');
  const table = sql.slice(
    sql.indexOf('create table public.delegations'),
    sql.indexOf('comment on table public.delegations'),
  );
  const constraints = [...table.matchAll(/constraint (delegations_\w+)/g)].map(([, name]) => name);
  const raised = [...sql.matchAll(/private\.refuse\('(\w+)'/g)].map(([, key]) => key);
  const elsewhere = ['nothing_to_attest'];
  const known = Object.keys(refusals);
  expect(
    [...constraints, 'delegations_number_once', ...raised].filter((key) => !elsewhere.includes(key ?? '')),
  ).toSatisfy((keys: string[]) => keys.length > 25 && keys.every((key) => known.includes(key)));
});
