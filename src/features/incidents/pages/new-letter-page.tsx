import { zodResolver } from '@hookform/resolvers/zod';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useSearchParams } from 'react-router';
import type { PressRule } from '@/documents/correction-law';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Head } from '@/reference/agency-head.api';
import { headOptions } from '@/reference/agency-head.queries';
import { RecordForm } from '@/session/record-form';
import { useStoredDraft } from '@/session/use-draft';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { OwnLetterIncident } from '../components/letter-incident';
import { LetterItemFields } from '../components/letter-item-fields';
import { LetterPaperFields } from '../components/letter-paper-fields';
import type { Incident } from '../incidents.api';
import { type LetterKind, letterKindNames } from '../incidents.names';
import { comparedNewLetter } from '../letters.compared';
import { groundsOf, kindOfWord, kindWords, type NewLetterForm, newLetterForm, toRows } from '../letters.form';
import { openLetter, whyNoLetter } from '../letters.logic';
import { prefetchLetterPage, pressRulesOptions, useCreateLetters } from '../letters.queries';
import { letterRefusalsFor } from '../letters.refusals';
import { newLetterSchema } from '../letters.schema';

export const prefetch = prefetchLetterPage;

export function Component() {
  const [search] = useSearchParams();
  const kind = kindOfWord(search.get('loai'));
  return (
    <OwnLetterIncident title={kind ? `Soạn ${letterKindNames[kind].toLowerCase()}` : 'Soạn văn bản gửi báo'}>
      {(incident) =>
        kind ? (
          <Prepared key={kind} incident={incident} kind={kind} itemIds={search.getAll('tin-bai')} />
        ) : (
          <WhichKind incident={incident} itemIds={search.getAll('tin-bai')} />
        )
      }
    </OwnLetterIncident>
  );
}

const told: Record<LetterKind, string> = {
  correction:
    'Yêu cầu báo cải chính, xin lỗi và gỡ bỏ thông tin sai; báo phải làm theo văn bản kết luận, trong thời hạn của luật.',
  response: 'Gửi ý kiến của cơ quan để báo đăng; báo phải đăng kể cả khi không nhất trí, trong số lần luật định.',
};

/** The two instruments are different in law: one is chosen before anything is written. */
function WhichKind({ incident, itemIds }: { incident: Incident; itemIds: string[] }) {
  const to = (kind: LetterKind) =>
    `${paths.newLetter(incident.id)}?${new URLSearchParams([['loai', kindWords[kind]], ...itemIds.map((id) => ['tin-bai', id])])}`;
  return (
    <Stack maw={880}>
      {(Object.keys(told) as LetterKind[]).map((kind) => (
        <Stack key={kind} gap={4} align="flex-start">
          <Button component={Link} to={to(kind)} replace variant="default">
            {letterKindNames[kind]}
          </Button>
          <Text size="sm">{told[kind]}</Text>
        </Stack>
      ))}
      <Group>
        <Button component={Link} to={paths.incident(incident.id)} variant="subtle">
          Về vụ việc
        </Button>
      </Group>
    </Stack>
  );
}

interface PreparedProps {
  incident: Incident;
  kind: LetterKind;
  itemIds: readonly string[];
}

const draftOf = ({ incident, kind }: Pick<PreparedProps, 'incident' | 'kind'>) => `letter:new:${incident.id}:${kind}`;

function Prepared(props: PreparedProps) {
  const head = useQuery(headOptions(props.incident.agency_id, today()));
  const rules = useQuery(pressRulesOptions());
  // Asked for beside the head, not after it.
  useStoredDraft(draftOf(props));
  if (head.isPending || rules.isPending) return <PageLoader />;
  if (head.isError) return <ErrorState error={head.error} onRetry={() => head.refetch()} />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  return <NewLetter {...props} head={head.data} rules={rules.data} />;
}

function NewLetter({
  incident,
  kind,
  itemIds,
  head,
  rules,
}: PreparedProps & { head: Head | null; rules: PressRule[] }) {
  const create = useCreateLetters();
  const [items] = useState(() => incident.items.filter(({ voided_at }) => voided_at === null));
  const [initial] = useState(() => {
    const free = items.filter((item) => !whyNoLetter(incident, item) && !openLetter(item, kind));
    const asked = free.filter(({ id }) => itemIds.includes(id));
    return newLetterForm(incident, kind, items, itemIds.length > 0 ? asked : free, head, rules);
  });
  const resolver = useMemo(() => zodResolver(newLetterSchema(items.map(({ id }) => id))), [items]);
  const [refusals] = useState(() =>
    letterRefusalsFor<NewLetterForm>(Object.keys(initial) as (keyof NewLetterForm & string)[]),
  );

  if (items.length === 0) return <EmptyState title="Vụ việc chưa có bài nào. Thêm tin, bài trước khi soạn văn bản." />;
  return (
    <RecordForm<NewLetterForm>
      draftOf={draftOf({ incident, kind })}
      initial={initial}
      version={null}
      resolver={resolver}
      refusals={refusals}
      compared={comparedNewLetter}
      submitLabel="Lưu bản nháp"
      cancelTo={paths.incident(incident.id)}
      onSave={async (form) => {
        const rows = toRows(form, kind, incident, items);
        const saved = await create.mutateAsync(rows);
        const first = saved[0]?.id;
        const to = saved.length > 1 ? ` cho ${saved.length} bài` : '';
        return {
          goTo: first ? paths.letter(incident.id, first) : paths.incident(incident.id),
          message: `Đã lưu bản nháp${to}. Tải Word để trình ký; ký, phát hành xong thì ghi nhận đã gửi.`,
        };
      }}
    >
      {(control) => (
        <Stack>
          <Text size="sm">{told[kind]}</Text>
          {kind === 'correction' && incident.conclusion_date === null && <ClockNotice />}
          <LetterItemFields control={control} kind={kind} incident={incident} items={items} />
          <PaperOfChosen control={control} kind={kind} incident={incident} rules={rules} items={items} />
        </Stack>
      )}
    </RecordForm>
  );
}

/** Asking while it is still being verified is what the province orders; the law's clock is another matter. */
function ClockNotice() {
  return (
    <Alert variant="light" color="yellow" title="Vụ việc đang xác minh">
      Vẫn gửi được yêu cầu ngay bây giờ. Thời hạn cải chính theo luật chỉ bắt đầu tính khi báo nhận được văn bản kết
      luận: có kết luận thì gửi cho báo và ghi ngày báo nhận.
    </Alert>
  );
}

type PaperProps = Parameters<typeof LetterItemFields>[0] & { rules: PressRule[] };

/** Grounds name the articles for the kinds of press the letter goes to. */
function PaperOfChosen({ control, kind, incident, items, rules }: PaperProps) {
  const chosen = useWatch({ control, name: items.map(({ id }) => `to_${id}` as const) });
  const to = items.filter((_, index) => chosen[index]);
  return (
    <LetterPaperFields
      control={control}
      kind={kind}
      incident={incident}
      groundsOn={(day) => groundsOf(rules, kind, day, incident, to.length > 0 ? to : items)}
    />
  );
}
