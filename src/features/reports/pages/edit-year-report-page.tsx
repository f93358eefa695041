import { EditReport } from '../components/edit-report';

export function Component() {
  return <EditReport isSum={false} />;
}
