import { expect, it } from 'vitest';
import { agency } from './reorganisations.fixtures';
import { emptyStep, type Step } from './reorganisations.steps';
import { structuresOf } from './reorganisations.structure';

const agencies = [
  agency('UBND-TINH', 'UBND tỉnh', { parent_id: null, kind: 'province' }),
  agency('SYT', 'Sở Y tế'),
  agency('STC', 'Sở Tài chính'),
  agency('H883', 'UBND Long Xuyên', { kind: 'district' }),
  agency('P1', 'UBND phường 1', { kind: 'ward', parent_id: 'id-H883' }),
  agency('CU', 'Sở cũ', { dissolved_on: '2016-01-01' }),
];
const structures = (...steps: Step[]) => structuresOf(agencies, steps);
const marks = (placed: { code: string; mark: string }[]) =>
  Object.fromEntries(placed.filter(({ mark }) => mark).map(({ code, mark }) => [code, mark]));

it('without steps is the same before and after, without those that are no more', () => {
  const { before, after } = structures();
  expect(before.map(({ code }) => code)).toEqual(['UBND-TINH', 'SYT', 'STC', 'H883', 'P1']);
  expect(after).toEqual(before);
});

it('says who comes, who goes into whom, who is renamed and who moves', () => {
  const { before, after } = structures(
    { ...emptyStep('create'), code: 'SDL', name: 'Sở Du lịch', agency_kind: 'department', parent: 'UBND-TINH' } as Step,
    { kind: 'merge', codes: ['STC'], into: 'SDL' },
    { ...emptyStep('rename'), code: 'SYT', name: 'Sở Y tế và Dân số' } as Step,
    { kind: 'move', code: 'P1', parent: 'UBND-TINH' },
    { kind: 'dissolve', code: 'H883', heir: 'P1' },
  );
  expect(marks(before)).toEqual({
    STC: 'nhập vào Sở Du lịch',
    SYT: 'đổi tên thành Sở Y tế và Dân số',
    P1: 'chuyển về UBND tỉnh',
    H883: 'giải thể, bàn giao cho UBND phường 1',
  });
  expect(marks(after)).toEqual({
    SDL: 'thành lập mới; kế thừa Sở Tài chính',
    SYT: 'tên cũ: Sở Y tế',
    P1: 'chuyển đến; kế thừa UBND Long Xuyên',
  });
  expect(after.find(({ code }) => code === 'P1')?.parent_id).toBe('id-UBND-TINH');
  expect(after.map(({ code }) => code)).not.toContain('H883');
});

it('says into what one is split', () => {
  const { before, after } = structures({ kind: 'split', code: 'H883', into: ['SYT', 'STC'], heir: 'SYT' });
  expect(marks(before)).toEqual({ H883: 'tách thành Sở Y tế, Sở Tài chính' });
  expect(marks(after)).toEqual({ SYT: 'kế thừa UBND Long Xuyên', STC: 'kế thừa UBND Long Xuyên' });
});

it('is left alone by steps that name nobody yet', () => {
  const { before, after } = structures(
    emptyStep('move'),
    emptyStep('merge'),
    emptyStep('dissolve'),
    emptyStep('rename'),
  );
  expect(after).toEqual(before);
});
