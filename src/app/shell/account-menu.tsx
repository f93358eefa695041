import { lazy, Suspense, useState } from 'react';
import { AccountButton } from './account-button';

const AccountMenuItems = lazy(() => import('./account-menu-items'));

/** The menu of the account; its code (25 kB) comes with the first opening. */
export function AccountMenu({ email }: { email: string }) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <AccountButton email={email} aria-expanded={false} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<AccountButton email={email} loading />}>
      <AccountMenuItems email={email} />
    </Suspense>
  );
}
