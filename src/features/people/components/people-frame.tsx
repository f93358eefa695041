import { Button } from '@mantine/core';
import { IconMailPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { ManagersOnly } from './managers-only';
import { PeopleTabs } from './people-tabs';

interface Props {
  title: string;
  crumbs?: { label: string; to: string }[];
  /** Its address. */
  current: string;
  children: ReactNode;
}

/** What the lists of people and of invitations have in common. */
export function PeopleFrame({ title, crumbs = [], current, children }: Props) {
  const { can } = useActing();
  return (
    <>
      <PageHeader
        title={title}
        crumbs={crumbs}
        actions={
          can('people.manage') && (
            <Button component={Link} to={paths.invite} leftSection={<IconMailPlus size={16} aria-hidden />}>
              Mời người dùng
            </Button>
          )
        }
      />
      <ManagersOnly>
        <PeopleTabs current={current} />
        <SavedNotice />
        {children}
      </ManagersOnly>
    </>
  );
}
