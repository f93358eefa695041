import { MantineProvider } from '@mantine/core';
import { RouterProvider } from 'react-router/dom';
import { router } from './router';
import { accessibleColors, theme } from './theme';

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={accessibleColors} defaultColorScheme="auto">
      <RouterProvider router={router} />
    </MantineProvider>
  );
}
