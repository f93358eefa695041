import { Link } from 'react-router';
import { findingName } from '@/reference/finding-kinds';
import type { FindingScope } from '@/reference/findings.api';
import { findings } from '../figures.lists';
import { type Count, heatOf } from '../supervision.logic';
import classes from './heat-map.module.css';

interface Props {
  count: Count;
  /** Of whom: an agency, or «Tất cả». */
  whose: string;
  /** Of one kind, or of all. */
  kind?: string;
  filters: FindingScope;
  /** Sums are not tinted. */
  isSum?: boolean;
}

/** How much is found, as a number that opens the list behind it. */
export function HeatCell({ count: { found, late }, whose, kind, filters, isSum = false }: Props) {
  const label = kind === undefined ? 'Tất cả' : findingName(kind);
  if (found === 0) {
    return (
      <td data-label={label} data-nothing>
        <span aria-hidden>·</span>
        <span className={classes.unseen}>không có</span>
      </td>
    );
  }
  const lateness = late === found ? 'quá hạn' : `${late} quá hạn`;
  return (
    <td data-label={label} data-heat={isSum ? undefined : heatOf(found)}>
      <Link
        to={findings(filters, { kind: kind ?? null })}
        className={classes.count}
        aria-label={`${whose}, ${label}: ${[found, late > 0 && lateness].filter(Boolean).join(', ')}`}
      >
        {found} {late > 0 && <small>{lateness}</small>}
      </Link>
    </td>
  );
}
