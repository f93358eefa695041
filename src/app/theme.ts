import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

// Chàm (indigo), the colour of Vietnamese office ink; shade 7 carries white text at AA.
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
  components: {
    // A dialog's heading is no second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

/** Text colours where Mantine's own fall short of contrast AA (4.5 : 1). */
export const accessibleColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636a',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-error': '#c0201f',
    '--mantine-color-teal-light-color': '#05603f',
    '--mantine-color-yellow-light-color': '#714600',
    '--mantine-color-orange-light-color': '#8a3200',
    '--mantine-color-blue-light-color': '#0f4f8c',
    '--mantine-color-red-light-color': '#a01c1c',
    '--mantine-color-gray-light-color': '#3d434a',
  },
  dark: {
    '--mantine-color-dimmed': '#a6adb4',
    '--mantine-color-placeholder': '#979ea5',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#8fb4ea',
    '--mantine-color-cham-light-color': '#b4c9e8',
  },
});
