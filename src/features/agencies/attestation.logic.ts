import { formatDayOf, formatUntil } from '@/lib/dates';
import type { Attestation } from './attestation.api';

/** The province's deadline for confirming has passed. */
export function isOverdue(attestation: Pick<Attestation, 'due_at'> | undefined, now: number): boolean {
  return attestation !== undefined && Date.parse(attestation.due_at) <= now;
}

const day = 86_400_000;

/** How an agency stands with confirming, in a sentence. */
export function attestationWords({ attested_at, due_at }: Attestation, now: number): string {
  const late = now - Date.parse(due_at);
  const attested = `Danh bạ được xác nhận ngày ${formatDayOf(attested_at)}`;
  if (late < 0) return `${attested}; lần tới ${formatUntil(due_at).replace('đến', 'chậm nhất')}.`;
  return `${attested}, đã quá hạn ${Math.floor(late / day) + 1} ngày.`;
}
