import { Alert, Button, Checkbox, Fieldset, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Control, useController, useWatch } from 'react-hook-form';
import { provision } from '@/documents/correction-law';
import { dueText } from '@/reference/deadlines.logic';
import { UnsureMark } from '@/reference/unsure-mark';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import { useServerNow } from '@/ui/use-server-now';
import type { IncidentLetter } from '../incidents.api';
import { type LetterKind, type LetterResult, resultNames, resultsOf } from '../incidents.names';
import { type Check, checkNames } from '../letters.checklist';
import { tooEarlyFor } from '../letters.logic';
import { checksOfResult, missingFrom, type ResultForm, resultLabels } from '../letters.result';

interface Props {
  control: Control<ResultForm>;
  letter: IncidentLetter;
  checks: readonly Check[];
}

/** What came back, and what of it the law requires and was found. */
export function LetterResultFields({ control, letter, checks }: Props) {
  const result = useWatch({ control, name: 'result' });
  const applying = checksOfResult(checks, result);
  return (
    <Stack>
      <ResultChoice control={control} letter={letter} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField control={control} name="result_day" label={resultLabels.result_day} required />
        <TimeField control={control} name="result_time" label={resultLabels.result_time} />
      </SimpleGrid>
      <TextField
        control={control}
        name="result_url"
        label={resultLabels.result_url}
        placeholder="https://"
        type="url"
        autoComplete="off"
      />
      {applying.length > 0 && <CheckFields control={control} checks={applying} />}
      <Missing control={control} checks={applying} />
      <TextareaField
        control={control}
        name="result_note"
        label={result === 'refused' ? 'Lý do báo từ chối' : resultLabels.result_note}
        required={result === 'refused'}
        description={result === 'refused' ? 'Luật buộc báo trả lời bằng văn bản, nêu lý do.' : undefined}
      />
    </Stack>
  );
}

function ResultChoice({ control, letter }: Omit<Props, 'checks'>) {
  const { field, fieldState } = useController({ control, name: 'result' });
  const now = useServerNow(letter.due_at ? [Date.parse(letter.due_at)] : []);
  const kind = letter.kind as LetterKind;
  return (
    <Radio.Group
      label={resultLabels.result}
      required
      name={field.name}
      value={field.value}
      onChange={(value) => field.onChange(value as LetterResult)}
      error={fieldState.error?.message}
    >
      <Stack gap={6} mt={4} mb={4}>
        {resultsOf[kind].map((value, index) => {
          const early = tooEarlyFor(value, letter, now);
          return (
            <Radio
              key={value}
              value={value}
              label={resultNames[value]}
              disabled={early}
              description={
                early && letter.due_at ? `Chỉ ghi được khi đã hết hạn (${dueText(letter.due_at)}).` : undefined
              }
              // Judged with the whole form: a message on leaving would push the checklist away from under the pointer.
              {...(index === 0 && { ref: field.ref })}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}

function CheckFields({ control, checks }: Pick<Props, 'control' | 'checks'>) {
  return (
    <Fieldset legend="Đối chiếu nội dung đã đăng với quy định">
      <Stack gap="sm">
        <Text size="sm">Đánh dấu những gì có trong nội dung báo đã đăng, phát.</Text>
        {checks.map((check) => (
          <CheckLine key={check.key} control={control} check={check} />
        ))}
      </Stack>
    </Fieldset>
  );
}

function CheckLine({ control, check: { key, rule } }: { control: Control<ResultForm>; check: Check }) {
  const { field } = useController({ control, name: `check_${key}` });
  const { value, ...rest } = field;
  const source = provision(rule);
  const shown = key === 'place' || key === 'takedown' || key === 'conclusion' ? `${rule.title} (${source})` : source;
  return (
    <Stack gap={2}>
      <Checkbox {...rest} checked={value} label={checkNames[key]} description={shown} />
      <UnsureMark note={rule.unsure_note} />
    </Stack>
  );
}

/** What a full correction would still lack, and the way to say what it is. */
function Missing({ control, checks }: Pick<Props, 'control' | 'checks'>) {
  const form = useWatch({ control }) as ResultForm;
  const { field } = useController({ control, name: 'result' });
  const missing = missingFrom(form, checks);
  if (missing.length === 0) return null;
  const full = form.result === 'full_correction';
  return (
    <Alert
      role="status"
      variant="light"
      color={full ? 'red' : 'yellow'}
      title={full ? 'Chưa phải cải chính đầy đủ' : 'Còn thiếu so với quy định'}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">Còn thiếu: {missing.join('; ')}.</Text>
        {full && (
          <Button size="xs" variant="default" onClick={() => field.onChange('partial_correction')}>
            Ghi là «{resultNames.partial_correction}»
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
