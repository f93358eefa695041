import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { RadioField } from '@/ui/fields/radio-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { basisNames } from '../legal-rules.names';
import { fieldLabels, type RuleForm } from '../rule-versions.form';

/** Where it stands, and what of it could not be read there. */
export function BasisFields({ control }: { control: Control<RuleForm> }) {
  const isLaw = useWatch({ control, name: 'basis' }) === 'law';
  return (
    <Fieldset legend="Căn cứ">
      <Stack gap="sm">
        <RadioField control={control} name="basis" label={fieldLabels.basis} options={basisNames} required />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="instrument"
            label={fieldLabels.instrument}
            description={isLaw ? 'Ví dụ: Nghị định 244/2026/NĐ-CP' : 'Ví dụ: Thiết lập của tỉnh'}
            autoComplete="off"
            required
          />
          <TextField
            control={control}
            name="article"
            label={fieldLabels.article}
            description="Ví dụ: khoản 3 Điều 7"
            autoComplete="off"
            required={isLaw}
          />
          {isLaw && (
            <TextField
              control={control}
              name="regime"
              label={fieldLabels.regime}
              description="Năm của các văn bản cùng thời kỳ, để xếp cột so sánh"
              inputMode="numeric"
              autoComplete="off"
              required
            />
          )}
        </SimpleGrid>
        <TextareaField
          control={control}
          name="citation"
          label={fieldLabels.citation}
          description="Đủ loại, số, ngày, cơ quan ban hành, trích yếu; luật không ghi số (Nghị định 30/2020/NĐ-CP)"
          minRows={2}
          required={isLaw}
        />
        <TextareaField
          control={control}
          name="quote"
          label={fieldLabels.quote}
          description="Chỉ chép chữ đã đọc trong bản chính"
          minRows={2}
        />
        <TextareaField
          control={control}
          name="unsure_note"
          label={fieldLabels.unsure_note}
          description="Hiện ở mọi nơi có quy định này; để trống khi đã đối chiếu"
          minRows={1}
        />
      </Stack>
    </Fieldset>
  );
}
