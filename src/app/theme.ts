import { createTheme, type MantineColorsTuple } from '@mantine/core';

// Chàm (indigo), the colour of Vietnamese office ink; shade 7 on white and shade 4 on dark pass AA.
// biome-ignore format: ten shades in a row
const cham: MantineColorsTuple = [
  '#eef3fb', '#dbe5f4', '#b4c9e8', '#8aabdc', '#6791d2', '#5080cc', '#3f72bf', '#285a9f', '#1f4a85', '#15386a',
];

export const theme = createTheme({
  colors: { cham },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  fontFamily: '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
