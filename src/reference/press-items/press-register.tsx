import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, PageLoader } from '@/ui/states';
import type { PressAgency } from '../press-agencies.api';
import { pressAgenciesOptions } from '../press-agencies.queries';

/** The register of newspapers for a form that chooses from it. */
export function PressRegister({ children }: { children: (papers: readonly PressAgency[]) => ReactNode }) {
  const papers = useQuery(pressAgenciesOptions());
  if (papers.isPending) return <PageLoader />;
  // A register read before still serves when reading it anew has failed.
  if (!papers.data) return <ErrorState error={papers.error} onRetry={() => papers.refetch()} />;
  return children(papers.data);
}
