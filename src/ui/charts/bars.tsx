import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useId } from 'react';
import classes from './charts.module.css';
import { Legend } from './legend';
import { Patterns, paint } from './patterns';
import type { Series } from './series';

interface Props {
  rows: readonly { name: string; values: Record<string, number> }[];
  series: readonly Series[];
}

const label = {
  position: 'center',
  fontSize: 12,
  fill: 'var(--mantine-color-text)',
  className: classes.label,
  formatter: (value: unknown) => (value === 0 ? '' : String(value)),
} as const;

/** Horizontal bars with their legend, each bar of one or several parts end to end. */
export function Bars({ rows, series }: Props) {
  const id = useId();
  return (
    <>
      <Legend series={series} of="areas" />
      <BarChart
        h={Math.max(rows.length, 2) * 34 + 36}
        data={rows.map(({ name, values }) => ({ name, ...values }))}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        series={series.map(({ key, name, color }) => ({ name: key, label: name, color }))}
        // A label of a stacked bar is of where it ends, unless it is told which quantity it is of.
        barProps={({ name }) => ({ fill: paint(id, name), label: { ...label, dataKey: name } })}
        // Its own keyboard stops would be of no use: the table says the same.
        accessibilityLayer={false}
        maxBarWidth={22}
        gridAxis="y"
        xAxisProps={{ allowDecimals: false }}
        yAxisProps={{ width: 128, interval: 0 }}
        tooltipAnimationDuration={0}
      >
        <Patterns id={id} series={series} />
      </BarChart>
    </>
  );
}
