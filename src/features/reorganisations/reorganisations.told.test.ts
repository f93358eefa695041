import { describe, expect, it } from 'vitest';
import { emptyStep, type Step, stepKinds } from './reorganisations.steps';
import { namesOf, tellKinds, tellStep } from './reorganisations.told';

const agencies = [
  { code: 'UBND-TINH', name: 'Ủy ban nhân dân tỉnh An Giang', short_name: 'UBND tỉnh' },
  { code: 'SYT', name: 'Sở Y tế An Giang', short_name: 'Sở Y tế' },
  { code: 'STC', name: 'Sở Tài chính An Giang', short_name: 'Sở Tài chính' },
];
const founding = {
  ...(emptyStep('create') as Extract<Step, { kind: 'create' }>),
  code: 'SDL',
  name: 'Sở Du lịch',
  parent: 'UBND-TINH',
};

describe('a step', () => {
  it.each<[Step, string]>([
    [founding, 'Thành lập Sở Du lịch (SDL), trực thuộc UBND tỉnh'],
    [
      { ...emptyStep('rename'), code: 'SYT', name: 'Sở Y tế và Dân số' } as Step,
      'Đổi tên Sở Y tế An Giang (SYT) thành Sở Y tế và Dân số',
    ],
    [{ ...emptyStep('rename'), code: 'SYT', symbol: 'SYTDS' } as Step, 'Đổi thông tin của Sở Y tế An Giang (SYT)'],
    [{ kind: 'move', code: 'SYT', parent: 'STC' }, 'Chuyển Sở Y tế An Giang (SYT) về trực thuộc Sở Tài chính'],
    [{ kind: 'merge', codes: ['SYT', 'STC'], into: 'SDL' }, 'Nhập Sở Y tế, Sở Tài chính vào Sở Du lịch'],
    [
      { kind: 'split', code: 'SYT', into: ['SDL', 'STC'], heir: 'SDL' },
      'Tách Sở Y tế An Giang (SYT) thành Sở Du lịch, Sở Tài chính; Sở Du lịch tiếp nhận việc đang mở',
    ],
    [
      { kind: 'dissolve', code: 'SYT', heir: 'STC' },
      'Giải thể Sở Y tế An Giang (SYT); Sở Tài chính tiếp nhận việc đang mở',
    ],
    [{ kind: 'dissolve', code: 'SYT', heir: '' }, 'Giải thể Sở Y tế An Giang (SYT)'],
    [{ kind: 'dissolve', code: 'LA', heir: '' }, 'Giải thể … (LA)'],
  ])('%o is told', (step, told) => {
    expect(tellStep(step, namesOf(agencies, [founding]))).toBe(told);
  });

  it.each(stepKinds)('of kind %s with nothing filled in can be told, too', (kind) => {
    expect(tellStep(emptyStep(kind), namesOf([], []))).toContain('…');
  });
});

it('kinds are counted in their order, without those that are not there', () => {
  expect(tellKinds({ dissolve: 11, create: 107 })).toBe('thành lập 107; giải thể 11');
});
