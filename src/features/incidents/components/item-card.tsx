import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { AttachmentsCard } from '@/reference/attachments-card';
import { DeadlineWhy } from '@/reference/deadline-why';
import { VoidPressItem } from '@/reference/press-items/void-press-item';
import { pressKindName } from '@/reference/press-kinds';
import { type Tone, toneNames } from '@/reference/tones';
import { Lines } from '@/ui/lines';
import type { Incident, IncidentItem } from '../incidents.api';
import { itemSteps, letterInHand, type Reader, whyDue } from '../incidents.item-steps';
import { inWords, refusals } from '../incidents.refusals';
import { isOver } from '../incidents.steps';
import classes from './details.module.css';
import { DueBadge } from './due-badge';
import { ItemLetters } from './item-letters';
import { ItemProgress } from './item-progress';

interface Props {
  incident: Incident;
  item: IncidentItem;
  reader: Reader;
  now: number;
  /** Its letters and evidence stand open from the start. */
  startsOpen: boolean;
}

/** One article or broadcast: what it is, how far its newspaper has come, by when, and what is next with it. */
export function ItemCard({ incident, item, reader, now, startsOpen }: Props) {
  const [opened, setOpened] = useState(startsOpen);
  const letter = letterInHand(item);
  const writable = reader.writes && !isOver(incident) && item.voided_at === null;
  const place = [item.column_name, item.issue_no && `số ${item.issue_no}`, item.author].filter(Boolean).join(', ');
  const steps = itemSteps(incident, item, reader, now).filter(({ to }) => to);
  return (
    <Paper withBorder p="sm" component="article" aria-label={`${item.press_agency.name}: ${item.title}`}>
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={3} size="h5">
            {item.press_agency.name}
          </Title>
          <Badge color="gray" variant="light" tt="none">
            {pressKindName(item.press_kind)}
          </Badge>
          {item.voided_at && (
            <Badge color="gray" variant="outline" tt="none">
              Đã gỡ
            </Badge>
          )}
        </Group>
        <div>
          <ItemTitle item={item} />
          <Text size="xs" c="dimmed">
            {[formatMoment(item.published_at), place, item.tone && toneNames[item.tone as Tone]]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {item.summary && (
            <Text size="sm">
              <Lines text={item.summary} />
            </Text>
          )}
          {item.void_reason && <Text size="sm">Gỡ vì: {item.void_reason}</Text>}
        </div>
        {item.voided_at === null && <ItemProgress item={item} />}
        {letter?.due_at && (
          <Group gap="xs">
            <DueBadge dueAt={letter.due_at} doneAt={letter.result_at} now={now} />
            <ItemWhy incident={incident} item={item} />
          </Group>
        )}
        {steps.length > 0 && (
          <Group gap="xs" className="no-print">
            {steps.map(({ key, label, to = '' }) => (
              <Button
                key={key}
                component={Link}
                to={to}
                size="xs"
                variant="light"
                aria-label={`${label} (${item.press_agency.name})`}
              >
                {label}
              </Button>
            ))}
          </Group>
        )}
        <details className={classes.details} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>Văn bản, chứng cứ ({item.press_agency.name})</summary>
          {opened && (
            <Stack gap="sm" mt="xs">
              {item.quoted_passage && (
                <Text size="sm" fs="italic">
                  <Lines text={item.quoted_passage} />
                </Text>
              )}
              <ItemLetters incident={incident} item={item} writable={writable} />
              <AttachmentsCard
                record={{
                  by: 'incident_id',
                  id: incident.id,
                  agency_id: incident.agency_id,
                  part: { press_item_id: item.id },
                }}
                writable={writable}
                order={4}
                title="Chứng cứ"
                chooseLabel={`Chọn ảnh chụp hoặc PDF bài của ${item.press_agency.name}`}
                attachLabel="Đính kèm chứng cứ"
                emptyText="Chưa có ảnh chụp, bản lưu của bài này."
                purposes={{ evidence: 'Chứng cứ' }}
                inWords={inWords}
              />
              {writable && <ItemActions incident={incident} item={item} />}
            </Stack>
          )}
        </details>
      </Stack>
    </Paper>
  );
}

function ItemTitle({ item }: { item: IncidentItem }) {
  if (!item.url) return <Text size="sm">«{item.title}»</Text>;
  return (
    <Anchor href={item.url} target="_blank" rel="noopener noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
      «{item.title}»
    </Anchor>
  );
}

function ItemWhy({ incident, item }: Pick<Props, 'incident' | 'item'>) {
  const letter = letterInHand(item);
  const why = letter && whyDue(incident, item, letter).why;
  return why ? <DeadlineWhy {...why} label={`hạn đăng của ${item.press_agency.name}`} /> : null;
}

/** What was entered wrongly can be corrected or taken off until a letter about it has gone out. */
function ItemActions({ incident, item }: Pick<Props, 'incident' | 'item'>) {
  const [removing, setRemoving] = useState(false);
  if (item.letters.some(({ sent_at }) => sent_at !== null)) return null;
  return (
    <Group gap="xs" className="no-print">
      <Button component={Link} to={paths.editPressItem(incident.id, item.id)} size="xs" variant="default">
        Sửa tin, bài
      </Button>
      <Button size="xs" variant="default" onClick={() => setRemoving(true)}>
        Gỡ tin, bài
      </Button>
      <VoidPressItem item={item} from="vụ việc" known={refusals} opened={removing} onClose={() => setRemoving(false)} />
    </Group>
  );
}
