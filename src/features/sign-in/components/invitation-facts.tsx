import { formatMoment } from '@/lib/dates';
import { roleNames } from '@/session/permissions';
import type { Invitation } from '../invitation.api';
import styles from './sign-in-layout.module.css';

/** Whom an invitation is for, and for what; the form below may show the address itself. */
export function InvitationFacts({ invitation, address = true }: { invitation: Invitation; address?: boolean }) {
  return (
    <dl className={styles.facts}>
      {address && (
        <>
          <dt>Người được mời</dt>
          <dd>{invitation.email}</dd>
        </>
      )}
      <dt>Cơ quan</dt>
      <dd>{invitation.agencyName}</dd>
      <dt>Nhiệm vụ</dt>
      <dd>{roleNames[invitation.role]}</dd>
      <dt>Có hạn đến</dt>
      <dd>{formatMoment(invitation.expiresAt)}</dd>
    </dl>
  );
}
