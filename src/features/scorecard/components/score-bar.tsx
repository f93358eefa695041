import type { Score } from '../scorecard.logic';
import classes from './score-bar.module.css';

/** How much of what is required is met, drawn; the words beside it say the same. */
export function ScoreBar({ score: { met, binding } }: { score: Score }) {
  return (
    <svg className={classes.bar} viewBox={`0 0 ${binding} 1`} preserveAspectRatio="none" aria-hidden>
      <rect className={classes.met} width={met} height="1" />
    </svg>
  );
}
