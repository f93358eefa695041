import { Anchor, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { paths } from '@/lib/paths';
import styles from './sign-in-layout.module.css';

/** Frame of the pages before the sign-in: whose they are, one card, and the way to what is public. */
export function SignInLayout({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <title>{`${title} · Phát Ngôn`}</title>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.name}>Phát Ngôn</span>
        <span className={styles.what}>
          {'Quản lý công tác phát ngôn và cung\u00a0cấp thông\u00a0tin cho báo\u00a0chí của\u00a0tỉnh'}
        </span>
      </div>
      <Paper className={styles.card} withBorder shadow="sm" radius="md" p={{ base: 'lg', xs: 'xl' }}>
        <Stack gap="md">
          <Title order={1} size="h3">
            {title}
          </Title>
          {children}
        </Stack>
      </Paper>
      <Anchor href={paths.directory} size="sm">
        Danh bạ người phát ngôn (công khai)
      </Anchor>
    </main>
  );
}

/** A speech bubble with lines of text. */
function Mark() {
  return (
    <svg viewBox="0 0 48 48" className={styles.mark} aria-hidden="true" focusable="false">
      <path
        d="M8 6h32a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H24l-9 8v-8H8a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4Z"
        fill="currentColor"
      />
      <path d="M12 15h24M12 21h24M12 27h15" stroke="var(--mantine-color-body)" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
