import { Alert, Anchor, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { Link } from 'react-router';
import { formatSince } from '@/lib/local-time';
import { paths } from '@/lib/paths';
import { isDay } from '@/ui/fields/fields.schema';
import { cleanAddress, hostOf } from './press-items.address';
import type { SameArticle } from './press-items.api';
import type { PressItemForm } from './press-items.form';
import { sameArticlesOptions } from './press-items.queries';

interface Props {
  control: Control<PressItemForm>;
  /** The incident the article is of; null: none. */
  incidentId: string | null;
}

/** Warns that an article has been recorded already, here or in another incident one may see; hinders nothing. */
export function SameArticles({ control, incidentId }: Props) {
  const [itemId, url, pressAgencyId, title, day] = useWatch({
    control,
    name: ['item_id', 'url', 'press_agency_id', 'work_title', 'published_day'],
  });
  const key = useMemo(
    () => ({
      url: hostOf(url) && cleanAddress(url),
      pressAgencyId,
      title: title.trim(),
      day: isDay(day) ? day : '',
    }),
    [url, pressAgencyId, title, day],
  );
  const [asked] = useDebouncedValue(key, 400);
  const { data = [] } = useQuery(sameArticlesOptions(asked));
  const others = data.filter(({ press_item_id }) => press_item_id !== itemId);
  if (others.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" role="status" title="Bài này đã được ghi nhận">
      <List size="sm" spacing={4}>
        {others.map((article) => (
          <List.Item key={article.press_item_id}>
            <Where article={article} incidentId={incidentId} />
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt={4}>
        {advice(
          others.map(({ incident_id }) => incident_id),
          incidentId,
        )}
      </Text>
    </Alert>
  );
}

/** What to do about it, by where it stands already and where it is being entered. */
function advice(recordedIn: readonly (string | null)[], incidentId: string | null): string {
  if (incidentId === null) {
    return 'Trong điểm báo, mỗi cơ quan ghi một địa chỉ một lần: bài của chính cơ quan thì mở ra bổ sung, không ghi lại.';
  }
  if (recordedIn.includes(incidentId)) return 'Trong một vụ việc, mỗi địa chỉ chỉ ghi một lần.';
  return 'Vẫn lưu được nếu đây là vụ việc khác; nếu cùng một việc, thêm vào vụ việc đã có.';
}

function Where({ article, incidentId }: { article: SameArticle; incidentId: string | null }) {
  const what = `«${article.title}», ${article.press_agency_name}, ${formatSince(article.published_at)}`;
  if (article.incident_id === null) {
    return (
      <>
        {what}: trong{' '}
        <Anchor component={Link} to={paths.digestItem(article.press_item_id)} target="_blank" inherit>
          điểm báo
        </Anchor>{' '}
        của {article.agency_short_name} (mở ở thẻ mới).
      </>
    );
  }
  if (article.incident_id === incidentId) return <>{what}: đã có trong chính vụ việc này.</>;
  return (
    <>
      {what}: trong vụ việc{' '}
      <Anchor component={Link} to={paths.incident(article.incident_id)} target="_blank" inherit>
        {article.incident_title}
      </Anchor>{' '}
      của {article.agency_short_name} (mở ở thẻ mới).
    </>
  );
}
