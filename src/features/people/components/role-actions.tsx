import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '@/session/use-session';
import { type HeldRole, stepsOn } from '../people.roles';
import { ChangeRoleModal } from './change-role-modal';
import { EndRoleModal } from './end-role-modal';
import { GiveRoleModal } from './give-role-modal';
import { ResumeRoleModal } from './resume-role-modal';

/** What may be done with somebody's role, on demand. */
export function RoleActions({ held }: { held: HeldRole }) {
  const session = useSession();
  const ownId = session.status === 'signed-in' ? session.userId : '';
  const isOwn = held.user_id === ownId;
  const [step, setStep] = useState<ReturnType<typeof stepsOn>[number]>();
  const close = () => setStep(undefined);
  const steps = stepsOn(held, ownId);
  if (steps.length === 0) return '—';

  const labels = {
    change: 'Đổi vai trò',
    end: isOwn ? 'Thôi vai trò này' : 'Ngừng vai trò',
    resume: 'Kích hoạt lại',
    give: 'Thêm nhiệm vụ khác',
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={`Thao tác với vai trò của ${held.full_name} tại ${held.agency_short_name}`}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.map((offered) => (
            <Menu.Item key={offered} onClick={() => setStep(offered)}>
              {labels[offered]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {step === 'change' && <ChangeRoleModal held={held} onClose={close} />}
      {step === 'end' && <EndRoleModal held={held} isOwn={isOwn} onClose={close} />}
      {step === 'resume' && <ResumeRoleModal held={held} onClose={close} />}
      {step === 'give' && <GiveRoleModal person={{ id: held.user_id, full_name: held.full_name }} onClose={close} />}
    </>
  );
}
