import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { lineHeight } from './charts.logic';
import type { LinesProps } from './lines';
import { dashOf } from './series';

/** A line for each series, told apart by its dashes as well. */
export default function DashedLines({ points, series }: LinesProps) {
  return (
    <LineChart
      h={lineHeight}
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
  );
}
