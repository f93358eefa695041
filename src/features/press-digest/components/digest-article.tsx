import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { pressKindName } from '@/reference/press-kinds';
import { DemoBadge } from '@/ui/demo-badge';
import { Lines } from '@/ui/lines';
import type { DigestItem } from '../digest.api';
import classes from './digest.module.css';
import { ToneButtons } from './tone-buttons';

interface Props {
  item: DigestItem;
  /** Whether it can be classified here. */
  writable: boolean;
}

/** An article of the digest: what it says, of whom, and where to read it. */
export function DigestArticle({ item, writable }: Props) {
  const about = [pressKindName(item.press_kind), formatMoment(item.published_at), item.agency_short_name];
  return (
    <Stack component="article" gap={4} className={`${classes.article} ${classes.tone}`} data-tone={item.tone ?? 'none'}>
      <Group gap="xs">
        {item.url ? (
          <Anchor href={item.url} target="_blank" rel="noopener noreferrer" fw={600}>
            {item.title}
          </Anchor>
        ) : (
          <Text fw={600}>{item.title}</Text>
        )}
        {item.is_demo && <DemoBadge />}
      </Group>
      <Text size="sm" c="dimmed">
        {about.join(' · ')}
        {item.also_of.length > 0 && `; ${item.also_of.join(', ')} cũng ghi nhận`}
      </Text>
      {item.summary && (
        <Text size="sm">
          <Lines text={item.summary} />
        </Text>
      )}
      {item.incident_id && (
        <Text size="sm">
          Vụ việc:{' '}
          <Anchor component={Link} to={paths.incident(item.incident_id)} inherit>
            {item.incident_title}
          </Anchor>
        </Text>
      )}
      <Group gap="sm">
        {writable && <ToneButtons item={item} />}
        <Anchor
          component={Link}
          to={paths.digestItem(item.id)}
          size="sm"
          aria-label={`Chi tiết: ${item.title}`}
          className="no-print"
        >
          Chi tiết
        </Anchor>
      </Group>
    </Stack>
  );
}
