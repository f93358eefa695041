import { Button, Group, Text } from '@mantine/core';
import { useMemberships } from '@/session/acting';

/** Said to who is signed in and works nowhere. */
export function NoMembership({ email }: { email: string }) {
  const memberships = useMemberships();
  return (
    <>
      <Text>
        Bạn đã đăng nhập bằng <strong style={{ overflowWrap: 'anywhere' }}>{email}</strong>, nhưng tài khoản này hiện
        không giữ nhiệm vụ ở cơ quan nào nên chưa xem được dữ liệu.
      </Text>
      <Text>
        Vui lòng liên hệ người quản trị của cơ quan hoặc của tỉnh để được mời, hoặc để nhiệm vụ được kích hoạt lại. Nếu
        vừa nhận thư mời, hãy mở đường dẫn trong thư.
      </Text>
      <Group>
        <Button onClick={() => memberships.refetch()} loading={memberships.isFetching}>
          Kiểm tra lại
        </Button>
      </Group>
    </>
  );
}
