import { Alert, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import type { Agency } from '@/reference/agencies.api';
import { AgenciesField } from '@/reference/agencies-field';
import { CheckboxField } from '@/ui/fields/checkbox-field';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { TimeField } from '@/ui/fields/time-field';
import type { CourseForm } from '../courses.form';
import { fieldLabels } from '../courses.names';

interface Props {
  control: Control<CourseForm>;
  below: readonly Agency[];
  /** A new one chooses its organiser, and may have been held already. */
  isNew: boolean;
}

/** The fields of a course, the same for a new one and a correction. */
export function CourseFields({ control, below, isNew }: Props) {
  const wasHeld = useWatch({ control, name: 'was_held' });
  return (
    <Stack>
      <Fieldset legend="Kế hoạch">
        <Stack gap="sm">
          {isNew && (
            <SelectField
              control={control}
              name="agency_id"
              label={fieldLabels.agency_id}
              nothing="Chọn cơ quan"
              options={Object.fromEntries(below.map(({ id, name }) => [id, name]))}
              required
            />
          )}
          <TextField control={control} name="title" label={fieldLabels.title} required autoComplete="off" />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField
              control={control}
              name="plan_number"
              label={fieldLabels.plan_number}
              placeholder="190/KH-UBND"
              required
              autoComplete="off"
            />
            <DateField control={control} name="plan_date" label={fieldLabels.plan_date} required />
          </SimpleGrid>
          <TextareaField control={control} name="topics" label={fieldLabels.topics} />
          <TextareaField control={control} name="lecturers" label={fieldLabels.lecturers} minRows={1} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Thời gian, địa điểm">
        <Stack gap="sm">
          {isNew && (
            <CheckboxField
              control={control}
              name="was_held"
              label="Lớp đã tổ chức, ghi nhận sau"
              description="Nhập lại một lớp trước đây theo giấy tờ; lớp sẽ mang dấu «ghi nhận sau»"
            />
          )}
          <SimpleGrid cols={{ base: 2, sm: 4 }}>
            <DateField control={control} name="starts_day" label={fieldLabels.starts_day} required />
            <TimeField control={control} name="starts_time" label={fieldLabels.starts_time} required />
            <DateField control={control} name="ends_day" label={fieldLabels.ends_day} placeholder="cùng ngày" />
            <TimeField control={control} name="ends_time" label={fieldLabels.ends_time} required />
          </SimpleGrid>
          <TextField control={control} name="place" label={fieldLabels.place} required autoComplete="off" />
          <TextareaField
            control={control}
            name="remote_points"
            label={fieldLabels.remote_points}
            description="Nơi dự trực tuyến, mỗi điểm cầu một dòng; để trống nếu chỉ có hội trường"
          />
        </Stack>
      </Fieldset>
      <Fieldset legend="Người dự">
        <Stack gap="sm">
          {wasHeld ? (
            <Alert variant="light" p="xs">
              Lớp đã tổ chức không nhận đăng ký nữa: lưu xong, nhập người dự ở trang «Điểm danh».
            </Alert>
          ) : (
            <SimpleGrid cols={{ base: 2, sm: 3 }}>
              <DateField control={control} name="until_day" label={fieldLabels.until_day} />
              <TimeField control={control} name="until_time" label={fieldLabels.until_time} placeholder="hết ngày" />
              <TextField
                control={control}
                name="capacity"
                label={fieldLabels.capacity}
                inputMode="numeric"
                autoComplete="off"
              />
            </SimpleGrid>
          )}
          <AgenciesField
            control={control}
            choice="invites"
            choiceLabel={fieldLabels.invites}
            name="invited"
            label={fieldLabels.invited}
            below={below}
          />
        </Stack>
      </Fieldset>
      <TextareaField
        control={control}
        name="materials"
        label={fieldLabels.materials}
        description="Phát tài liệu gì, ở đâu; tệp đính kèm sau, ở trang của lớp"
      />
    </Stack>
  );
}
