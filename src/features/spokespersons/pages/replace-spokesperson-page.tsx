import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate, today } from '@/lib/dates';
import { AppError, isConflict } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { TextareaField } from '@/ui/fields/textarea-field';
import { SpokespersonForm } from '../components/spokesperson-form';
import { WritableRecord } from '../components/writable-record';
import type { Spokesperson } from '../spokespersons.api';
import { emptyForm, toRow } from '../spokespersons.form';
import { earliestSuccession } from '../spokespersons.logic';
import type { SpokespersonKind } from '../spokespersons.names';
import { useReplaceSpokesperson } from '../spokespersons.queries';

export function Component() {
  return (
    <WritableRecord title="Thay thế">
      {(record, reload) => <Replacement record={record} reload={reload} />}
    </WritableRecord>
  );
}

function Replacement({ record, reload }: { record: Spokesperson; reload: () => Promise<unknown> }) {
  const replace = useReplaceSpokesperson();
  const [initial] = useState(() => {
    const earliest = earliestSuccession(record);
    return {
      ...emptyForm(record.agency_id),
      kind: record.kind as SpokespersonKind,
      valid_from: today() > earliest ? today() : earliest,
      official_phone: record.official_phone ?? '',
      official_email: record.official_email ?? '',
    };
  });
  return (
    <SpokespersonForm
      draftOf={`spokesperson:replace:${record.id}`}
      initial={initial}
      version={null}
      replacing
      submitLabel="Thay thế"
      cancelTo={paths.spokesperson(record.id)}
      before={(control) => (
        <Stack gap="xs">
          <Alert variant="light">
            <Text size="sm">
              {record.full_name} thôi nhiệm vụ vào ngày liền trước ngày người mới bắt đầu, nên cơ quan không lúc nào
              thiếu hoặc thừa người phát ngôn. Người này nhận nhiệm vụ từ {formatDate(record.valid_from)}.
            </Text>
          </Alert>
          <TextareaField
            control={control}
            name="reason"
            label={`Lý do thôi nhiệm vụ của ${record.full_name}`}
            placeholder="Ví dụ: Điều động, luân chuyển công tác"
            required
          />
        </Stack>
      )}
      onSave={async (form) => {
        try {
          const begun = await replace.mutateAsync({
            replacedId: record.id,
            replacedVersion: record.version,
            reason: form.reason.trim(),
            successor: toRow(form),
          });
          return {
            goTo: paths.spokesperson(begun.id),
            message: `Đã thay thế ${record.full_name}. Công bố người mới để báo chí biết, liên hệ.`,
          };
        } catch (failure) {
          if (!isConflict(failure)) throw failure;
          await reload();
          throw new AppError(
            'invalid',
            `Hồ sơ của ${record.full_name} vừa được người khác sửa và đã tải lại. Xem lại rồi bấm «Thay thế» lần nữa.`,
          );
        }
      }}
    />
  );
}
