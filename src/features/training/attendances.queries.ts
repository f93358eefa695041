import { queryOptions } from '@tanstack/react-query';
import { today } from '@/lib/dates';
import {
  addPerson,
  listOwnSpeakers,
  listPeople,
  markRestAbsent,
  type PersonChange,
  passRest,
  updatePerson,
} from './attendances.api';
import { trainingKeys, useTrainingMutation } from './courses.queries';

export function peopleOptions(courseId: string) {
  return queryOptions({
    queryKey: trainingKeys.people(courseId),
    queryFn: ({ signal }) => listPeople(courseId, signal),
  });
}

/** Who speaks for an agency today, to register them. */
export function ownSpeakersOptions(agencyId: string) {
  return queryOptions({
    queryKey: trainingKeys.ownSpeakers(agencyId),
    queryFn: ({ signal }) => listOwnSpeakers(agencyId, today(), signal),
  });
}

export const useAddPerson = () => useTrainingMutation(addPerson);
export const useMarkRestAbsent = () => useTrainingMutation(markRestAbsent);
export const usePassRest = () => useTrainingMutation(passRest);
export const useUpdatePerson = () =>
  useTrainingMutation(({ id, version, change }: { id: string; version: number; change: PersonChange }) =>
    updatePerson(id, version, change),
  );
