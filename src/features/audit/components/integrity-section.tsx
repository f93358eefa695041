import { Button, Group, Paper, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '@/lib/errors';
import { FailureAlert } from '@/ui/failure-alert';
import { checkIntegrity } from '../integrity.check';
import { readSeal } from '../integrity.logic';
import { IntegrityResult } from './integrity-result';

/** Has the whole history checked link by link; with a code noted earlier, also against that. */
export function IntegritySection() {
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState(false);
  const [checked, setChecked] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const check = useMutation({
    mutationFn: () => {
      setChecked(0);
      running.current = new AbortController();
      return checkIntegrity(readSeal(code), setChecked, running.current.signal);
    },
    networkMode: 'always',
  });
  const start = () => {
    const isWrong = code.trim() !== '' && readSeal(code) === undefined;
    setRefused(isWrong);
    if (!isWrong) check.mutate();
  };

  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="toan-ven">
      <Title order={2} size="h4" id="toan-ven" mb="xs">
        Kiểm tra tính toàn vẹn
      </Title>
      <Stack gap="sm" align="flex-start">
        <Text size="sm" maw={720}>
          Mỗi mục nhật ký được niêm phong nối tiếp mục trước, nên mục nào bị sửa hay xóa đều bị phát hiện. Riêng việc
          xóa các mục cuối cùng chỉ phát hiện được khi đối chiếu với mã đã ghi lại từ lần kiểm tra trước.
        </Text>
        <Group align="flex-start" gap="sm" w="100%">
          <TextInput
            label="Mã đã ghi lần trước (không bắt buộc)"
            placeholder="vị trí:mã"
            autoComplete="off"
            spellCheck={false}
            w={{ base: '100%', sm: 420 }}
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setRefused(false);
            }}
            error={refused && 'Dán nguyên mã của lần kiểm tra trước: vị trí, dấu hai chấm, rồi 64 ký tự.'}
          />
          <Button mt={{ base: 0, sm: 25 }} loading={check.isPending} onClick={start}>
            Bắt đầu kiểm tra
          </Button>
        </Group>
        {check.isPending && (
          <Stack gap={4} w="100%" role="status">
            <Text size="sm">Đang kiểm tra: {checked.toLocaleString('vi-VN')} mục…</Text>
            <Progress value={100} animated aria-label="Đang kiểm tra" />
          </Stack>
        )}
        <FailureAlert message={check.isError ? describeError(check.error) : undefined} of={check.error} />
        {check.data && !check.isPending && <IntegrityResult result={check.data} />}
      </Stack>
    </Paper>
  );
}
