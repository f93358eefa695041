import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Legend } from './legend';
import { dashOf, type Series } from './series';

interface Props {
  points: readonly { name: string; values: Record<string, number> }[];
  series: readonly Series[];
}

/** A line for each series with their legend, told apart by their dashes as well. */
export function Lines({ points, series }: Props) {
  return (
    <>
      <Legend series={series} of="lines" />
      <LineChart
        h={240}
        data={points.map(({ name, values }) => ({ name, ...values }))}
        dataKey="name"
        series={series.map(({ key, name, color, pattern }) => ({
          name: key,
          label: name,
          color,
          strokeDasharray: dashOf[pattern] ?? '',
        }))}
        curveType="linear"
        strokeWidth={2.5}
        accessibilityLayer={false}
        yAxisProps={{ allowDecimals: false, width: 40 }}
        tooltipAnimationDuration={0}
      />
    </>
  );
}
