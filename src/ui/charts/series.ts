/** How an area is drawn, so that no meaning hangs on its colour alone. */
export type Pattern = 'solid' | 'stripes' | 'grid' | 'dots';

/** One of the quantities a chart shows: its key in the data, its name in the legend, how it looks. */
export interface Series<Key extends string = string> {
  key: Key;
  name: string;
  color: string;
  pattern: Pattern;
}

/** Colours that keep 3 : 1 to the page, light and dark. */
export const chartColors = {
  blue: 'light-dark(var(--mantine-color-cham-6), var(--mantine-color-cham-3))',
  green: 'light-dark(var(--mantine-color-teal-8), var(--mantine-color-teal-4))',
  orange: 'light-dark(var(--mantine-color-orange-8), var(--mantine-color-orange-4))',
  red: 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-5))',
  gray: 'light-dark(var(--mantine-color-gray-6), var(--mantine-color-gray-5))',
} as const;

/** How a line is drawn, so that it is known without its colour. */
export const dashOf: Record<Pattern, string | undefined> = {
  solid: undefined,
  stripes: '7 5',
  grid: '3 3',
  dots: '1 4',
};
