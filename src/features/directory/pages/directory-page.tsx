import { Anchor, Box, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { provinceName } from '@/reference/province';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { ContactResults } from '../components/contact-results';

export function Component() {
  const [search, setSearch] = useSearchParams();
  const query = search.get('q')?.trim() ?? '';
  const [typed, type] = useTypedFilter(query, (text) =>
    setSearch(text ? { q: text } : {}, { replace: true, preventScrollReset: true }),
  );

  return (
    <>
      <title>{`Danh bạ người phát ngôn ${provinceName} · Phát Ngôn`}</title>
      <div className="no-print">
        <Title order={1} size="h2">
          Danh bạ người phát ngôn {provinceName}
        </Title>
        <Text mt={4} mb="md" maw="44rem">
          Người phát ngôn và cung cấp thông tin cho báo chí của các cơ quan, địa phương, để nhà báo, phóng viên liên hệ;
          cũng có thể{' '}
          <Anchor component={Link} to={paths.sendQuestion} inherit underline="always">
            gửi câu hỏi bằng văn bản
          </Anchor>
          .
        </Text>
        <Box component="form" role="search" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            type="search"
            label="Tìm theo họ tên, chức vụ, cơ quan hoặc vụ việc"
            placeholder="Gõ có dấu hoặc không dấu"
            leftSection={<IconSearch size={18} aria-hidden />}
            size="md"
            mb="lg"
            maw="36rem"
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </Box>
      </div>
      <ContactResults query={query} onClear={() => type('')} />
    </>
  );
}
