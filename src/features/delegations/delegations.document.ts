import type { DelegationDocumentInput } from '@/documents/delegation-document';
import { today } from '@/lib/dates';
import type { BindingRule } from '@/reference/legal-rules.api';
import type { Delegation } from './delegations.api';

/** A delegation as its paper is made of; before signing, number and date are left blank. */
export function documentOf(
  record: Delegation,
  rules: readonly BindingRule[],
  provinceName: string,
  draftedOn = today(),
): DelegationDocumentInput {
  return {
    agency: record.agency,
    provinceName,
    documentNumber: record.document_number,
    signedAt: record.signed_at,
    draftedOn,
    signerName: record.signer_name,
    signerPosition: record.signer_position,
    delegateName: record.delegate_name,
    delegatePosition: record.delegate_position,
    delegatePhone: record.official_phone ?? '',
    delegateEmail: record.official_email ?? '',
    matter: record.matter,
    scope: record.scope,
    validFrom: record.valid_from,
    validUntil: record.valid_until ?? record.valid_from,
    rules,
  };
}
