import { describe, expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import { rule, ruleVersion } from './legal-rules.fixtures';
import { emptyForm, keyOf, type RuleForm, successorForm, toForm, toRow } from './rule-versions.form';
import { isReplaced, versionState } from './rule-versions.logic';
import { ruleSchema } from './rule-versions.schema';
import { compared, ruleTold } from './rule-versions.told';

const day = (fromToday: number) => addDays(today(), fromToday);

describe('a version', () => {
  it('comes through the form as it was', () => {
    const version = ruleVersion({
      basis: 'law',
      regime: '2026',
      citation: 'Nghị định số 1',
      article: 'Điều 1',
      quote: 'trích',
      agency_kinds: ['ward', 'province'],
      press_kinds: ['online'],
      trigger: 'document_signed',
      trigger_label: 'Ký văn bản',
      amount: 12,
      unit: 'hour',
      effective_to: '2027-01-01',
      unsure_note: 'chưa rõ',
    });
    const {
      created_at: _,
      created_by: __,
      updated_at: ___,
      updated_by: ____,
      version: _____,
      replaces_id: ______,
      ...row
    } = version;
    const known = [{ trigger: 'document_signed', trigger_label: 'Ký văn bản' }];
    expect(toRow(toForm(version), known)).toEqual({ ...row, agency_kinds: ['province', 'ward'] });
  });

  it('starts its successor with all of it but for the day, as a version of its own', () => {
    const version = ruleVersion({});
    const { id, effective_from, ...rest } = successorForm(version);
    expect(id).not.toBe(version.id);
    expect(effective_from).toBe('');
    expect(rest).toMatchObject({ title: version.title, unit: version.unit, code: version.code });
  });

  it('drops what its unit or basis has no use for, and names what is new by its words', () => {
    const row = toRow(
      {
        ...emptyForm(),
        title: 'Đăng đúng hạn',
        unit: 'at_once',
        amount: '5',
        regime: '2026',
        trigger_label: 'Ký văn bản',
      },
      [],
    );
    expect(row).toMatchObject({
      code: 'dang_dung_han',
      amount: null,
      regime: null,
      agency_kinds: null,
      trigger: 'ky_van_ban',
      effective_to: null,
    });
    expect(keyOf('Ạ 12')).toBe('a_khac');
    expect(keyOf('x'.repeat(90))).toHaveLength(58);
  });

  it('is to come, holds or is over', () => {
    const of = (effective_from: string, effective_to: string | null) =>
      versionState({ effective_from, effective_to }, '2026-11-25');
    expect(of('2026-11-26', null)).toBe('planned');
    expect(of('2026-11-25', null)).toBe('running');
    expect(of('2020-01-01', '2026-11-25')).toBe('running');
    expect(of('2020-01-01', '2026-11-24')).toBe('over');
    const [one, two] = [rule('a', null), rule('b', null)];
    expect(isReplaced(one, [one, { ...two, replaces_id: one.id }])).toBe(true);
    expect(isReplaced(two, [one, two])).toBe(false);
  });
});

describe('a form', () => {
  const good: RuleForm = {
    ...toForm(ruleVersion({})),
    topic: 'follow_up',
    effective_from: day(1),
    unit: 'day',
    amount: '5',
    trigger_label: 'Báo chí đăng',
  };
  const law = { basis: 'law', regime: '2026', article: 'Điều 1', citation: 'Nghị định số 1' };
  const problems = (change: Partial<RuleForm>, after?: string) =>
    ruleSchema(after)
      .safeParse({ ...good, ...change })
      .error?.issues.map(({ path }) => path[0]) ?? [];

  it.each<[Partial<RuleForm>]>([
    [{}],
    [{ effective_from: day(0) }],
    [law],
    [{ unit: 'hour', amount: '-24' }],
    [{ unit: 'none', amount: '', trigger_label: '' }],
    [{ unit: 'exchange', amount: '2', trigger_label: '' }],
    [{ effective_to: day(1) }],
  ])('is right with %o', (change) => expect(problems(change)).toEqual([]));

  it.each<[Partial<RuleForm>, keyof RuleForm]>([
    [{ topic: '' }, 'topic'],
    [{ title: 'x' }, 'title'],
    [{ title: 'x'.repeat(301) }, 'title'],
    [{ instrument: '' }, 'instrument'],
    [{ ...law, regime: '26' }, 'regime'],
    [{ ...law, article: '' }, 'article'],
    [{ ...law, citation: ' ' }, 'citation'],
    [{ amount: '' }, 'amount'],
    [{ amount: '1,5' }, 'amount'],
    [{ amount: '-2' }, 'amount'],
    [{ amount: '1001' }, 'amount'],
    [{ unit: 'hour', amount: '0' }, 'amount'],
    [{ trigger_label: '' }, 'trigger_label'],
    [{ unit: 'at_once', trigger_label: '' }, 'trigger_label'],
    [{ effective_from: '' }, 'effective_from'],
    [{ effective_from: '31/02/2027' }, 'effective_from'],
    [{ effective_from: day(-1) }, 'effective_from'],
    [{ effective_to: 'mai' }, 'effective_to'],
    [{ effective_to: day(0) }, 'effective_to'],
    [{ quote: 'x'.repeat(1001) }, 'quote'],
    [{ unsure_note: 'x' }, 'unsure_note'],
  ])('with %o is refused at %s, and there alone', (change, field) => expect(problems(change)).toEqual([field]));

  it('of a successor begins after the version it replaces', () => {
    expect(problems({ effective_from: day(5) }, day(5))).toEqual(['effective_from']);
    expect(problems({ effective_from: day(6) }, day(5))).toEqual([]);
  });
});

it('both versions of a conflict and the history are told in words', () => {
  expect(compared.tell('agency_kinds', 'ward,commune')).toBe('Phường, Xã');
  expect(compared.tell('press_kinds', '')).toBe('tất cả');
  expect(compared.tell('unit', 'working_day')).toBe('ngày làm việc');
  expect(compared.tell('effective_from', '2027-01-31')).toBe('31/01/2027');
  expect(compared.tell('rolls_over', false)).toBe('Không');
  expect(compared.tell('quote', '')).toBe('(trống)');
  const kinds = ruleTold.fields.press_kinds;
  expect(typeof kinds === 'object' && kinds.format(['online'])).toBe('Báo điện tử');
});
