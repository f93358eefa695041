import { zodResolver } from '@hookform/resolvers/zod';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { PressRule } from '@/documents/correction-law';
import { RecordForm } from '@/session/record-form';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import { letterPage } from '../components/letter-actions';
import { letterTitle } from '../components/letter-card';
import { LetterDeadline } from '../components/letter-deadline';
import { LetterFiles } from '../components/letter-files';
import { OwnLetterIncident } from '../components/letter-incident';
import { LetterResultFields } from '../components/letter-result-fields';
import type { Incident, IncidentLetter } from '../incidents.api';
import type { LetterKind } from '../incidents.names';
import { getSavedLetter } from '../letters.api';
import { checksFor } from '../letters.checklist';
import { comparedResult } from '../letters.compared';
import { findLetter, type LetterOfItem, regimeDay, stepsOf } from '../letters.logic';
import { prefetchLetterPage, pressRulesOptions, useUpdateLetter } from '../letters.queries';
import { letterRefusalsFor } from '../letters.refusals';
import { type ResultForm, resultChange, resultLabels, resultSchema, toResultForm } from '../letters.result';

export const prefetch = prefetchLetterPage;

const refusals = letterRefusalsFor<ResultForm>(Object.keys(resultLabels) as (keyof typeof resultLabels)[]);

export function Component() {
  const { letterId = '' } = useParams();
  return (
    <OwnLetterIncident title="Kết quả của báo">
      {(incident) => {
        const found = findLetter(incident, letterId);
        return found ? (
          <Prepared incident={incident} row={found} />
        ) : (
          <EmptyState title="Vụ việc không có văn bản này." />
        );
      }}
    </OwnLetterIncident>
  );
}

interface Props {
  incident: Incident;
  row: LetterOfItem;
}

function Prepared(props: Props) {
  const rules = useQuery(pressRulesOptions());
  const { incident, row } = props;
  const [open] = useState(() => stepsOf(row.letter, row.item, incident).includes('result'));
  if (!open) return <EmptyState title="Văn bản này chưa đến lúc, hoặc không còn, ghi kết quả." />;
  if (rules.isPending) return <PageLoader />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  return <Result {...props} rules={rules.data} />;
}

async function loadTheirs(of: IncidentLetter) {
  const { letter, ...saved } = await getSavedLetter(of);
  return { ...saved, form: toResultForm(letter) };
}

function Result({ incident, row, rules }: Props & { rules: PressRule[] }) {
  const { letter, item } = row;
  const update = useUpdateLetter();
  const [initial] = useState(() => toResultForm(letter));
  const checks = useMemo(
    () =>
      checksFor(
        { rules, day: regimeDay(letter), agencyKind: incident.agency.kind },
        {
          kind: letter.kind as LetterKind,
          pressKind: item.press_kind,
          hasColumn: item.column_name !== null,
          hasIssue: item.issue_no !== null,
          hasConclusion: letter.conclusion_received_at !== null,
        },
      ),
    [rules, letter, item, incident.agency.kind],
  );
  const resolver = useMemo(
    () => zodResolver(resultSchema(letter.kind as LetterKind, checks, letter)),
    [checks, letter],
  );
  return (
    <Stack>
      <div>
        <Text fw={600}>
          {item.press_agency.name}: «{item.title}»
        </Text>
        <Text size="sm">{letterTitle(letter)}</Text>
        <LetterDeadline incident={incident} item={item} letter={letter} />
      </div>
      <RecordForm<ResultForm>
        draftOf={`letter:result:${letter.id}`}
        initial={initial}
        version={letter.version}
        resolver={resolver}
        refusals={refusals}
        compared={comparedResult}
        submitLabel="Ghi kết quả"
        cancelTo={letterPage(incident, letter)}
        loadTheirs={() => loadTheirs(letter)}
        onSave={async (form, version) => {
          const change = resultChange(form, checks, letter);
          await update.mutateAsync({ id: letter.id, version: version ?? letter.version, change });
          return { goTo: letterPage(incident, letter), message: 'Đã ghi kết quả của báo.' };
        }}
      >
        {(control) => <LetterResultFields control={control} letter={letter} checks={checks} />}
      </RecordForm>
      <LetterFiles incident={incident} letter={letter} writable />
    </Stack>
  );
}
