import { Fieldset, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Control, useController, useWatch } from 'react-hook-form';
import { ContactFields } from '@/ui/fields/contact-fields';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import type { DelegationForm } from '../delegations.form';
import { fieldLabels, rankNames } from '../delegations.names';
import { DeputyWarning } from './deputy-warning';
import { SignatureFields, SignerFields } from './signature-fields';
import { TermFields } from './term-fields';

interface Props {
  control: Control<DelegationForm>;
  agency: { id: string; kind: string };
  maxDays: number;
}

/** The fields of a delegation, the same for a new one, a correction and a renewal. */
export function DelegationFields({ control, agency, maxDays }: Props) {
  const [rank, signedOn] = useWatch({ control, name: ['delegate_rank', 'signed_day'] });
  return (
    <Stack>
      <Fieldset legend="Người được ủy quyền">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField
              control={control}
              name="delegate_name"
              label={fieldLabels.delegate_name}
              required
              autoComplete="off"
            />
            <TextField
              control={control}
              name="delegate_position"
              label={fieldLabels.delegate_position}
              required
              autoComplete="off"
            />
          </SimpleGrid>
          <RankField control={control} />
          <DeputyWarning
            rank={rank}
            agencyKind={agency.kind}
            signedOn={signedOn}
            advice="Vẫn lưu được; nên kiểm tra lại với người ký."
          />
        </Stack>
      </Fieldset>
      <ContactFields control={control} />
      <Fieldset legend="Nội dung ủy quyền">
        <Stack gap="sm">
          <TextField
            control={control}
            name="matter"
            label={fieldLabels.matter}
            description="Mỗi văn bản chỉ ủy quyền một vụ việc."
            placeholder="Thông tin về …"
            required
            autoComplete="off"
          />
          <TextareaField
            control={control}
            name="scope"
            label={fieldLabels.scope}
            description="Những nội dung được phát ngôn; để trống nếu là mọi thông tin về vụ việc."
          />
        </Stack>
      </Fieldset>
      <TermFields control={control} maxDays={maxDays} />
      <Fieldset legend="Văn bản ủy quyền">
        <Stack gap="sm">
          <SignerFields control={control} agencyId={agency.id} />
          <Text size="sm">Đã ký thì ghi số và thời điểm ký; chưa ký thì để trống, ghi nhận sau.</Text>
          <SignatureFields control={control} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}

function RankField({ control }: { control: Control<DelegationForm> }) {
  const { field, fieldState } = useController({ control, name: 'delegate_rank' });
  return (
    <Radio.Group
      label={fieldLabels.delegate_rank}
      required
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      error={fieldState.error?.message}
    >
      <Stack gap={6} mt={4} mb={4}>
        {Object.entries(rankNames).map(([value, label], index) => (
          <Radio
            key={value}
            value={value}
            label={label}
            onBlur={field.onBlur}
            {...(index === 0 && { ref: field.ref })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
