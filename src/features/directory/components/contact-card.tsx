import { Anchor, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { formatDayOf } from '@/lib/dates';
import { DemoBadge } from '@/ui/demo-badge';
import { PhoneLink } from '@/ui/phone-link';
import type { PublicContact } from '../directory.api';
import { capacityOf } from '../directory.logic';
import { vCardFileName, vCardHref } from '../vcard';
import classes from './contact-card.module.css';

/** One person: who, in what capacity, how to reach, how fresh that is. */
export function ContactCard({ contact }: { contact: PublicContact }) {
  return (
    <li className={classes.card}>
      <div>
        <div className={classes.who}>
          <Text fw={600}>{contact.full_name}</Text>
          {contact.is_demo && <DemoBadge />}
        </div>
        <Text size="sm">
          {contact.position} · {capacityOf(contact)}
        </Text>
      </div>
      <div className={classes.reach}>
        <PhoneLink digits={contact.phone} fw={600} size="md" />
        <Anchor size="sm" href={`mailto:${contact.email}`} className={classes.email}>
          {contact.email}
        </Anchor>
      </div>
      <div className={classes.aside}>
        <Text size="xs" c="dimmed">
          Xác nhận ngày {formatDayOf(contact.confirmed_at)}
        </Text>
        <Anchor size="sm" href={vCardHref(contact)} download={vCardFileName(contact)} className={classes.save}>
          <IconDownload size={16} aria-hidden /> Lưu danh thiếp{' '}
          <span className={classes.hidden}>của {contact.full_name}</span>
        </Anchor>
      </div>
    </li>
  );
}
