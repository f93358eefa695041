import { Badge } from '@mantine/core';

/** What supervision calls it, on the badge and on the filter. */
export const newHeadLabel = 'Đổi thủ trưởng, chưa cử lại';

/** Marks an agency whose new head has appointed nobody yet. */
export function NewHeadBadge() {
  return (
    <Badge color="orange" variant="light" tt="none">
      {newHeadLabel}
    </Badge>
  );
}
