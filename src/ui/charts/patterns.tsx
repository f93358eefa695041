import type { Pattern, Series } from './series';

const strokes: Record<Pattern, string> = {
  solid: '',
  stripes: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  grid: 'M0 4H8M4 0V8',
  dots: '',
};

/** What areas of the series are painted with; `id` keeps charts of a page apart. */
export function Patterns({ id, series }: { id: string; series: readonly Series[] }) {
  return (
    <defs>
      {series.map(({ key, color, pattern }) => (
        <pattern key={key} id={patternId(id, key)} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} style={{ fill: color }} />
          <path d={strokes[pattern]} style={{ stroke: 'var(--mantine-color-body)', strokeWidth: 2 }} />
          {pattern === 'dots' && <circle cx={4} cy={4} r={2} style={{ fill: 'var(--mantine-color-body)' }} />}
        </pattern>
      ))}
    </defs>
  );
}

const patternId = (id: string, key: string) => `${id}-${key}`;
export const paint = (id: string, key: string) => `url(#${patternId(id, key)})`;
