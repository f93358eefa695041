import { Box } from '@mantine/core';
import { type ComponentType, useEffect, useState } from 'react';

/** Room for the bell, whose code comes once the page has been painted; without it the page is whole. */
export function BellSlot() {
  const [Bell, setBell] = useState<ComponentType>();
  useEffect(() => {
    import('@/features/notices/components/bell').then((loaded) => setBell(() => loaded.Bell)).catch(console.error);
  }, []);
  return Bell ? <Bell /> : <Box w={34} />;
}
