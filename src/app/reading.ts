import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { LoaderFunctionArgs } from 'react-router';
import { getSession } from '@/session/session-store';

interface ReadingPage {
  Component: ComponentType;
  /** Asks for what the page will show; it need not wait for who one is to be known. */
  prefetch: (client: QueryClient, address: URL) => Promise<unknown>;
}

/** A page whose data is asked for beside the memberships, not after them. */
export async function reading(page: Promise<ReadingPage>) {
  const [{ Component, prefetch }, { queryClient }] = await Promise.all([page, import('./query-client')]);
  const loader = ({ request }: LoaderFunctionArgs) => {
    // A failure is the page's to show, when it asks for the same.
    if (getSession().status !== 'signed-out') prefetch(queryClient, new URL(request.url)).catch(() => undefined);
    return null;
  };
  return { Component, loader };
}
