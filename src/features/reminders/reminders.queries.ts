import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { agencyKeys } from '@/reference/agencies.queries';
import { noticeKeys } from '@/reference/notice-keys';
import { timelineKeys } from '@/reference/timeline.queries';
import {
  changeReminder,
  fetchChosen,
  fetchTimes,
  getReminder,
  getSending,
  listReminders,
  markSeen,
  type ReminderChange,
  recordLetter,
  sendReminders,
} from './reminders.api';
import type { ReminderFilters } from './reminders.filters';

// Below the agencies, as the findings are: what ends one settles its reminders.
const all = [...agencyKeys.all, 'reminders'] as const;

export function reminderListOptions(filters: ReminderFilters) {
  return queryOptions({
    queryKey: [...all, 'list', filters],
    queryFn: ({ signal }) => listReminders(filters, signal),
    placeholderData: keepPreviousData,
  });
}

export const reminderOptions = (id: string) =>
  queryOptions({ queryKey: [...all, 'one', id], queryFn: ({ signal }) => getReminder(id, signal) });

export const sendingOptions = (sendingId: string) =>
  queryOptions({ queryKey: [...all, 'sending', sendingId], queryFn: ({ signal }) => getSending(sendingId, signal) });

export const chosenOptions = (ids: readonly string[]) =>
  queryOptions({
    queryKey: [...all, 'chosen', ids],
    queryFn: ({ signal }) => fetchChosen(ids, signal),
    placeholderData: keepPreviousData,
  });

export const timesOptions = (findingIds: readonly string[]) =>
  queryOptions({
    queryKey: [...all, 'times', findingIds],
    queryFn: ({ signal }) => fetchTimes(findingIds, signal),
    placeholderData: keepPreviousData,
  });

/** A change shows in every list before it counts as done; one refused may be so for what others have done. */
function useReminderMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all([all, timelineKeys.all, noticeKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useSendReminders = () => useReminderMutation(sendReminders);
export const useMarkSeen = () => useReminderMutation(markSeen);
export const useChangeReminder = () =>
  useReminderMutation(({ id, version, change }: { id: string; version: number; change: ReminderChange }) =>
    changeReminder(id, version, change),
  );
export const useRecordLetter = () =>
  useReminderMutation(({ sendingId, ...letter }: { sendingId: string; number: string; date: string }) =>
    recordLetter(sendingId, letter),
  );
