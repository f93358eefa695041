import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { findingName } from '@/reference/finding-kinds';
import type { AgencyFindings, FindingScope } from '@/reference/findings.api';
import { countOf, splitKinds, totalOf, totalOfAll } from '../supervision.logic';
import { HeatCell } from './heat-cell';
import classes from './heat-map.module.css';

interface Props {
  /** All of them, also those without a row. */
  agencies: AgencyFindings[];
  rows: AgencyFindings[];
  filters: FindingScope;
  stale: boolean;
}

/** Agencies by requirements: in each cell how much is not as it must be; on a narrow screen a card for each agency. */
export function HeatMap({ agencies, rows, filters, stale }: Props) {
  const kinds = splitKinds(agencies).found;
  return (
    // Wider than some screens: scrolls by itself, also by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={classes.frame} aria-label="Bảng cơ quan theo yêu cầu" tabIndex={0}>
      <table className={classes.table} aria-busy={stale}>
        <caption className={classes.unseen}>Số việc cần chấn chỉnh ở từng cơ quan, theo từng yêu cầu</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Tất cả</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {findingName(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agencies.length > 1 && <SumRow agencies={agencies} kinds={kinds} filters={filters} />}
          {rows.map((agency) => (
            <AgencyRow key={agency.agency_id} agency={agency} kinds={kinds} filters={filters} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SumProps {
  agencies: AgencyFindings[];
  kinds: string[];
  filters: FindingScope;
}

function SumRow({ agencies, kinds, filters }: SumProps) {
  const cell = { whose: 'Tất cả cơ quan', filters, isSum: true };
  return (
    <tr className={classes.sum}>
      <th scope="row">Tất cả cơ quan</th>
      <HeatCell count={totalOfAll(agencies)} {...cell} />
      {kinds.map((kind) => (
        <HeatCell key={kind} count={totalOfAll(agencies, kind)} kind={kind} {...cell} />
      ))}
    </tr>
  );
}

interface RowProps {
  agency: AgencyFindings;
  kinds: string[];
  filters: FindingScope;
}

function AgencyRow({ agency, kinds, filters }: RowProps) {
  const { agency_id, agency_code, agency_short_name } = agency;
  // What is below an agency has rows of its own.
  const cell = { whose: agency_short_name, filters: { ...filters, agencyId: agency_id, withBelow: false } };
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={paths.scorecard(agency_code)} size="sm">
          {agency_short_name}
        </Anchor>
      </th>
      <HeatCell count={totalOf(agency)} isSum {...cell} />
      {kinds.map((kind) => (
        <HeatCell key={kind} count={countOf(agency, kind)} kind={kind} {...cell} />
      ))}
    </tr>
  );
}
