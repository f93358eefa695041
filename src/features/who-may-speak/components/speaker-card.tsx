import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { formatPhone, telHref } from '@/lib/contact';
import { formatUntil } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { openPublicDocument } from '@/lib/public-data';
import { DocumentButton } from '@/reference/document-button';
import person from '@/reference/person-card.module.css';
import { capacityName } from '@/reference/speaking';
import { DemoBadge } from '@/ui/demo-badge';
import { openMemberDocument, type Speaker } from '../who-may-speak.api';
import classes from './speaker-card.module.css';

interface Props {
  speaker: Speaker;
  asMember: boolean;
}

/** One person: who, in which capacity, on what, until when, by which document, how to reach. */
export function SpeakerCard({ speaker, asMember }: Props) {
  const { full_name, position, capacity, matter, until, record_id, document_number, document_signer, is_published } =
    speaker;
  return (
    <li className={`${person.card} ${classes.card}`}>
      <div>
        <div className={person.who}>
          <strong>{record_id ? <Link to={recordPath(speaker)}>{full_name}</Link> : full_name}</strong>
          {asMember && !is_published && (
            <Badge color="yellow" variant="light" tt="none">
              Chưa công bố
            </Badge>
          )}
          {speaker.is_demo && <DemoBadge />}
        </div>
        <div>
          {position} · {capacityName(capacity)}
        </div>
        {matter && (
          <div>
            Vụ việc: <em>{matter}</em>
          </div>
        )}
        <div className={person.term}>Được phát ngôn {formatUntil(until)}</div>
        <div className={person.term}>
          <DocumentButton of={speaker} open={asMember ? openMemberDocument : openPublicDocument} />
          {document_number && document_signer && `, ${document_signer} ký`}
        </div>
      </div>
      <Reach {...speaker} />
    </li>
  );
}

const recordPath = ({ record_id, capacity }: Speaker) =>
  capacity === 'delegate' ? paths.delegation(record_id ?? '') : paths.spokesperson(record_id ?? '');

function Reach({ phone, email, internal_phone }: Pick<Speaker, 'phone' | 'email' | 'internal_phone'>) {
  return (
    <div className={person.reach}>
      {phone ? (
        <a href={telHref(phone)} className={person.phone}>
          {formatPhone(phone)}
        </a>
      ) : (
        <span className={person.term}>Chưa có số điện thoại</span>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      {internal_phone && (
        <span className={person.term}>
          Nội bộ: <a href={telHref(internal_phone)}>{formatPhone(internal_phone)}</a>
        </span>
      )}
    </div>
  );
}
