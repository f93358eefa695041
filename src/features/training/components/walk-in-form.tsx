import { zodResolver } from '@hookform/resolvers/zod';
import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AgencySelect } from '@/reference/agency-select';
import { FormAlert } from '@/ui/form-alert';
import { showFailure } from '@/ui/form-errors';
import { useAddPerson } from '../attendances.queries';
import { refusals } from '../attendances.refusals';
import type { Course } from '../courses.api';
import { emptyPerson, personSchema, toPersonRow } from '../registration.form';
import { PersonFields } from './person-fields';

const resolver = zodResolver(personSchema);

/** Somebody who came and is not on the list: entered as being there. */
export function WalkInForm({ course }: { course: Course }) {
  const add = useAddPerson();
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState('');
  const form = useForm({ resolver, defaultValues: emptyPerson() });
  const save = form.handleSubmit(async (values) => {
    setDone('');
    setMissing(agencyId === null);
    if (agencyId === null) return;
    try {
      const place = { course_id: course.id, organiser_id: course.agency_id, agency_id: agencyId };
      const { full_name } = await add.mutateAsync({ ...place, ...toPersonRow(values) });
      form.reset(emptyPerson());
      setDone(`Đã ghi ${full_name} có mặt.`);
    } catch (failure) {
      showFailure(form, failure, refusals);
    }
  });
  return (
    <form onSubmit={save} noValidate>
      <Fieldset legend={course.is_recorded_late ? 'Thêm người dự' : 'Người đến không có trong danh sách'}>
        <Stack gap="sm">
          <FormAlert control={form.control} />
          <AgencySelect
            label="Cơ quan"
            placeholder="Gõ tên cơ quan"
            required
            value={agencyId}
            onChange={setAgencyId}
            among={({ dissolved_on }) => dissolved_on === null}
            error={missing && agencyId === null ? 'Chọn cơ quan của người đến.' : undefined}
          />
          {agencyId !== null && !course.invited_agency_ids.includes(agencyId) && (
            <Text size="sm" role="status">
              Cơ quan này không có trong danh sách mời: vẫn ghi được, có đánh dấu.
            </Text>
          )}
          <PersonFields control={form.control} points={course.remote_points} />
          <Button type="submit" loading={form.formState.isSubmitting} style={{ alignSelf: 'flex-start' }}>
            Ghi có mặt
          </Button>
          <Text size="sm" role="status">
            {done}
          </Text>
        </Stack>
      </Fieldset>
    </form>
  );
}
