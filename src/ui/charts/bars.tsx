import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { heightOf } from './charts.logic';
import { Legend } from './legend';
import type { Series } from './series';

const StackedBars = lazy(() => import('./bar-chart'));

export interface BarsProps {
  rows: readonly { name: string; values: Record<string, number> }[];
  series: readonly Series[];
}

/** Bars with their legend; drawn once the code that draws has come. */
export function Bars(props: BarsProps) {
  return (
    <>
      <Legend series={props.series} of="areas" />
      <Suspense fallback={<Skeleton h={heightOf(props.rows.length)} />}>
        <StackedBars {...props} />
      </Suspense>
    </>
  );
}
