import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import type { Question } from '../who-may-speak.question';

interface Props {
  question: Question;
  asMember: boolean;
  isPast: boolean;
}

/** What to do when nobody is named. */
export function Nobody({ question: { agency, about }, asMember, isPast }: Props) {
  if (!asMember) {
    return (
      <Text size="sm" mb="md">
        {isPast
          ? 'Danh bạ công khai chỉ giữ những người đang được phát ngôn: hãy hỏi chính cơ quan ấy.'
          : 'Cơ quan chưa công bố ai. Gọi một trong các số tiếp nhận bên dưới, hoặc liên hệ văn phòng cơ quan.'}
      </Text>
    );
  }
  return (
    <Text size="sm" mb="md">
      Hồ sơ chưa ghi người đứng đầu, người phát ngôn hay ủy quyền nào{about && ' khớp với việc này'} vào lúc ấy; của cơ
      quan ngoài phạm vi của bạn chỉ thấy người đã công bố.{' '}
      {agency && (
        <Anchor component={Link} to={paths.agency(agency)} size="sm">
          Xem hồ sơ cơ quan
        </Anchor>
      )}
    </Text>
  );
}
