import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, formatDayOf, formatUntil } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { capacityName } from '@/reference/speaking';
import { DemoBadge } from '@/ui/demo-badge';
import { PhoneLink } from '@/ui/phone-link';
import { useUnended } from '@/ui/use-unended';
import type { AgencyRecord, Delegation, PublishedContact, Term } from '../agencies.api';
import { sortTerms } from '../agencies.terms';

interface Props {
  agency: AgencyRecord;
  /** Those in force, of an agency whose records one may read. */
  delegations: Delegation[];
  /** One may read the agency's records; otherwise only what is published comes and counts. */
  readable: boolean;
  /** Asks anew who speaks, as somebody's time is over. */
  onEnd: () => void;
}

const endOfContact = ({ visible_until }: PublishedContact) => visible_until;
const endOfDelegation = ({ ends_at }: Delegation) => ends_at;

/** Who speaks for an agency: now, soon and before. */
export function AgencySpeakers({ agency, delegations: inForce, readable, onEnd }: Props) {
  const { current, planned, past } = sortTerms(agency.spokespersons);
  const delegations = useUnended(inForce, endOfDelegation, onEnd);
  const contacts = useUnended(agency.public_contacts, endOfContact, onEnd);
  const shown = readable ? current.length + delegations.length : contacts.length;
  return (
    <Stack component="section" aria-labelledby="nguoi-phat-ngon" gap="md">
      <Title order={2} size="h4" id="nguoi-phat-ngon">
        Người phát ngôn hiện nay
      </Title>
      {shown === 0 && (
        <Text size="sm" c="dimmed">
          {readable ? 'Chưa có.' : 'Cơ quan này chưa công bố người phát ngôn.'}
        </Text>
      )}
      {readable
        ? current.map((term) => <CurrentTerm key={term.id} term={term} />)
        : contacts.map((contact) => <Contact key={contact.id} contact={contact} />)}
      {readable && delegations.map((delegation) => <CurrentDelegation key={delegation.id} delegation={delegation} />)}
      <Anchor component={Link} to={`${paths.whoMaySpeak}?${new URLSearchParams({ 'co-quan': agency.code })}`} size="sm">
        Ai được phát ngôn vào một lúc khác?
      </Anchor>
      <OtherTerms title="Sắp nhận nhiệm vụ" terms={planned} />
      <OtherTerms title="Đã thôi nhiệm vụ" terms={past} />
    </Stack>
  );
}

function CurrentTerm({ term }: { term: Term }) {
  const { public_contacts: published, official_phone, official_email } = term;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Anchor component={Link} to={paths.spokesperson(term.id)} fw={600}>
          {term.full_name}
        </Anchor>
        <PublishedBadge published={published !== null} />
        {term.is_demo && <DemoBadge />}
      </Group>
      <Text size="sm">
        {term.position} · {capacityName(term.kind)}
      </Text>
      <Reach phone={official_phone} email={official_email} />
      <Text size="sm" c="dimmed">
        Từ ngày {formatDate(term.valid_from)}
        {term.valid_to && ` đến ngày ${formatDate(term.valid_to)}`}
        {published && `; xác nhận ngày ${formatDayOf(published.confirmed_at)}`}
      </Text>
    </Stack>
  );
}

function CurrentDelegation({ delegation }: { delegation: Delegation }) {
  const { id, delegate_name, delegate_position, matter, ends_at, official_phone, official_email } = delegation;
  const { public_contacts: published, is_demo } = delegation;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Anchor component={Link} to={paths.delegation(id)} fw={600}>
          {delegate_name}
        </Anchor>
        <PublishedBadge published={published !== null} />
        {is_demo && <DemoBadge />}
      </Group>
      <Text size="sm">
        {delegate_position} · {capacityName('delegate')}
      </Text>
      <Matter matter={matter} until={ends_at} />
      <Reach phone={official_phone} email={official_email} />
    </Stack>
  );
}

function Matter({ matter, until }: { matter: string | null; until: string | null }) {
  return (
    <Text size="sm">
      Vụ việc: <em>{matter}</em>, {formatUntil(until)}
    </Text>
  );
}

function PublishedBadge({ published }: { published: boolean }) {
  return (
    <Badge color={published ? 'teal' : 'yellow'} variant="light" tt="none">
      {published ? 'Đã công bố' : 'Chưa công bố'}
    </Badge>
  );
}

function Contact({ contact }: { contact: PublishedContact }) {
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{contact.full_name}</Text>
        {contact.is_demo && <DemoBadge />}
      </Group>
      <Text size="sm">
        {contact.position} · {capacityName(contact.kind)}
      </Text>
      {contact.kind === 'delegate' && <Matter matter={contact.matter} until={contact.visible_until} />}
      <Reach phone={contact.phone} email={contact.email} />
      <Text size="sm" c="dimmed">
        Xác nhận ngày {formatDayOf(contact.confirmed_at)}
      </Text>
    </Stack>
  );
}

function Reach({ phone, email }: { phone: string | null; email: string | null }) {
  return (
    <Group gap="md">
      {phone ? <PhoneLink digits={phone} /> : <Lacking what="điện thoại" />}
      {email ? (
        <Anchor href={`mailto:${email}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {email}
        </Anchor>
      ) : (
        <Lacking what="thư điện tử" />
      )}
    </Group>
  );
}

function Lacking({ what }: { what: string }) {
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      Thiếu {what}
    </Text>
  );
}

function OtherTerms({ title, terms }: { title: string; terms: Term[] }) {
  if (terms.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {terms.map((term) => (
          <li key={term.id}>
            <Anchor component={Link} to={paths.spokesperson(term.id)} size="sm">
              {term.full_name}
            </Anchor>
            <Text size="sm" span>
              , {term.position}
            </Text>
            <Text size="xs" c="dimmed">
              {formatDate(term.valid_from)} – {term.valid_to ? formatDate(term.valid_to) : 'chưa định ngày thôi'}
              {term.end_reason && ` · ${term.end_reason}`}
            </Text>
          </li>
        ))}
      </Stack>
    </div>
  );
}
