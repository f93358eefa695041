import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset } from '@mantine/core';
import { useMemo, useState } from 'react';
import { paths } from '@/lib/paths';
import { lastChangedBy } from '@/reference/timeline.api';
import { RecordForm } from '@/session/record-form';
import { type Acknowledgement, getAcknowledgement } from '../acknowledgements.api';
import { acknowledgementSchema, compared, toChange, toForm } from '../acknowledgements.form';
import { useUpdateAcknowledgement } from '../acknowledgements.queries';
import { refusals } from '../acknowledgements.refusals';
import type { Directive } from '../directives.api';
import { SpreadFields } from './spread-fields';

interface Props {
  acknowledgement: Acknowledgement;
  directive: Directive;
  onSaved: () => void;
}

/** How the directive was spread: said for the first time, once more after a return, or corrected. */
export function AcknowledgementForm({ acknowledgement, directive, onSaved }: Props) {
  const update = useUpdateAcknowledgement();
  const [initial] = useState(() => toForm(acknowledgement));
  const { id, state, version } = acknowledgement;
  const isCorrection = state === 'confirmed';
  const resolver = useMemo(
    () => zodResolver(acknowledgementSchema(directive.issued_on, isCorrection)),
    [directive.issued_on, isCorrection],
  );
  const label = isCorrection ? 'Sửa xác nhận' : state === 'returned' ? 'Bổ sung xác nhận' : 'Xác nhận đã quán triệt';
  return (
    <RecordForm
      draftOf={`directive-acknowledgement:${id}`}
      initial={initial}
      version={version}
      resolver={resolver}
      refusals={refusals}
      compared={compared}
      submitLabel={label}
      cancelTo={paths.directives}
      loadTheirs={async () => {
        const [theirs, by] = await Promise.all([
          getAcknowledgement(id),
          lastChangedBy(id, 'directive_acknowledgements'),
        ]);
        return { form: toForm(theirs), version: theirs.version, by, at: theirs.updated_at };
      }}
      onSave={async (form, base) => {
        await update.mutateAsync({ id, version: base ?? version, change: toChange(form, isCorrection) });
        onSaved();
        return { goTo: paths.directive(directive.id), message: 'Đã xác nhận quán triệt văn bản.' };
      }}
    >
      {(control) => (
        <Fieldset legend={label}>
          <SpreadFields control={control} isCorrection={isCorrection} />
        </Fieldset>
      )}
    </RecordForm>
  );
}
