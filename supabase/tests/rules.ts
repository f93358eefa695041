import type { Row } from '../../tests/harness/session.ts';

export const table = 'public.legal_rules';

/** A rule of law as the operator writes one. */
export function rule(changes: Row = {}): Row {
  return {
    code: 'tried_rule',
    topic: 'reply',
    title: 'Quy định thử',
    basis: 'law',
    regime: '2026',
    instrument: 'Nghị định thử',
    citation: 'Nghị định thử',
    article: 'Điều 1',
    trigger: 'document_signed',
    trigger_label: 'Ký văn bản',
    amount: 3,
    unit: 'day',
    effective_from: '2027-01-01',
    ...changes,
  };
}
