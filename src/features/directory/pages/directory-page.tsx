// Outside of the shell: the styles of what is used here beyond the first page's.
import '@mantine/core/styles/Badge.css';
import { Anchor, Box, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { provinceName } from '@/reference/province';
import { useSession } from '@/session/use-session';
import { useTypedFilter } from '@/ui/use-typed-filter';
import { ContactResults } from '../components/contact-results';
import { Hotlines } from '../components/hotlines';
import classes from './directory-page.module.css';

export function Component() {
  const [search, setSearch] = useSearchParams();
  const query = search.get('q')?.trim() ?? '';
  const [typed, type] = useTypedFilter(query, (text) =>
    setSearch(text ? { q: text } : {}, { replace: true, preventScrollReset: true }),
  );

  return (
    <div className={classes.page}>
      <title>{`Danh bạ người phát ngôn ${provinceName} · Phát Ngôn`}</title>
      <a href="#noi-dung" className="skip-link">
        Bỏ qua phần đầu, tới nội dung
      </a>
      <Header />
      <main id="noi-dung" tabIndex={-1} className={classes.main}>
        <div className="no-print">
          <Title order={1} size="h2">
            Danh bạ người phát ngôn {provinceName}
          </Title>
          <Text mt={4} mb="md" maw="44rem">
            Người phát ngôn và cung cấp thông tin cho báo chí của các cơ quan, địa phương, để nhà báo, phóng viên liên
            hệ.
          </Text>
          <Box component="form" role="search" onSubmit={(event) => event.preventDefault()}>
            <TextInput
              type="search"
              label="Tìm theo họ tên, chức vụ hoặc cơ quan"
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
        <div className={`${classes.hotlines} no-print`}>
          <Hotlines />
        </div>
      </main>
      <footer className={`${classes.footer} no-print`}>
        <Text size="sm">
          Danh bạ chỉ công bố họ tên, chức vụ, số điện thoại và địa chỉ thư điện tử công vụ của người phát ngôn, theo
          khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP. Mỗi cơ quan tự công bố, cập nhật và xác nhận thông tin của mình.
        </Text>
      </footer>
    </div>
  );
}

function Header() {
  const session = useSession();
  return (
    <header className={`${classes.header} no-print`}>
      <Text fw={700} c="var(--mantine-color-anchor)">
        Phát Ngôn
      </Text>
      {session.status !== 'signed-out' ? (
        <Anchor component={Link} to={paths.home} size="sm">
          Về trang làm việc
        </Anchor>
      ) : (
        <Anchor component={Link} to={paths.signIn} size="sm">
          Dành cho cán bộ: đăng nhập
        </Anchor>
      )}
    </header>
  );
}
