import { IconDownload } from '@tabler/icons-react';
import { formatPhone, telHref } from '@/lib/contact';
import { formatDayOf, formatUntil } from '@/lib/dates';
import { openPublicDocument } from '@/lib/public-data';
import { DocumentButton } from '@/reference/document-button';
import person from '@/reference/person-card.module.css';
import type { PublicContact } from '@/reference/public-contacts.api';
import { capacityName } from '@/reference/speaking';
import { DemoBadge } from '@/ui/demo-badge';
import { vCardFileName, vCardHref } from '../vcard';
import classes from './contact-card.module.css';

/**
 * One person: who, in what capacity, how to reach, how fresh that is.
 * Native elements: a list of them is painted at once on a reporter's telephone, Mantine's take several times as long.
 */
export function ContactCard({ contact }: { contact: PublicContact }) {
  return (
    <li className={`${person.card} ${classes.card}`}>
      <div>
        <div className={person.who}>
          <strong>{contact.full_name}</strong>
          {contact.is_demo && <DemoBadge />}
        </div>
        <div>
          {contact.position} · {capacityName(contact.kind)}
        </div>
        {contact.kind === 'delegate' && <Delegated contact={contact} />}
      </div>
      <div className={person.reach}>
        <a href={telHref(contact.phone)} className={person.phone}>
          {formatPhone(contact.phone)}
        </a>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </div>
      <div className={classes.aside}>
        <span className={classes.fresh}>Xác nhận ngày {formatDayOf(contact.confirmed_at)}</span>
        <a href={vCardHref(contact)} download={vCardFileName(contact)} className={classes.save}>
          <IconDownload size={16} aria-hidden /> Lưu danh thiếp{' '}
          <span className={classes.hidden}>của {contact.full_name}</span>
        </a>
      </div>
    </li>
  );
}

/** For what a delegate speaks, until when and by which document. */
function Delegated({ contact }: { contact: PublicContact }) {
  return (
    <>
      <div>
        Vụ việc: <em>{contact.matter}</em>
      </div>
      <div className={person.term}>Được phát ngôn {formatUntil(contact.visible_until)}</div>
      <div className={person.term}>
        <DocumentButton of={contact} open={openPublicDocument} />
      </div>
    </>
  );
}
