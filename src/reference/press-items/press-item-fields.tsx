import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import type { PressAgency } from '../press-agencies.api';
import { noToneName, toneNames } from '../tones';
import { AddressField } from './address-field';
import { PressAgencyField } from './press-agency-field';
import { itemLabels, type PressItemForm } from './press-items.form';
import { isPrint, wordsOf } from './press-items.logic';
import { PressKindField } from './press-kind-field';
import { SameArticles } from './same-articles';

interface Props<T extends FieldValues & PressItemForm> {
  control: Control<T>;
  /** The register to choose from. */
  papers: readonly PressAgency[];
  /** The incident it is of; null: none. */
  incidentId: string | null;
  /** Whether what an article must have is marked so. */
  required?: boolean;
  /** Whether the typing begins here, in the address. */
  startsHere?: boolean;
}

/** What names an article: its address, newspaper, kind, title and day; says when it has been recorded already. */
export function ArticleFields<T extends FieldValues & PressItemForm>({ papers, incidentId, ...props }: Props<T>) {
  const { required = true, startsHere = false } = props;
  // Whatever else the form holds, these fields read and write only their own.
  const control = props.control as unknown as Control<PressItemForm>;
  const kind = useWatch({ control, name: 'press_kind' });
  const words = wordsOf(kind);
  return (
    <Stack gap="sm">
      <AddressField control={control} papers={papers} startsHere={startsHere} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PressAgencyField control={control} papers={papers} required={required} />
        <PressKindField control={control} papers={papers} required={required} />
      </SimpleGrid>
      <TextField
        control={control}
        name="work_title"
        label={itemLabels.work_title}
        description="Chép đúng tên bài, tên chương trình như đã đăng, phát."
        required={required}
        autoComplete="off"
      />
      <SimpleGrid cols={2}>
        <DateField control={control} name="published_day" label={words.day} required={required} />
        <TimeField control={control} name="published_time" label={words.time} placeholder="nếu biết" />
      </SimpleGrid>
      <SameArticles control={control} incidentId={incidentId} />
    </Stack>
  );
}

/** What the digest says of an article. */
export function DigestFields({ control }: { control: Control<PressItemForm> }) {
  return (
    <Stack gap="sm">
      <TextareaField
        control={control}
        name="summary"
        label={itemLabels.summary}
        description="Một hai câu: bài nói gì, nêu tên ai, cơ quan nào."
        minRows={2}
        maxRows={10}
      />
      <SelectField
        control={control}
        name="tone"
        label={itemLabels.tone}
        description="Tin trung tính, thông tin chung xếp vào chỉ đạo, điều hành."
        options={toneNames}
        nothing={noToneName}
      />
    </Stack>
  );
}

/** The whole of an article. */
export function PressItemFields<T extends FieldValues & PressItemForm>(props: Props<T>) {
  const control = props.control as unknown as Control<PressItemForm>;
  const kind = useWatch({ control, name: 'press_kind' });
  return (
    <Stack>
      <Fieldset legend="Bài báo, chương trình">
        <ArticleFields {...props} />
      </Fieldset>
      <Fieldset legend="Điểm báo">
        <DigestFields control={control} />
      </Fieldset>
      <Fieldset legend="Chi tiết">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField control={control} name="author" label={itemLabels.author} autoComplete="off" />
            <TextField control={control} name="column_name" label={wordsOf(kind).column} autoComplete="off" />
            {isPrint(kind) && (
              <TextField control={control} name="issue_no" label={itemLabels.issue_no} autoComplete="off" />
            )}
          </SimpleGrid>
          <TextareaField
            control={control}
            name="quoted_passage"
            label={itemLabels.quoted_passage}
            description="Đoạn cần nêu trong văn bản gửi báo, chép đúng từng chữ; tối đa 10.000 ký tự."
            minRows={3}
            maxRows={14}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
