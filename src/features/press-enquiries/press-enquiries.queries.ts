import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { timelineKeys } from '@/reference/timeline.queries';
import { askPartner, changePart } from './parts.api';
import {
  changeEnquiry,
  createEnquiry,
  type EnquiryChange,
  getEnquiry,
  listEnquiries,
  listGrounds,
} from './press-enquiries.api';
import type { EnquiryFilters } from './press-enquiries.filters';

const keys = {
  all: ['press-enquiries'] as const,
  list: (filters: EnquiryFilters) => [...keys.all, 'list', filters] as const,
  record: (id: string) => [...keys.all, 'record', id] as const,
};

/** Lists and records look for what others, and reporters, have sent this often, and whenever one comes back to them. */
const fresh = { refetchInterval: 30_000, refetchOnWindowFocus: 'always' } as const;

export function enquiryListOptions(filters: EnquiryFilters) {
  return queryOptions({
    queryKey: keys.list(filters),
    queryFn: ({ signal }) => listEnquiries(filters, signal),
    placeholderData: keepPreviousData,
    ...fresh,
  });
}

export function enquiryOptions(id: string) {
  return queryOptions({ queryKey: keys.record(id), queryFn: ({ signal }) => getEnquiry(id, signal), ...fresh });
}

/** The grounds of refusal: a law changes them once in years. */
export function groundsOptions() {
  return queryOptions({
    queryKey: ['refusal-grounds'] as const,
    queryFn: ({ signal }) => listGrounds(signal),
    staleTime: 60 * 60_000,
  });
}

/** A change of enquiries shows in lists, records, histories and «việc của tôi» before it counts as done. */
function useEnquiryMutation<Variables, Result>(mutationFn: (variables: Variables) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([keys.all, ['my-work'], timelineKeys.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useCreateEnquiry = () => useEnquiryMutation(createEnquiry);
/** Takes an enquiry a step further, or changes its facts, as it was at the version seen. */
export const useChangeEnquiry = () =>
  useEnquiryMutation(({ id, version, change }: { id: string; version: number; change: EnquiryChange }) =>
    changeEnquiry(id, version, change),
  );
export const useAskPartner = () => useEnquiryMutation(askPartner);
export const useChangePart = () =>
  useEnquiryMutation(
    ({ id, version, change }: { id: string; version: number; change: Parameters<typeof changePart>[2] }) =>
      changePart(id, version, change),
  );
