import { ActionIcon, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { StepProblems } from '../reorganisations.schema';
import { type StepKind, stepFields } from '../reorganisations.steps';
import classes from './step-card.module.css';

export type StepDoing = 'open' | 'up' | 'down' | 'remove';

interface Props {
  id: string;
  /** From 0. */
  at: number;
  last: boolean;
  kind: StepKind;
  told: string;
  problems: StepProblems | undefined;
  /** Stands still as long as its function does. */
  onDo: (id: string, doing: StepDoing) => void;
  /** The fields, while the step is edited. */
  editor: ReactNode;
}

/** One step of a plan as a sentence, with what can be done to it; drawn again only when it changes. */
export const StepCard = memo(function StepCard({ id, at, last, kind, told, problems, onDo, editor }: Props) {
  const acts = [
    { doing: 'open', label: 'Sửa', Icon: IconPencil, disabled: editor !== null },
    { doing: 'up', label: 'Chuyển lên', Icon: IconArrowUp, disabled: at === 0 },
    { doing: 'down', label: 'Chuyển xuống', Icon: IconArrowDown, disabled: last },
    { doing: 'remove', label: 'Bỏ', Icon: IconTrash, disabled: false },
  ] as const;
  // What has a field of its own is told there while the step is open.
  const untold = Object.entries(problems ?? {}).filter(([field]) => editor === null || !(field in stepFields[kind]));
  return (
    <li className={classes.card} data-step={id} data-wrong={problems !== undefined}>
      <div className={classes.line}>
        <Text span size="sm" className={classes.number}>
          {at + 1}.
        </Text>
        <Text span size="sm" className={classes.told}>
          {told}
        </Text>
        <span className={classes.acts}>
          {acts.map(({ doing, label, Icon, disabled }) => (
            <ActionIcon
              key={doing}
              variant="subtle"
              color="gray"
              data-doing={doing}
              aria-label={`${label} bước ${at + 1}`}
              disabled={disabled}
              onClick={() => onDo(id, doing)}
            >
              <Icon size={16} aria-hidden />
            </ActionIcon>
          ))}
        </span>
      </div>
      {untold.map(([field, message]) => (
        <Text key={field} size="sm" c="var(--mantine-color-error)" mt={4}>
          {stepFields[kind][field] ? `${stepFields[kind][field]}: ${message}` : message}
        </Text>
      ))}
      {editor}
    </li>
  );
});
