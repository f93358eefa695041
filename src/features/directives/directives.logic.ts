import { formatDate } from '@/lib/dates';
import type { Directive, DirectiveRow } from './directives.api';
import { type DirectiveKind, kindNames } from './directives.names';

/** «Công văn 1210/UBND-TH ngày 06/12/2019». */
export function citation({ kind, number, issued_on }: Pick<Directive, 'kind' | 'number' | 'issued_on'>): string {
  const name = kind === 'other' ? 'Văn bản' : kindNames[kind as DirectiveKind];
  return `${name} ${number} ngày ${formatDate(issued_on)}`;
}

/** What who runs a directive can do with it, the next step first. */
export type DirectiveStep = 'issue' | 'end' | 'reopen' | 'void';

export function stepsOf({ state }: Pick<Directive, 'state'>): DirectiveStep[] {
  switch (state) {
    case 'draft':
      return ['issue', 'void'];
    case 'issued':
      return ['end', 'void'];
    case 'ended':
      return ['reopen', 'void'];
    default:
      return [];
  }
}

/** Whether one looks after others than oneself, so that it is counted how many have confirmed. */
export function isOverseen({ asked_count, own_state }: Pick<DirectiveRow, 'asked_count' | 'own_state'>): boolean {
  return asked_count > (own_state === null ? 0 : 1);
}
