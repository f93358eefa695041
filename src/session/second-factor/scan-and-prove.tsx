import { Anchor, Button, Code, CopyButton, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { CodeForm } from './code-form';
import type { SetUp } from './devices.api';
import { useShowCode } from './devices.queries';
import classes from './scan-and-prove.module.css';
import { groupSecret } from './second-factor.logic';

interface Props {
  begun: SetUp & { name: string };
  onDone: () => void;
  children?: ReactNode;
}

/** The second step of setting up a device: it learns the secret, and proves so by its first code. */
export function ScanAndProve({ begun, onDone, children }: Props) {
  const show = useShowCode();
  const steps = useRef<HTMLDivElement>(null);
  // The first step has left the page, and the focus with it.
  useEffect(() => steps.current?.focus(), []);
  return (
    <Stack gap="sm" ref={steps} tabIndex={-1} className={classes.steps}>
      <List type="ordered" spacing="sm" size="sm">
        <List.Item>Mở ứng dụng xác thực trên «{begun.name}», chọn thêm tài khoản bằng mã QR.</List.Item>
        <List.Item>
          Quét hình này, hoặc nhập khóa bên dưới:
          <img src={begun.picture} alt="Mã QR của khóa bên dưới" className={classes.picture} />
          <Group gap="xs">
            <Code fz="sm">{groupSecret(begun.secret)}</Code>
            <CopyButton value={begun.secret}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? 'Đã sao chép' : 'Sao chép khóa'}
                </Button>
              )}
            </CopyButton>
          </Group>
          <Text inherit mt={4}>
            Đang dùng chính thiết bị này?{' '}
            <Anchor href={begun.address} inherit underline="always">
              Mở trong ứng dụng xác thực
            </Anchor>
          </Text>
        </List.Item>
        <List.Item>Nhập mã mà ứng dụng vừa hiện cho «Phát Ngôn».</List.Item>
      </List>
      <CodeForm
        devices={[{ id: begun.deviceId, name: begun.name }]}
        submitLabel="Hoàn tất"
        onCode={(shown) => show.mutateAsync(shown).then(onDone)}
      >
        {children}
      </CodeForm>
    </Stack>
  );
}
