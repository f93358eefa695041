import { Button, Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Control, type FieldValues, useController, useWatch } from 'react-hook-form';
import { formatDate, today } from '@/lib/dates';
import { isSameName } from '@/lib/vietnamese';
import { headOptions } from '@/reference/agency-head.queries';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { DateField } from '@/ui/fields/date-field';
import { isDay } from '@/ui/fields/fields.schema';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { Incident } from '../incidents.api';
import type { LetterKind } from '../incidents.names';
import { type PaperForm, paperLabels } from '../letters.form';

interface Props<T extends FieldValues & PaperForm> {
  control: Control<T>;
  kind: LetterKind;
  incident: Incident;
  /** The grounds a paper of a day rests on. */
  groundsOn: (day: string) => string;
}

/** What is on the paper, whoever it goes to: number, date, grounds, correct content, signer, what is enclosed. */
export function LetterPaperFields<T extends FieldValues & PaperForm>(props: Props<T>) {
  const { kind, incident, groundsOn } = props;
  // Whatever else the form holds, these fields read and write only their own.
  const control = props.control as unknown as Control<PaperForm>;
  return (
    <Stack>
      <Fieldset legend="Nội dung">
        <Stack gap="sm">
          <TextareaField
            control={control}
            name="correct_part"
            label={kind === 'correction' ? paperLabels.correct_part : 'Ý kiến phản hồi'}
            description={
              kind === 'correction'
                ? 'Nội dung báo phải đăng thay cho thông tin sai.'
                : 'Quan điểm, số liệu của cơ quan mà báo phải đăng.'
            }
          />
          <Grounds control={control} groundsOn={groundsOn} />
          {kind === 'correction' && incident.conclusion_number && incident.conclusion_date && (
            <CheckboxField
              control={control}
              name="encloses_conclusion"
              label={`${paperLabels.encloses_conclusion} số ${incident.conclusion_number} ngày ${formatDate(incident.conclusion_date)}`}
              description="Báo nhận văn bản này cùng lúc thì thời hạn cải chính theo luật tính từ lúc đó."
            />
          )}
        </Stack>
      </Fieldset>
      <Fieldset legend="Số, ngày, người ký">
        <Stack gap="sm">
          <Text size="sm">Chưa có số thì để trống; phải có số và ngày khi ghi nhận đã gửi.</Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField
              control={control}
              name="number"
              label={paperLabels.number}
              placeholder={`215/${incident.agency.symbol ?? incident.agency.code}-VP`}
              autoComplete="off"
            />
            <DateField control={control} name="document_date" label={paperLabels.document_date} />
            <TextField control={control} name="signer_name" label={paperLabels.signer_name} autoComplete="off" />
            <TextField
              control={control}
              name="signer_position"
              label={paperLabels.signer_position}
              autoComplete="off"
            />
          </SimpleGrid>
          <RecordedHead control={control} agencyId={incident.agency_id} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

type PaperControl = { control: Control<PaperForm> };

/** Follows the law of the day of the paper until somebody writes their own. */
function Grounds({ control, groundsOn }: PaperControl & Pick<Props<PaperForm>, 'groundsOn'>) {
  const day = useWatch({ control, name: 'document_date' });
  const { field } = useController({ control, name: 'grounds' });
  const suggested = groundsOn(day);
  const last = useRef(suggested);
  const { value, onChange } = field;
  useEffect(() => {
    if (last.current !== suggested && value === last.current) onChange(suggested);
    last.current = suggested;
  }, [suggested, value, onChange]);
  return (
    <Stack gap={4} align="stretch">
      <TextareaField
        control={control}
        name="grounds"
        label={paperLabels.grounds}
        description="Mỗi dòng một căn cứ, theo luật có hiệu lực vào ngày văn bản."
        minRows={3}
      />
      {value !== suggested && (
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange(suggested)}
        >
          Lấy lại căn cứ theo ngày văn bản
        </Button>
      )}
    </Stack>
  );
}

function RecordedHead({ control, agencyId }: PaperControl & { agencyId: string }) {
  const typed = useWatch({ control, name: 'document_date' });
  const { field: name } = useController({ control, name: 'signer_name' });
  const { field: position } = useController({ control, name: 'signer_position' });
  const day = isDay(typed) ? typed : today();
  const { data: head } = useQuery({ ...headOptions(agencyId, day), placeholderData: keepPreviousData });
  if (!head || isSameName(name.value, head.full_name)) return null;
  return (
    <Stack gap={4} align="flex-start" role="status">
      <Text size="sm" c="dimmed">
        Người đứng đầu được ghi nhận vào ngày {formatDate(day)}:{' '}
        {[head.full_name, head.position].filter(Boolean).join(', ')}.
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          name.onChange(head.full_name);
          if (head.position) position.onChange(head.position);
        }}
      >
        Ghi {head.full_name} là người ký
      </Button>
    </Stack>
  );
}
