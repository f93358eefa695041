import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Dispatch, Fragment, useCallback, useRef, useState } from 'react';
import { matches } from '@/lib/vietnamese';
import type { PlanAct, PlannedStep, PlanState } from '../reorganisations.plan';
import { type AgencyNames, tellStep } from '../reorganisations.told';
import { AddStep } from './add-step';
import type { OfferedAgency } from './agency-choice';
import { StepCard, type StepDoing } from './step-card';
import { StepEditor } from './step-editor';
import classes from './step-list.module.css';
import { useStepFocus } from './use-step-focus';

/** So many steps are shown before one asks for more. */
const atFirst = 30;

interface Props {
  state: PlanState;
  act: Dispatch<PlanAct>;
  names: AgencyNames;
  /** What the step at a place may name. */
  offeredAt: (at: number) => OfferedAgency[];
  onPutBack: () => void;
}

/** The steps in their order, one of them open for editing. */
export function StepList({ state, act, names, offeredAt, onPutBack }: Props) {
  const { steps, open, problems, said, undo } = state;
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const present = useRef(steps);
  present.current = steps;
  const { list, focusOn } = useStepFocus([steps, open]);

  const onDo = useCallback(
    (key: string, doing: StepDoing) => {
      const at = present.current.findIndex((one) => one.key === key);
      if (doing === 'open') return act({ do: 'open', key });
      if (doing === 'remove') {
        focusOn(key, 'putBack');
        return act({ do: 'remove', key });
      }
      const to = doing === 'up' ? at - 1 : at + 1;
      // Not out of sight.
      if (to >= atFirst) setAll(true);
      focusOn(key, doing, doing === 'up' ? 'down' : 'up');
      act({ do: 'move', key, to });
    },
    [act, focusOn],
  );

  const isLong = steps.length > 10;
  const query = isLong ? typed : '';
  const removed = undo && 'removed' in undo ? undo : undefined;
  const told = steps.map(({ key, step }, at) => ({ key, step, at, words: tellStep(step, names) }));
  const found = told.filter(({ key, words }) => key === open || problems[key] || matches(words, query));
  const shown = all ? found : found.filter(({ key }, index) => index < atFirst || key === open || problems[key]);
  return (
    <section aria-labelledby="cac-buoc">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} size="h4" id="cac-buoc">
          Các bước ({steps.length})
        </Title>
        {isLong && (
          <TextInput
            aria-label="Tìm trong các bước"
            placeholder="Tìm trong các bước"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            w={{ base: '100%', xs: 260 }}
          />
        )}
      </Group>
      <Group gap="xs" mb={said && 'xs'}>
        <Text size="sm" role="status">
          {said}
        </Text>
        {undo && 'heading' in undo && (
          <Button size="compact-sm" variant="default" onClick={onPutBack}>
            Lấy lại phương án trước đó
          </Button>
        )}
      </Group>
      {steps.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          Chưa có bước nào. Các bước thực hiện lần lượt từ trên xuống: thành lập cơ quan mới trước, rồi mới nhập, tách,
          giải thể cơ quan cũ vào cơ quan mới.
        </Text>
      )}
      {steps.length > 0 && shown.length === 0 && <Text size="sm">Không có bước nào khớp.</Text>}
      <ol ref={list} className={classes.steps}>
        {shown.map(({ key, step, at, words }) => (
          <Fragment key={key}>
            {at === removed?.at && <RemovedStep of={removed} onPutBack={onPutBack} />}
            <StepCard
              id={key}
              at={at}
              last={at === steps.length - 1}
              kind={step.kind}
              told={words}
              problems={problems[key]}
              onDo={onDo}
              editor={
                key === open ? (
                  <StepEditor
                    step={step}
                    at={at}
                    of={steps.length}
                    offered={offeredAt(at)}
                    problems={problems[key]}
                    onChange={(changed) => act({ do: 'change', key, step: changed })}
                    onMove={(to) => act({ do: 'move', key, to })}
                    onClose={() => {
                      focusOn(key, 'open');
                      act({ do: 'open', key: null });
                    }}
                  />
                ) : null
              }
            />
          </Fragment>
        ))}
        {removed && removed.at >= steps.length && <RemovedStep of={removed} onPutBack={onPutBack} />}
      </ol>
      {shown.length < found.length && (
        <Button variant="default" size="xs" mt="xs" onClick={() => setAll(true)}>
          Hiện cả {found.length} bước
        </Button>
      )}
      <AddStep act={act} />
    </section>
  );
}

interface RemovedProps {
  of: { removed: PlannedStep; at: number };
  onPutBack: () => void;
}

/** In the place of a step that was removed: the way to have it back. */
function RemovedStep({ of: { removed, at }, onPutBack }: RemovedProps) {
  return (
    <li data-step={removed.key}>
      <Button size="compact-sm" variant="default" data-doing="putBack" onClick={onPutBack}>
        Lấy lại bước {at + 1} vừa bỏ
      </Button>
    </li>
  );
}
