import { Button, Group, Menu, Text, TextInput, Title, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import { matches } from '@/lib/vietnamese';
import type { PlanAct, PlanState } from '../reorganisations.plan';
import { emptyStep, stepKindNames, stepKinds } from '../reorganisations.steps';
import { type AgencyNames, tellStep } from '../reorganisations.told';
import type { OfferedAgency } from './agency-choice';
import { StepCard, type StepDoing } from './step-card';
import { StepEditor } from './step-editor';
import classes from './step-list.module.css';

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
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const present = useRef(steps);
  present.current = steps;
  /** Which button to go to once what was done is drawn. */
  const focus = useRef<{ id: string; doing: StepDoing[] }>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done shows in these
  useEffect(() => {
    if (!focus.current) return;
    const { id, doing } = focus.current;
    focus.current = undefined;
    const buttons = doing.map((one) =>
      list.current?.querySelector<HTMLElement>(`[data-step="${id}"] [data-doing=${one}]:not(:disabled)`),
    );
    buttons.find(Boolean)?.focus();
  }, [steps, open]);

  const onDo = useCallback(
    (key: string, doing: StepDoing) => {
      const at = present.current.findIndex((one) => one.key === key);
      if (doing === 'open') return act({ do: 'open', key });
      if (doing === 'remove') {
        const next = present.current[at + 1] ?? present.current[at - 1];
        if (next) focus.current = { id: next.key, doing: ['remove'] };
        return act({ do: 'remove', key });
      }
      focus.current = { id: key, doing: [doing, doing === 'up' ? 'down' : 'up'] };
      act({ do: 'move', key, to: doing === 'up' ? at - 1 : at + 1 });
    },
    [act],
  );

  const told = steps.map(({ key, step }, at) => ({ key, step, at, words: tellStep(step, names) }));
  const found = told.filter(({ key, words }) => key === open || problems[key] || matches(words, query));
  const shown = all ? found : found.filter(({ key }, index) => index < atFirst || key === open || problems[key]);
  return (
    <section aria-labelledby="cac-buoc">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} size="h4" id="cac-buoc">
          Các bước ({steps.length})
        </Title>
        {steps.length > 10 && (
          <TextInput
            aria-label="Tìm trong các bước"
            placeholder="Tìm trong các bước"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            w={{ base: '100%', xs: 260 }}
          />
        )}
      </Group>
      <Group gap="xs" mb="xs" role="status">
        {undo ? <Text size="sm">{said}</Text> : <VisuallyHidden>{said}</VisuallyHidden>}
        {undo && (
          <Button size="compact-sm" variant="default" onClick={onPutBack}>
            {'removed' in undo ? 'Lấy lại bước vừa bỏ' : 'Lấy lại phương án trước đó'}
          </Button>
        )}
      </Group>
      {steps.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          Chưa có bước nào. Các bước thực hiện lần lượt từ trên xuống: thành lập cơ quan mới trước, rồi mới nhập, tách,
          giải thể cơ quan cũ vào cơ quan mới.
        </Text>
      )}
      <ol ref={list} className={classes.steps}>
        {shown.map(({ key, step, at, words }) => (
          <StepCard
            key={key}
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
                    focus.current = { id: key, doing: ['open'] };
                    act({ do: 'open', key: null });
                  }}
                />
              ) : null
            }
          />
        ))}
      </ol>
      <Group gap="xs" mt="sm">
        {shown.length < found.length && (
          <Button variant="default" onClick={() => setAll(true)}>
            Hiện cả {found.length} bước
          </Button>
        )}
        <AddStep act={act} />
      </Group>
    </section>
  );
}

function AddStep({ act }: { act: Dispatch<PlanAct> }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="light" rightSection={<IconChevronDown size={16} aria-hidden />}>
          Thêm bước
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stepKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => act({ do: 'add', steps: [emptyStep(kind)] })}>
            {stepKindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
