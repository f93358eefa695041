import { Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { figures, numberNames, type ReportNumbers } from '@/reference/report-figures';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { ReportForm } from '../reports.form';
import { type ReasonKey, textNames } from '../reports.names';

interface Props {
  control: Control<ReportForm>;
  /** What stands where nothing is typed. */
  recorded: ReportNumbers;
  isSum: boolean;
}

/** For each figure what is reported in place of the records, with why; and the text. */
export function ReportFields({ control, recorded, isSum }: Props) {
  const source = isSum ? 'Theo báo cáo các cơ quan' : 'Theo hồ sơ';
  return (
    <Stack>
      <Text size="sm">
        Để trống thì lấy {source.toLowerCase()}. Chỉ nhập số khi phải báo cáo khác, và ghi rõ lý do.
      </Text>
      {figures.map(({ part, whole, short }, index) => (
        <Fieldset key={part} legend={`${index + 1}. ${short}`}>
          <Stack gap="sm">
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {[part, ...(whole ? [whole] : [])].map((key) => (
                <TextField
                  key={key}
                  control={control}
                  name={key}
                  label={numberNames[key]}
                  description={`${source}: ${recorded[key].toLocaleString('vi-VN')}`}
                  inputMode="numeric"
                  autoComplete="off"
                />
              ))}
            </SimpleGrid>
            <TextField
              control={control}
              name={`${part as ReasonKey}_reason`}
              label={`Lý do điều chỉnh (${short.toLowerCase()})`}
              autoComplete="off"
            />
          </Stack>
        </Fieldset>
      ))}
      <TextareaField control={control} name="difficulties" label={textNames.difficulties} />
      <TextareaField control={control} name="proposals" label={textNames.proposals} />
    </Stack>
  );
}
