import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatPhone } from '@/lib/contact';
import { Facts } from '@/ui/facts';
import { SavedNotice } from '@/ui/saved-notice';
import type { Profile } from '../account.api';
import { fieldLabels } from '../profile.form';

/** Who one is to the others. */
export function ProfileFacts({ profile, editTo }: { profile: Profile; editTo: string }) {
  return (
    <>
      <SavedNotice />
      <Facts
        facts={[
          [fieldLabels.full_name, profile.full_name],
          [fieldLabels.phone, profile.phone && formatPhone(profile.phone)],
          ['Thư điện tử', profile.email],
        ]}
      />
      <Text size="sm" c="dimmed">
        Thư điện tử là tên đăng nhập, không tự đổi được. Cần dùng địa chỉ khác, đề nghị người quản trị gửi lời mời đến
        địa chỉ ấy.
      </Text>
      <Group>
        <Button component={Link} to={editTo} variant="default">
          Sửa thông tin
        </Button>
      </Group>
    </>
  );
}
