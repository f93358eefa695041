import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { endOtherSessions } from '@/session/passwords.api';
import { changePassword, getProfile, listTasks, type ProfileChange, updateProfile } from './account.api';

const accountKeys = {
  profile: (userId: string) => ['account', 'profile', userId] as const,
  tasks: (userId: string) => ['account', 'tasks', userId] as const,
};

/** The profile of who is signed in. */
export function profileOptions(userId: string) {
  return queryOptions({
    queryKey: accountKeys.profile(userId),
    queryFn: ({ signal }) => getProfile(userId, signal),
  });
}

/** The tasks of who is signed in. */
export function tasksOptions(userId: string) {
  return queryOptions({
    queryKey: accountKeys.tasks(userId),
    queryFn: ({ signal }) => listTasks(userId, signal),
  });
}

export function useUpdateProfile(userId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, change }: { version: number; change: ProfileChange }) =>
      updateProfile(userId, version, change),
    onSuccess: () => client.invalidateQueries({ queryKey: accountKeys.profile(userId) }),
  });
}

/** Changes the password; answers whether all other devices have been signed out. */
export function useChangePassword(email: string) {
  return useMutation({
    mutationFn: ({ current, password }: { current: string; password: string }) =>
      changePassword(email, current, password),
  });
}

/** Ends the sessions on all other devices. */
export function useEndOtherSessions() {
  return useMutation({ mutationFn: endOtherSessions });
}
