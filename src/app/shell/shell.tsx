import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useActing } from '@/session/acting';
import { sessionKeys } from '@/session/session.queries';
import { prepareFurther } from '../further';
import { AccountMenu } from './account-menu';
import { ActingSwitch } from './acting-switch';
import { BellSlot } from './bell-slot';
import { currentItem, type NavigationItem, navigationFor } from './navigation';

/** Frame of every page behind the sign-in: skip link, menu, the agency one acts for, the page itself. */
export function Shell({ email }: { email: string }) {
  const [menuOpen, menu] = useDisclosure(false);
  const { acting } = useActing();
  const { pathname } = useLocation();
  const client = useQueryClient();
  const main = useRef<HTMLElement>(null);
  const shownPath = useRef(pathname);
  const items = [...navigationFor(acting), ...useManagerItems(acting.role === 'manager')];
  const here = currentItem(items, pathname);

  useEffect(prepareFurther, []);

  // A new page is announced and read from its beginning; the first one is where the browser put the reader.
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    menu.close();
    main.current?.focus({ preventScroll: true });
    // Row-level security shows who has lost their task an empty list: beside its rows one's tasks are asked for again.
    client.invalidateQueries({ queryKey: sessionKeys.all }).catch(console.error);
  }, [pathname, menu.close, client]);

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding="md"
    >
      <a href="#noi-dung" className="skip-link">
        Bỏ qua menu, tới nội dung
      </a>
      <AppShell.Header className="no-print">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={menuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={menuOpen ? 'Đóng menu' : 'Mở menu'}
            />
            <Text fw={700} c="var(--mantine-color-anchor)" visibleFrom="xs">
              Phát Ngôn
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
            <ActingSwitch />
            <BellSlot />
            <AccountMenu email={email} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" className="no-print" aria-label="Menu chính" style={{ overflowY: 'auto' }}>
        {items.map(({ label, to, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={label}
            leftSection={<Icon size={18} aria-hidden />}
            active={to === here}
            aria-current={pathname === to ? 'page' : undefined}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="noi-dung" ref={main} tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <ScrollRestoration />
    </AppShell>
  );
}

function useManagerItems(isManager: boolean): NavigationItem[] {
  const [items, setItems] = useState<NavigationItem[]>([]);
  useEffect(() => {
    if (!isManager) return;
    import('./manager-navigation').then(({ forManagers }) => setItems(forManagers)).catch(console.error);
  }, [isManager]);
  return isManager ? items : [];
}
