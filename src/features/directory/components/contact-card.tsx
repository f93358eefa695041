import { IconDownload } from '@tabler/icons-react';
import { formatPhone } from '@/lib/contact';
import { formatDayOf } from '@/lib/dates';
import { DemoBadge } from '@/ui/demo-badge';
import { telHref } from '@/ui/phone-link';
import type { PublicContact } from '../directory.api';
import { capacityOf } from '../directory.logic';
import { vCardFileName, vCardHref } from '../vcard';
import classes from './contact-card.module.css';

/**
 * One person: who, in what capacity, how to reach, how fresh that is.
 * Native elements: a list of them is painted at once on a reporter's telephone, Mantine's take several times as long.
 */
export function ContactCard({ contact }: { contact: PublicContact }) {
  return (
    <li className={classes.card}>
      <div>
        <div className={classes.who}>
          <strong>{contact.full_name}</strong>
          {contact.is_demo && <DemoBadge />}
        </div>
        <div>
          {contact.position} · {capacityOf(contact)}
        </div>
      </div>
      <div className={classes.reach}>
        <a href={telHref(contact.phone)} className={classes.phone}>
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
