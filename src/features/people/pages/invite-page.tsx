import { Paper, SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { PageHeader } from '@/ui/page-header';
import { SavedNotice } from '@/ui/saved-notice';
import { useTellHere } from '@/ui/use-tell-here';
import { InviteMany } from '../components/invite-many';
import { InviteOne } from '../components/invite-one';
import { LeaveGuard } from '../components/leave-guard';
import { MadeLinks } from '../components/made-links';
import { ManagersOnly } from '../components/managers-only';
import type { MadeInvitation } from '../invitations.mail';
import { useMadeLinks } from '../use-made-links';

const crumbs = [
  { label: 'Người dùng', to: paths.people },
  { label: 'Lời mời', to: paths.invitations },
];

export function Component() {
  return (
    <>
      <PageHeader title="Mời người dùng" crumbs={crumbs} />
      <ManagersOnly>
        <Inviting />
      </ManagersOnly>
    </>
  );
}

function Inviting() {
  const [search, setSearch] = useSearchParams();
  const links = useMadeLinks();
  const tellHere = useTellHere();
  const isMany = search.get('cach') === 'nhieu';

  const onMade = (made: MadeInvitation[]) => {
    links.add(made);
    if (made.length > 0) tellHere(`Đã tạo ${made.length} lời mời. Đường dẫn ở dưới đây.`);
  };
  return (
    <>
      <SavedNotice />
      {links.made.length > 0 && <MadeLinks made={links.made} onTaken={links.take} />}
      <LeaveGuard untaken={links.untaken} />
      <SegmentedControl
        aria-label="Cách mời"
        mb="md"
        value={isMany ? 'many' : 'one'}
        onChange={(way) => setSearch(way === 'many' ? { cach: 'nhieu' } : {}, { replace: true })}
        data={[
          { value: 'one', label: 'Một người' },
          { value: 'many', label: 'Nhiều người' },
        ]}
      />
      <Paper withBorder p="md">
        {isMany ? <InviteMany onMade={onMade} /> : <InviteOne onMade={onMade} />}
      </Paper>
    </>
  );
}
