import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { lineHeight } from './charts.logic';
import { Legend } from './legend';
import type { Series } from './series';

const DashedLines = lazy(() => import('./line-chart'));

export interface LinesProps {
  points: readonly { name: string; values: Record<string, number> }[];
  series: readonly Series[];
}

/** Lines with their legend; drawn once the code that draws has come. */
export function Lines(props: LinesProps) {
  return (
    <>
      <Legend series={props.series} of="lines" />
      <Suspense fallback={<Skeleton h={lineHeight} />}>
        <DashedLines {...props} />
      </Suspense>
    </>
  );
}
