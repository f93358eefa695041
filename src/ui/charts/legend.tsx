import { useId } from 'react';
import classes from './charts.module.css';
import { Patterns, paint } from './patterns';
import { dashOf, type Series } from './series';

interface Props {
  series: readonly Series[];
  /** As areas, or as lines. */
  of: 'areas' | 'lines';
}

/** What each pattern, or kind of line, stands for. */
export function Legend({ series, of }: Props) {
  const id = useId();
  return (
    <ul className={classes.legend}>
      {series.map((one) => (
        <li key={one.key}>
          <svg width={28} height={14} aria-hidden="true">
            {of === 'areas' ? (
              <>
                <Patterns id={id} series={[one]} />
                <rect width={28} height={14} rx={2} fill={paint(id, one.key)} />
              </>
            ) : (
              <line
                x1={0}
                x2={28}
                y1={7}
                y2={7}
                style={{ stroke: one.color, strokeWidth: 2.5 }}
                strokeDasharray={dashOf[one.pattern]}
              />
            )}
          </svg>
          {one.name}
        </li>
      ))}
    </ul>
  );
}
