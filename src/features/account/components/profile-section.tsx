import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ErrorState, PageLoader } from '@/ui/states';
import { profileOptions } from '../account.queries';
import { AccountSection } from './account-section';
import { ProfileFacts } from './profile-facts';
import { ProfileForm } from './profile-form';

const editing = { 'thong-tin': 'sua' };
const editTo = `${paths.account}?${new URLSearchParams(editing)}`;

/** One's name and phone: as they are, or being changed when the address says so. */
export function ProfileSection({ userId }: { userId: string }) {
  const [search] = useSearchParams();
  const profile = useQuery(profileOptions(userId));
  const inForm = search.get('thong-tin') === editing['thong-tin'];
  return (
    <AccountSection id="thong-tin" title="Thông tin cá nhân">
      {profile.isPending && <PageLoader />}
      {/* A look that fails later leaves an open form alone. */}
      {!profile.data && profile.isError && <ErrorState error={profile.error} onRetry={() => profile.refetch()} />}
      {profile.data &&
        (inForm ? <ProfileForm profile={profile.data} /> : <ProfileFacts profile={profile.data} editTo={editTo} />)}
    </AccountSection>
  );
}
