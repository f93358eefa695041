import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';

const pages = [
  { to: paths.people, label: 'Người dùng' },
  { to: paths.invitations, label: 'Lời mời' },
  { to: paths.roles, label: 'Vai trò' },
];

/** The way between the pages about people. */
export function PeopleTabs({ current }: { current: string }) {
  return (
    <Group component="nav" aria-label="Các trang về người dùng" gap="xs" mb="md" className="no-print">
      {pages.map(({ to, label }) => (
        <Button
          key={to}
          component={Link}
          to={to}
          size="xs"
          variant={to === current ? 'light' : 'subtle'}
          {...(to === current && { 'aria-current': 'page' as const })}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}
