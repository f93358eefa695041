import { areAll, joinIds, splitIds } from '@/reference/agency-ids';
import type { Directive } from './directives.api';

/** What a form of a directive holds: text as typed, days as yyyy-MM-dd, nothing is ''. */
export type DirectiveForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  id: string;
  agency_id: string;
  issuer: string;
  kind: string;
  number: string;
  issued_on: string;
  effective_on: string;
  title: string;
  summary: string;
  source_url: string;
  /** Every agency below, or those chosen. */
  addresses: 'all' | 'some';
  /** Ids of agencies, joined by commas. */
  addressed: string;
  confirm_by: string;
};

export function emptyForm(agencyId: string): DirectiveForm {
  return {
    id: crypto.randomUUID(),
    agency_id: agencyId,
    issuer: '',
    kind: '',
    number: '',
    issued_on: '',
    effective_on: '',
    title: '',
    summary: '',
    source_url: '',
    addresses: 'all',
    addressed: '',
    confirm_by: '',
  };
}

/** Agencies a directive is addressed to that are none of those below: no more, or of who supervises above. */
export function othersAddressed({ addressed_agency_ids }: Directive, below: readonly string[]): string[] {
  return addressed_agency_ids.filter((id) => !below.includes(id));
}

/** A directive as a form holds it; `below` are the agencies that «all» stands for. */
export function toForm(directive: Directive, below: readonly string[]): DirectiveForm {
  const others = othersAddressed(directive, below);
  const addressesAll = areAll(
    directive.addressed_agency_ids.filter((id) => !others.includes(id)),
    below,
  );
  return {
    id: directive.id,
    agency_id: directive.agency_id,
    issuer: directive.issuer,
    kind: directive.kind,
    number: directive.number,
    issued_on: directive.issued_on,
    effective_on: directive.effective_on ?? '',
    title: directive.title,
    summary: directive.summary ?? '',
    source_url: directive.source_url ?? '',
    addresses: addressesAll ? 'all' : 'some',
    addressed: addressesAll ? '' : joinIds(directive.addressed_agency_ids),
    confirm_by: directive.confirm_by ?? '',
  };
}

/** A form as the table takes it; «all» takes none of the others away. */
export function toRow(form: DirectiveForm, below: readonly string[], others: readonly string[] = []) {
  const orNull = (value: string) => value.trim() || null;
  const line = (value: string) => value.trim().replace(/\s+/g, ' ');
  return {
    id: form.id,
    agency_id: form.agency_id,
    issuer: line(form.issuer),
    kind: form.kind,
    number: line(form.number),
    issued_on: form.issued_on,
    effective_on: form.effective_on || null,
    title: line(form.title),
    summary: orNull(form.summary),
    source_url: orNull(form.source_url),
    addressed_agency_ids: form.addresses === 'all' ? [...below, ...others].sort() : splitIds(form.addressed),
    confirm_by: form.confirm_by || null,
  };
}
