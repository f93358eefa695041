import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import type { Incident, IncidentItem } from '../incidents.api';
import { type LetterKind, letterKindNames } from '../incidents.names';
import { kindWords } from '../letters.form';
import { openLetter, whyNoLetter } from '../letters.logic';
import { LetterCard } from './letter-card';

interface Props {
  incident: Incident;
  item: IncidentItem;
  /** Whether the reader may change the incident at all; who may take which step is judged here. */
  writable: boolean;
}

/** The letters about one item, each with where it stands and what comes next, and the way to write one. */
export function ItemLetters({ incident, item, writable }: Props) {
  const { can } = useActing();
  const isOwner = can('incidents.settle', incident.agency_id);
  return (
    <Stack gap="sm">
      {item.letters.length === 0 && <Text size="sm">Chưa có văn bản gửi báo về bài này.</Text>}
      {item.letters.map((letter) => (
        <LetterCard key={letter.id} incident={incident} item={item} letter={letter} writable={writable} />
      ))}
      {writable && isOwner && <NewLetterLinks incident={incident} item={item} />}
    </Stack>
  );
}

const verbs: Record<LetterKind, string> = {
  correction: 'Soạn yêu cầu cải chính',
  response: 'Soạn ý kiến phản hồi',
};

function NewLetterLinks({ incident, item }: Pick<Props, 'incident' | 'item'>) {
  const kinds = (Object.keys(letterKindNames) as LetterKind[]).filter((kind) => !openLetter(item, kind));
  const why = whyNoLetter(incident, item);
  if (why) return item.letters.length === 0 ? <Text size="sm">{why}</Text> : null;
  return (
    <Group gap="xs" className="no-print">
      {kinds.map((kind) => (
        <Button
          key={kind}
          component={Link}
          to={`${paths.newLetter(incident.id)}?${new URLSearchParams({ loai: kindWords[kind], 'tin-bai': item.id })}`}
          size="xs"
          variant="default"
          aria-label={`${verbs[kind]} gửi ${item.press_agency.name}`}
        >
          {verbs[kind]}
        </Button>
      ))}
    </Group>
  );
}
