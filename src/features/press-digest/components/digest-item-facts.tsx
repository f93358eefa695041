import { Anchor } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import type { PressItemRecord } from '@/reference/press-items/press-items.api';
import { itemLabels } from '@/reference/press-items/press-items.form';
import { pressKindName } from '@/reference/press-kinds';
import { noToneName, type Tone, toneNames } from '@/reference/tones';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import { agencyLabel } from '../digest-item.form';

/** All that is known of an article. */
export function DigestItemFacts({ item }: { item: PressItemRecord }) {
  const tone = item.tone ? toneNames[item.tone as Tone] : noToneName;
  const facts = [
    [itemLabels.press_agency_id, item.press_agency.name],
    [itemLabels.press_kind, pressKindName(item.press_kind)],
    [itemLabels.published_day, formatMoment(item.published_at)],
    [
      itemLabels.url,
      item.url && (
        <Anchor href={item.url} target="_blank" rel="noopener noreferrer" inherit style={{ overflowWrap: 'anywhere' }}>
          {item.url}
        </Anchor>
      ),
    ],
    [agencyLabel, item.agency.name],
    [itemLabels.summary, item.summary && <Lines text={item.summary} />],
    [itemLabels.tone, tone],
    [itemLabels.author, item.author],
    [itemLabels.column_name, item.column_name],
    [itemLabels.issue_no, item.issue_no],
    [itemLabels.quoted_passage, item.quoted_passage && <Lines text={item.quoted_passage} />],
    ['Lý do gỡ', item.void_reason],
  ] as const;
  const always: readonly string[] = [itemLabels.summary, itemLabels.url];
  return <Facts facts={facts.filter(([label, value]) => value || always.includes(label))} />;
}
