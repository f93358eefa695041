import { Alert, Button, Code, CopyButton, Group, List, Stack, Text } from '@mantine/core';
import type { CheckResult } from '../integrity.check';
import { writeSeal } from '../integrity.logic';

/** Whole, with the code to note down; or each fault by name. */
export function IntegrityResult({ result: { checked, faults, faultCount, end } }: { result: CheckResult }) {
  const entries = `${checked.toLocaleString('vi-VN')} mục`;
  if (faultCount > 0) {
    return (
      <Alert
        color="red"
        variant="light"
        role="alert"
        title={`${entries}, phát hiện ${faultCount} chỗ không toàn vẹn`}
        w="100%"
      >
        <List size="sm" spacing={4}>
          {faults.map((fault) => (
            <List.Item key={fault}>{fault}</List.Item>
          ))}
        </List>
        {faultCount > faults.length && <Text size="sm">… và {faultCount - faults.length} chỗ khác.</Text>}
        <Text size="sm" mt="xs">
          Giữ nguyên hiện trạng, báo cho đơn vị vận hành hệ thống.
        </Text>
      </Alert>
    );
  }
  const code = writeSeal(end);
  return (
    <Alert color="teal" variant="light" role="status" title={`${entries}, không có mục nào bị sửa hay xóa`} w="100%">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">Ghi lại mã này ở nơi khác, để lần sau đối chiếu (vị trí {end.position}):</Text>
        <Group gap="xs" w="100%">
          <Code style={{ overflowWrap: 'anywhere' }}>{code}</Code>
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                <span aria-live="polite">{copied ? 'Đã sao chép' : 'Sao chép mã'}</span>
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
