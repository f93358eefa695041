import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { ReasonModal } from '@/ui/reason-modal';
import type { Incident, IncidentItem, IncidentLetter } from '../incidents.api';
import { inWords } from '../incidents.refusals';
import { type LetterStep, stepsOf, supervisorSteps } from '../letters.logic';
import { useUpdateLetters } from '../letters.queries';
import { refusals } from '../letters.refusals';
import { type QuickStep, stepTitles } from '../letters.steps';
import { LetterStepModal } from './letter-step-modal';

interface Props {
  incident: Incident;
  item: IncidentItem;
  letter: IncidentLetter;
}

/** Where the address of a letter's page says that its draft is being edited, or read as a sheet. */
export const editing = { 'che-do': 'sua' };
export const printing = { 'che-do': 'in' };
export const letterPage = (incident: Pick<Incident, 'id'>, { id }: Pick<IncidentLetter, 'id'>, mode = {}) =>
  [paths.letter(incident.id, id), new URLSearchParams(mode).toString()].filter(Boolean).join('?');

/** What can be done with a letter now, by who is looking; the most pressing first. */
export function LetterActions({ incident, item, letter }: Props) {
  const { can } = useActing();
  const [open, setOpen] = useState<LetterStep>();
  const isOwner = can('incidents.settle', incident.agency_id);
  const escalates = can('incidents.write', incident.agency_id);
  const steps = stepsOf(letter, item, incident).filter(
    (step) => isOwner || (escalates && supervisorSteps.includes(step)),
  );
  if (steps.length === 0) return null;
  const close = () => setOpen(undefined);
  const links: Partial<Record<LetterStep, string>> = {
    edit: letterPage(incident, letter, editing),
    result: paths.letterResult(incident.id, letter.id),
    escalate: paths.escalateLetter(incident.id, letter.id),
  };
  return (
    <>
      <Group gap="xs" className="no-print">
        {steps.map((step, index) => {
          const look = { size: 'xs', variant: index === 0 ? 'filled' : 'default' } as const;
          const label = labelOf(step, letter);
          const told = `${label}: ${item.press_agency.name}`;
          return links[step] ? (
            <Button key={step} {...look} component={Link} to={links[step]} aria-label={told}>
              {label}
            </Button>
          ) : (
            <Button key={step} {...look} onClick={() => setOpen(step)} aria-label={told} aria-haspopup="dialog">
              {label}
            </Button>
          );
        })}
      </Group>
      {isQuick(open) && <LetterStepModal step={open} incident={incident} item={item} letter={letter} onClose={close} />}
      <SettleModal letter={letter} item={item} opened={open === 'settle'} onClose={close} />
    </>
  );
}

const isQuick = (step: LetterStep | undefined): step is QuickStep =>
  step !== undefined && Object.hasOwn(stepTitles, step);

function labelOf(step: LetterStep, { result }: IncidentLetter): string {
  switch (step) {
    case 'edit':
      return 'Sửa bản nháp';
    case 'result':
      return result ? 'Sửa kết quả' : 'Ghi kết quả';
    case 'escalate':
      return 'Báo cáo cơ quan quản lý báo chí';
    case 'settle':
      return 'Xong';
    default:
      return stepTitles[step];
  }
}

interface SettleProps {
  letter: IncidentLetter;
  item: IncidentItem;
  opened: boolean;
  onClose: () => void;
}

/** Nothing more is asked of this newspaper. */
function SettleModal({ letter, item, opened, onClose }: SettleProps) {
  const update = useUpdateLetters();
  const settle = async (settlement_note: string) => {
    const { failure } = await update.mutateAsync([
      { id: letter.id, version: letter.version, change: { settlement_note } },
    ]);
    if (failure) throw inWords(failure, refusals);
  };
  return (
    <ReasonModal
      title={`Xong với ${item.press_agency.name}`}
      label="Đã giải quyết thế nào"
      confirmLabel="Đánh dấu xong"
      opened={opened}
      onClose={onClose}
      onConfirm={settle}
    >
      Văn bản và kết quả sau đó không sửa được nữa.
    </ReasonModal>
  );
}
