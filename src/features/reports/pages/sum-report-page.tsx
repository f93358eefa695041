import { useParams } from 'react-router';
import { YearReport } from '../components/year-report';

export function Component() {
  const { year = '', agencyId = '' } = useParams();
  return <YearReport agencyId={agencyId} year={Number(year)} isSum isBelowList />;
}
