import { Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode, Suspense } from 'react';

/** Shown when the application itself did not arrive: no network, or a release that replaced its files. */
export class EntranceError extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return <Suspense fallback={null}>{this.props.children}</Suspense>;
    return (
      <Stack component="main" role="alert" p="xl" maw={480} mx="auto" align="flex-start">
        <title>Chưa tải được trang · Phát Ngôn</title>
        <Text>Chưa tải được ứng dụng: mạng bị ngắt, hoặc vừa có bản mới. Kiểm tra mạng rồi tải lại trang.</Text>
        <Button onClick={() => window.location.reload()}>Tải lại trang</Button>
      </Stack>
    );
  }
}
