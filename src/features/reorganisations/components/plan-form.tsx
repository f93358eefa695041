import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agencyIdsFor } from '@/reference/agency-scope';
import { useActing } from '@/session/acting';
import { DraftStatus } from '@/session/draft-status';
import type { Draft } from '@/session/drafts.api';
import { RestoredDraft } from '@/session/restored-draft';
import { FormAlert } from '@/ui/form-alert';
import { writePlanFile } from '../reorganisations.file';
import { stepsOf } from '../reorganisations.plan';
import { namesOf } from '../reorganisations.told';
import { useCarryingOut } from '../use-carrying-out';
import { usePlan } from '../use-plan';

import type { OfferedAgency } from './agency-choice';
import { CarryOutModal } from './carry-out-modal';
import { HeadingFields } from './heading-fields';
import { PastedSteps } from './pasted-steps';
import { PlanFileButtons } from './plan-file';
import { PreviewPanel } from './preview-panel';
import { StepList } from './step-list';

/** A plan of a reorganisation: written, looked at beforehand, carried out. */
export function PlanForm({ draft, agencies }: { draft: Draft | null; agencies: Agency[] }) {
  const { memberships } = useActing();
  const navigate = useNavigate();
  const [restored, setRestored] = useState(draft);
  const plan = usePlan(draft);
  const { form, state, act } = plan;
  const { look, looking, seen, carryOut, carrying, failure } = useCarryingOut(plan);
  const [asking, setAsking] = useState(false);

  const steps = stepsOf(state);
  const names = namesOf(agencies, steps);
  const living = useMemo(() => {
    const managed = agencyIdsFor('agencies.reorganise', memberships, agencies);
    return agencies.filter(({ id, dissolved_on }) => managed.has(id) && dissolved_on === null).map(toOffered);
  }, [memberships, agencies]);
  const offeredAt = (at: number): OfferedAgency[] => [
    ...living,
    ...steps
      .slice(0, at)
      .flatMap((step, index) =>
        step.kind === 'create' && step.code
          ? [{ code: step.code, name: step.name, short_name: step.short_name, isRoot: false, foundedAt: index + 1 }]
          : [],
      ),
  ];
  const putBack = () => {
    const { undo } = state;
    if (undo && 'heading' in undo) plan.replace(undo.heading, undo.steps, 'Đã lấy lại phương án trước đó.');
    else act({ do: 'putBack' });
  };

  return (
    <form onSubmit={look} noValidate>
      <Stack>
        {restored && (
          <RestoredDraft
            at={restored.at}
            onDiscard={async () => {
              setRestored(null);
              await plan.beginAnew();
            }}
          />
        )}
        <Group justify="space-between" align="flex-start">
          <Text size="sm" c="dimmed" maw={620}>
            Phương án được lưu nháp khi lập và chưa thay đổi gì cho đến khi bấm thực hiện.
          </Text>
          <PlanFileButtons
            write={() => writePlanFile(form.getValues(), steps)}
            onRead={({ heading, steps: read }, fileName) =>
              plan.replace(heading, read, `Đã mở ${fileName}: ${read.length} bước.`)
            }
          />
        </Group>
        <HeadingFields control={form.control} />
        <StepList state={state} act={act} names={names} offeredAt={offeredAt} onPutBack={putBack} />
        <PastedSteps
          control={form.control}
          offered={offeredAt(steps.length)}
          names={names}
          onAdd={(added) => act({ do: 'add', steps: added })}
        />
        {plan.draftState.is === 'too_long' && (
          <Alert color="red" variant="light" role="alert" title="Phương án lớn hơn mức lưu nháp 256 kB">
            Bản nháp trên máy chủ không còn đủ. Bấm «Lưu ra tệp» để giữ phương án, hoặc chia thành nhiều đợt.
          </Alert>
        )}
        <FormAlert control={form.control} />
        <Group>
          <Button type="submit" loading={looking}>
            Xem trước
          </Button>
          <Button variant="default" onClick={() => navigate(paths.reorganisations)}>
            Để sau
          </Button>
          <DraftStatus state={plan.draftState} />
        </Group>
        {seen && (
          <>
            <PreviewPanel
              effects={seen.effects}
              agencies={agencies}
              steps={seen.steps}
              names={namesOf(agencies, seen.steps)}
              stale={seen.isStale}
              onCarryOut={() => setAsking(true)}
            />
            <CarryOutModal
              plan={seen.plan}
              effects={seen.effects}
              opened={asking && !seen.isStale}
              running={carrying}
              failure={failure}
              onClose={() => setAsking(false)}
              onConfirm={async () => {
                if (!(await carryOut())) setAsking(false);
              }}
            />
          </>
        )}
      </Stack>
    </form>
  );
}

const toOffered = ({ code, name, short_name, parent_id }: Agency): OfferedAgency => ({
  code,
  name,
  short_name,
  isRoot: parent_id === null,
});
