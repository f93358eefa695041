import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { toAppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { useChangePreview } from '@/reference/change-preview';
import { FailureAlert } from '@/ui/failure-alert';
import type { LegalRule } from '../legal-rules.api';
import { useWithdrawRule } from '../legal-rules.queries';
import { refusals } from '../rule-versions.refusals';

type Told = Record<string, { message: string } | undefined>;

/** Takes back a version that has not begun, after showing what that moves. */
export function WithdrawRule({ rule }: { rule: Pick<LegalRule, 'id' | 'version' | 'title'> }) {
  const navigate = useNavigate();
  const { agreed, dialog } = useChangePreview();
  const withdraw = useWithdrawRule();
  const step = useMutation({
    mutationFn: async () => {
      if (!(await agreed('withdraw_rule', { id: rule.id, version: rule.version }, 'Rút phiên bản'))) return false;
      await withdraw.mutateAsync(rule);
      return true;
    },
    networkMode: 'always',
    onSuccess: (isWithdrawn) =>
      isWithdrawn &&
      navigate(paths.legalRules, {
        state: { message: 'Đã rút phiên bản chưa có hiệu lực. Phiên bản trước nó, nếu có, tiếp tục áp dụng.' },
      }),
  });
  const failure = step.error && toAppError(step.error);
  return (
    <>
      {dialog}
      <Button
        variant="default"
        size="compact-sm"
        loading={step.isPending}
        onClick={() => step.mutate()}
        aria-label={`Rút: ${rule.title}`}
      >
        Rút
      </Button>
      <FailureAlert
        message={failure ? ((refusals as Told)[failure.refusal ?? '']?.message ?? failure.message) : undefined}
        of={step.error}
      />
    </>
  );
}
