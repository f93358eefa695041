import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { AskCode } from '@/session/second-factor/ask-code';
import { signOut } from '@/session/session-store';
import { NoMembership } from './no-membership';
import { SetUpFirst } from './set-up-first';

interface Props {
  email: string;
  /** What is missing before one comes in. */
  for: 'membership' | 'code' | 'second-factor';
}

const titles: Record<Props['for'], string> = {
  membership: 'Tài khoản chưa được giao nhiệm vụ',
  code: 'Xác thực hai bước',
  'second-factor': 'Thiết lập xác thực hai bước',
};

/** In place of every page, until what is missing is there; its address stays, so that one then is where one was going. */
export default function HeldBack({ email, for: missing }: Props) {
  return (
    <Frame title={titles[missing]} email={email}>
      {missing === 'membership' && <NoMembership email={email} />}
      {missing === 'code' && <AskCode />}
      {missing === 'second-factor' && <SetUpFirst />}
    </Frame>
  );
}

function Frame({ title, email, children }: { title: string; email: string; children: ReactNode }) {
  return (
    <Stack component="main" px="md" py="xl" maw={640} mx="auto" mih="100dvh" justify="center">
      <title>{`${title} · Phát Ngôn`}</title>
      <Paper withBorder radius="md" p={{ base: 'md', xs: 'xl' }}>
        <Stack gap="md">
          <Title order={1} size="h2">
            {title}
          </Title>
          {children}
          <Group>
            <Button variant="subtle" onClick={() => signOut()} px={0}>
              Đăng xuất {email}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </Stack>
  );
}
