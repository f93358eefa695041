import { useState } from 'react';
import { RecordTimeline } from '@/reference/record-timeline';
import { timelineTables } from '../incidents.told';
import classes from './details.module.css';

/** The history by field, asked for when it is opened. */
export function FieldHistory({ incidentId }: { incidentId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className={`${classes.details} no-print`} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>Lịch sử từng trường</summary>
      {opened && <RecordTimeline recordId={incidentId} tables={timelineTables} />}
    </details>
  );
}
