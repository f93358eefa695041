import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { formatDate } from '@/lib/dates';
import { FailureAlert } from '@/ui/failure-alert';
import type { Effects } from '../reorganisations.effects';
import type { Plan } from '../reorganisations.form';
import { EffectsTotal } from './effects-total';

interface Props {
  plan: Plan;
  effects: Effects;
  opened: boolean;
  running: boolean;
  /** Why the last try failed, when that is no fault of the plan. */
  failure: { message: string } | undefined;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks once more before agencies are rearranged, naming the paper it rests on and what it does. */
export function CarryOutModal({ plan, effects, opened, running, failure, onClose, onConfirm }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`Thực hiện sắp xếp theo ${plan.decision_number}?`}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
      size="lg"
    >
      <Stack>
        <FailureAlert message={failure?.message} of={failure} />
        <Text size="sm">
          {plan.title}, theo văn bản số <b>{plan.decision_number}</b> ngày {formatDate(plan.decision_date)}, có hiệu lực
          từ ngày <b>{formatDate(plan.effective_on)}</b>.
        </Text>
        <div>
          <EffectsTotal effects={effects} />
        </div>
        <Text size="sm" fw={600}>
          Thực hiện rồi thì không hoàn tác được; sửa sai bằng một đợt sắp xếp khác.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Xem lại phương án
          </Button>
          <Button loading={running} onClick={onConfirm}>
            Thực hiện ngay
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
