import { Badge } from '@mantine/core';

/** Marks what is invented for demonstration. */
export function DemoBadge() {
  return (
    <Badge color="orange" variant="light" tt="none">
      dữ liệu minh họa
    </Badge>
  );
}
