import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { unreadCountOptions } from '../notices.queries';
import classes from './bell.module.css';

/** The way to what concerns one, with how much of it one has not read; a count that fails to come is left out. */
export function Bell() {
  const { data: unread = 0 } = useQuery(unreadCountOptions());
  return (
    <ActionIcon
      component={Link}
      to={paths.notices}
      variant="default"
      size="lg"
      style={{ overflow: 'visible' }}
      className={classes.bell}
      aria-label={unread > 0 ? `Thông báo, ${unread} chưa đọc` : 'Thông báo'}
    >
      <IconBell size={18} aria-hidden />
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </ActionIcon>
  );
}
