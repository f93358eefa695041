import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Part } from '@/reference/part-filter';
import { timelineKeys } from '@/reference/timeline.queries';
import { type CourseChange, createCourse, getCourse, listCourses, updateCourse } from './courses.api';
import type { CourseFilters } from './courses.filters';

export const trainingKeys = {
  all: ['training'] as const,
  list: (filters: CourseFilters) => [...trainingKeys.all, 'list', filters] as const,
  course: (id: string) => [...trainingKeys.all, 'course', id] as const,
  people: (courseId: string) => [...trainingKeys.all, 'people', courseId] as const,
  code: (courseId: string) => [...trainingKeys.all, 'code', courseId] as const,
  untrained: (part: Part) => [...trainingKeys.all, 'untrained', part] as const,
  ownSpeakers: (agencyId: string) => [...trainingKeys.all, 'own-speakers', agencyId] as const,
  byCode: (code: string) => [...trainingKeys.all, 'by-code', code] as const,
};

export function courseListOptions(filters: CourseFilters) {
  return queryOptions({
    queryKey: trainingKeys.list(filters),
    queryFn: ({ signal }) => listCourses(filters, signal),
    placeholderData: keepPreviousData,
  });
}

export function courseOptions(id: string) {
  return queryOptions({ queryKey: trainingKeys.course(id), queryFn: ({ signal }) => getCourse(id, signal) });
}

/** A change of a course or of who takes part shows in every list of both before it counts as done. */
export function useTrainingMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all(
        [trainingKeys.all, timelineKeys.all].map((queryKey) =>
          // A code shown or typed is not asked for again.
          client.invalidateQueries({
            queryKey,
            predicate: ({ queryKey: [, what] }) => what !== 'code' && what !== 'by-code',
          }),
        ),
      ),
  });
}

export const useCreateCourse = () => useTrainingMutation(createCourse);
export const useUpdateCourse = () =>
  useTrainingMutation(({ id, version, change }: { id: string; version: number; change: CourseChange }) =>
    updateCourse(id, version, change),
  );
