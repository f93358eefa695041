// Outside of the shell: the styles of what its pages use beyond the first page's.
import '@mantine/core/styles/Center.css';
import '@mantine/core/styles/Badge.css';
import { Anchor, Text } from '@mantine/core';
import { Link, NavLink, Outlet } from 'react-router';
import { paths } from '@/lib/paths';
import { Hotlines } from '@/reference/hotlines';
import { useSession } from '@/session/use-session';
import classes from './public-layout.module.css';

/** Frame of the pages for everybody: the way between them, the page itself, where to turn otherwise. */
export function Component() {
  return (
    <div className={classes.page}>
      <a href="#noi-dung" className="skip-link">
        Bỏ qua phần đầu, tới nội dung
      </a>
      <Header />
      <main id="noi-dung" tabIndex={-1} className={classes.main}>
        <Outlet />
        <div className={`${classes.hotlines} no-print`}>
          <Hotlines />
        </div>
      </main>
      <footer className={`${classes.footer} no-print`}>
        <Text size="sm">
          Danh bạ chỉ công bố họ tên, chức vụ, số điện thoại và địa chỉ thư điện tử công vụ của người phát ngôn, theo
          khoản 3 Điều 3 Nghị định số 244/2026/NĐ-CP; của người được ủy quyền phát ngôn thêm vụ việc, thời hạn và văn
          bản ủy quyền. Mỗi cơ quan tự công bố, cập nhật và xác nhận thông tin của mình.
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
      <nav aria-label="Trang công khai" className={classes.nav}>
        <NavLink to={paths.directory}>Danh bạ</NavLink>
        <NavLink to={paths.whoMaySpeak}>Ai được phát ngôn?</NavLink>
      </nav>
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
