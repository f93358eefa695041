import { Alert, Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { Invitation } from '../invitation.api';
import { InvitationFacts } from './invitation-facts';

type Closed = Exclude<Invitation['state'], 'open'> | 'unknown';

const explanations: Record<Closed, { title: string; next: string }> = {
  accepted: {
    title: 'Lời mời này đã được chấp nhận',
    next: 'Đăng nhập bằng tài khoản đã tạo để vào hệ thống.',
  },
  withdrawn: {
    title: 'Lời mời này đã được thu hồi',
    next: 'Nếu bạn vẫn được giao nhiệm vụ, vui lòng đề nghị người quản trị gửi lời mời mới.',
  },
  expired: {
    title: 'Lời mời này đã hết hạn',
    next: 'Vui lòng đề nghị người quản trị đã mời bạn gửi lời mời mới.',
  },
  unknown: {
    title: 'Không tìm thấy lời mời',
    next: 'Đường dẫn không đúng hoặc bị cắt mất một phần. Vui lòng mở lại đường dẫn trong thư mời, hoặc liên hệ người quản trị đã mời bạn.',
  },
};

/** An invitation that can no longer be taken, or never existed: why, and what to do. */
export function ClosedInvitation({ invitation }: { invitation: Invitation | null }) {
  const state = invitation && invitation.state !== 'open' ? invitation.state : 'unknown';
  const { title, next } = explanations[state];
  return (
    <>
      <Alert variant="light" color={state === 'accepted' ? undefined : 'red'} role="alert" title={title}>
        {next}
      </Alert>
      {invitation && <InvitationFacts invitation={invitation} />}
      {state === 'accepted' ? (
        <Button component={Link} to={paths.signIn} fullWidth>
          Đăng nhập
        </Button>
      ) : (
        <Text size="sm">
          Đã có tài khoản?{' '}
          <Anchor component={Link} to={paths.signIn} inherit underline="always">
            Đăng nhập
          </Anchor>
        </Text>
      )}
    </>
  );
}
