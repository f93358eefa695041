import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { unreadCountOptions } from '../notices.queries';

/** The way to what concerns one, with how much of it one has not read; a count that fails to come is left out. */
export default function Bell() {
  const { data: unread = 0 } = useQuery(unreadCountOptions());
  const label = unread > 0 ? `Thông báo, ${unread} chưa đọc` : 'Thông báo';
  return (
    <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={18} color="red.9" offset={4}>
      <ActionIcon component={Link} to={paths.notices} variant="default" size="lg" aria-label={label}>
        <IconBell size={18} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
