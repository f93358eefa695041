import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PageHeaderProps {
  title: string;
  /** From the top of the tree down; the page itself is added. */
  crumbs?: { label: string; to: string }[];
  badges?: ReactNode;
  actions?: ReactNode;
}

/** Title of the document, way back up, heading and what can be done here. */
export function PageHeader({ title, crumbs = [], badges, actions }: PageHeaderProps) {
  return (
    <Stack gap={4} mb="md">
      <title>{`${title} · Phát Ngôn`}</title>
      {crumbs.length > 0 && (
        <Breadcrumbs component="nav" aria-label="Đường dẫn" className="no-print">
          {crumbs.map(({ label, to }) => (
            <Anchor key={to} component={Link} to={to} size="sm" truncate maw={260} lh={1.75}>
              {label}
            </Anchor>
          ))}
          <Text size="sm" c="dimmed" aria-current="page" truncate maw={260} lh={1.5}>
            {title}
          </Text>
        </Breadcrumbs>
      )}
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Title order={1} size="h2">
            {title}
          </Title>
          {badges}
        </Group>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
    </Stack>
  );
}
