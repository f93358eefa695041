import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createRouter } from './router';

/** Everything but the first sign-in form; its router starts at the address of the moment it is first shown. */
export default function App() {
  const [router] = useState(createRouter);
  return <RouterProvider router={router} />;
}
