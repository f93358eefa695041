import { AuditPage, prefetch } from '@/features/audit/pages/audit-page';
import { toldTables } from './told-tables';

export { prefetch };

/** The history of everything needs the words of every feature; only here do they meet. */
export function Component() {
  return <AuditPage tell={toldTables} />;
}
