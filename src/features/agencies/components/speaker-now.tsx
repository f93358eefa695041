import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { Speaker } from '../agencies.logic';

/** Who speaks for an agency now, in one line; a link where one may read the record. */
export function SpeakerNow({ speaker }: { speaker: Speaker }) {
  if (speaker.state === 'missing') {
    return (
      <Badge color="red" variant="light" tt="none">
        Chưa có
      </Badge>
    );
  }
  if (speaker.state === 'unpublished') {
    return (
      <Text span size="sm" c="dimmed">
        Chưa công bố
      </Text>
    );
  }
  return (
    <Group gap={6} wrap="wrap">
      {speaker.recordId ? (
        <Anchor component={Link} to={paths.spokesperson(speaker.recordId)} size="sm">
          {speaker.fullName}
        </Anchor>
      ) : (
        <span>{speaker.fullName}</span>
      )}
      {!speaker.published && (
        <Badge color="yellow" variant="light" tt="none" size="sm">
          Chưa công bố
        </Badge>
      )}
    </Group>
  );
}

/** The same in plain words, for where there can be no link. */
export function speakerWords(speaker: Speaker): string {
  if (speaker.state === 'missing') return 'Chưa có người phát ngôn';
  if (speaker.state === 'unpublished') return 'Chưa công bố người phát ngôn';
  return speaker.published ? speaker.fullName : `${speaker.fullName} (chưa công bố)`;
}
