import { zodResolver } from '@hookform/resolvers/zod';
import type { Agency } from '@/reference/agencies.api';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import type { CourseForm as Form } from '../courses.form';
import { refusals } from '../courses.refusals';
import { courseSchema, newCourseSchema } from '../courses.schema';
import { comparedBy } from '../courses.told';
import { CourseFields } from './course-fields';

const resolveCourse = zodResolver(courseSchema);
const resolveNewCourse = zodResolver(newCourseSchema);

interface Props extends RecordFormUse<Form> {
  /** Every living agency below who runs it. */
  below: readonly Agency[];
}

/** The form of a course, the same for a new one and a correction. */
export function CourseForm({ below, ...props }: Props) {
  const isNew = props.version === null;
  const nameOf = (id: string) => below.find((agency) => agency.id === id)?.short_name ?? 'cơ quan khác';
  return (
    <RecordForm
      {...props}
      resolver={isNew ? resolveNewCourse : resolveCourse}
      refusals={refusals}
      compared={comparedBy(nameOf)}
    >
      {(control) => <CourseFields control={control} below={below} isNew={isNew} />}
    </RecordForm>
  );
}
