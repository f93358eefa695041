import { VisuallyHidden } from '@mantine/core';
import type { IncidentItem } from '../incidents.api';
import { letterInHand } from '../incidents.item-steps';
import { type ItemState, itemStateNames, type LetterResult, resultNames } from '../incidents.names';
import classes from './item-progress.module.css';

const reached: Record<ItemState, number> = {
  none: 0,
  requested: 1,
  received: 2,
  corrected: 3,
  refused: 3,
  unanswered: 3,
  escalated: 4,
  settled: 4,
};

/** How far a newspaper has come, as steps one after another. */
export function ItemProgress({ item }: { item: IncidentItem }) {
  const state = item.correction_state as ItemState;
  const at = reached[state];
  const result = letterInHand(item)?.result;
  const steps = [
    itemStateNames.none,
    itemStateNames.requested,
    itemStateNames.received,
    result ? resultNames[result as LetterResult] : 'Kết quả',
    state === 'escalated' ? 'Đã báo cáo' : itemStateNames.settled,
  ];
  const shown = at === 0 ? steps : ['Có văn bản', ...steps.slice(1)];
  return (
    <ol className={classes.progress} aria-label={`Tiến độ với ${item.press_agency.name}`}>
      {shown.map((name, index) => (
        <li
          key={name}
          data-reached={index < at || undefined}
          data-bad={(index === 3 && (state === 'refused' || state === 'unanswered')) || undefined}
          {...(index === at && { 'aria-current': 'step' })}
        >
          {index < at && <VisuallyHidden>Đã qua: </VisuallyHidden>}
          {name}
        </li>
      ))}
    </ol>
  );
}
