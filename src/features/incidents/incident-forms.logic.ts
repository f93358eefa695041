/** What may still change of an incident: all its facts, only how it is graded, or nothing any more. */
export function editableOf(status: string): 'facts' | 'grade' | 'nothing' {
  if (status === 'recorded' || status === 'verifying') return 'facts';
  return status === 'closed' || status === 'voided' ? 'nothing' : 'grade';
}
