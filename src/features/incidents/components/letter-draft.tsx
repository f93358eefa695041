import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordForm } from '@/session/record-form';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { ErrorState, PageLoader } from '@/ui/states';
import type { Incident, IncidentLetter } from '../incidents.api';
import type { LetterKind } from '../incidents.names';
import { getSavedLetter } from '../letters.api';
import { comparedDraft } from '../letters.compared';
import { type DraftForm, groundsOf, paperLabels, paperOf, toDraftForm } from '../letters.form';
import { type LetterOfItem, rowsOfPaper } from '../letters.logic';
import { pressRulesOptions, useUpdateLetter, useUpdateLetters } from '../letters.queries';
import { letterRefusalsFor } from '../letters.refusals';
import { draftSchema } from '../letters.schema';
import { letterPage } from './letter-actions';
import { LetterPaperFields } from './letter-paper-fields';

const resolver = zodResolver(draftSchema);
const refusals = letterRefusalsFor<DraftForm>([...(Object.keys(paperLabels) as (keyof typeof paperLabels)[])]);

async function loadTheirs(of: IncidentLetter) {
  const { letter, ...saved } = await getSavedLetter(of);
  return { ...saved, form: toDraftForm(letter) };
}

interface Props {
  incident: Incident;
  row: LetterOfItem;
}

/** A draft is corrected: its passage for this newspaper, and the paper for all it goes to. */
export function DraftEditor({ incident, row }: Props) {
  const { letter, item } = row;
  const kind = letter.kind as LetterKind;
  const rules = useQuery(pressRulesOptions());
  const update = useUpdateLetter();
  const updateOthers = useUpdateLetters();
  // As the form was opened: a poll may bring other rows, not other words under one's typing.
  const [rows] = useState(() => rowsOfPaper(incident, letter));
  const [initial] = useState(() => toDraftForm(letter));
  const others = rows.slice(1);
  if (rules.isPending) return <PageLoader />;
  if (rules.isError) return <ErrorState error={rules.error} onRetry={() => rules.refetch()} />;
  return (
    <RecordForm<DraftForm>
      draftOf={`letter:edit:${letter.id}`}
      initial={initial}
      version={letter.version}
      resolver={resolver}
      refusals={refusals}
      compared={comparedDraft}
      submitLabel="Lưu bản nháp"
      cancelTo={letterPage(incident, letter)}
      loadTheirs={() => loadTheirs(letter)}
      onSave={async (form, version) => {
        const paper = paperOf(form);
        const change = { ...paper, false_part: form.false_part.trim() || null };
        await update.mutateAsync({ id: letter.id, version: version ?? letter.version, change });
        const goTo = letterPage(incident, letter);
        if (!form.all || others.length === 0) return { goTo, message: 'Đã lưu bản nháp.' };
        const { saved, failure } = await updateOthers.mutateAsync(
          others.map(({ letter: other }) => ({ id: other.id, version: other.version, change: paper })),
        );
        return {
          goTo,
          message: failure
            ? `Đã lưu bản nháp này và ${saved} bản khác; chưa sửa được bản gửi ${others[saved]?.item.press_agency.name}: ${failure.message}`
            : `Đã lưu bản nháp cho cả ${rows.length} bài.`,
        };
      }}
    >
      {(control) => (
        <Stack>
          <Fieldset legend={`${item.press_agency.name}: «${item.title}»`}>
            <TextareaField
              control={control}
              name="false_part"
              label={kind === 'correction' ? paperLabels.false_part : 'Nội dung báo đã nêu'}
            />
          </Fieldset>
          <LetterPaperFields
            control={control}
            kind={kind}
            incident={incident}
            groundsOn={(day) =>
              groundsOf(
                rules.data,
                kind,
                day,
                incident,
                rows.map((each) => each.item),
              )
            }
          />
          {others.length > 0 && (
            <CheckboxField
              control={control}
              name="all"
              label={`Sửa cho cả ${rows.length} bài của cùng văn bản`}
              description={`Nội dung đúng, căn cứ, số, ngày, người ký: ${rows.map((each) => each.item.press_agency.name).join(', ')}`}
            />
          )}
        </Stack>
      )}
    </RecordForm>
  );
}
