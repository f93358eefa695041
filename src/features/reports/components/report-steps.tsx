import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useNavigate } from 'react-router';
import { formatDate, formatDayOf, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { serverNow } from '@/lib/server-clock';
import { addDays } from '@/lib/typed-date';
import { figures, tellFigure } from '@/reference/report-figures';
import { inWordsOf } from '@/ui/fields/refusals';
import { FormModal } from '@/ui/form-modal';
import { ReasonModal } from '@/ui/reason-modal';
import type { ReportTerms } from '../reports.api';
import { recordedColumns, reportedNumbers } from '../reports.logic';
import { useCreateReport, useUpdateReport } from '../reports.queries';
import { refusals } from '../reports.refusals';
import type { OpenReport } from '../use-report';

/** «Việc tiếp theo» of who keeps the report, or supervises who does. */
export function ReportSteps({ open }: { open: OpenReport }) {
  const { report, isKept, isReopened } = open;
  const isConfirmed = report?.state === 'confirmed';
  return (
    <>
      {report?.reopen_reason && (
        <Alert color={report.is_returned ? 'red' : 'yellow'} variant="light" mb="md">
          {report.is_returned ? 'Giám sát trả lại báo cáo' : 'Báo cáo đã mở lại'}: {report.reopen_reason}
        </Alert>
      )}
      {(isConfirmed ? isReopened : isKept) && (
        <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo" className="no-print">
          <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
            Việc tiếp theo
          </Title>
          {isConfirmed ? <Confirmed open={open} /> : <Draft open={open} />}
        </Paper>
      )}
    </>
  );
}

function Draft({ open }: { open: OpenReport }) {
  const { agencyId, year, isSum, terms } = open;
  const [opened, modal] = useDisclosure(false);
  const edit = (isSum ? paths.editSumReport : paths.editYearReport)(year, agencyId);
  const opensOn = formatDate(addDays(terms.to_day, 1));
  return (
    <>
      <Text size="sm">
        {terms.is_closed
          ? `Kiểm tra số liệu, điều chỉnh nếu cần, rồi ${isSum ? 'chốt báo cáo toàn tỉnh' : 'xác nhận'}${until(terms)}.`
          : `Kỳ số liệu chưa kết thúc: ${isSum ? 'chốt' : 'xác nhận'} được từ ngày ${opensOn}.`}
      </Text>
      <Group gap="xs" mt="xs">
        {terms.is_closed && <Button onClick={modal.open}>{isSum ? 'Chốt báo cáo' : 'Xác nhận báo cáo'}</Button>}
        <Button component={Link} to={edit} variant="default">
          Điều chỉnh, ghi khó khăn và kiến nghị
        </Button>
      </Group>
      <ConfirmModal open={open} opened={opened} onClose={modal.close} />
    </>
  );
}

function until({ due_at }: ReportTerms): string {
  if (due_at === null) return '';
  const isPast = Date.parse(due_at) <= serverNow();
  return isPast ? `; đã quá hạn ${formatDayOf(due_at)}` : ` trước ngày ${formatDayOf(due_at)}`;
}

interface ModalProps {
  open: OpenReport;
  opened: boolean;
  onClose: () => void;
}

function ConfirmModal({ open, opened, onClose }: ModalProps) {
  const { agencyId, year, isSum, report, recorded } = open;
  const create = useCreateReport();
  const update = useUpdateReport();
  const navigate = useNavigate();
  const numbers = reportedNumbers(report, recorded);
  const confirm = async () => {
    // What is confirmed is what stands here; the database refuses when the records say otherwise by now.
    const change = { state: 'confirmed', ...recordedColumns(recorded) };
    try {
      await (report
        ? update.mutateAsync({ id: report.id, version: report.version, change })
        : create.mutateAsync({ id: crypto.randomUUID(), agency_id: agencyId, year, is_sum: isSum, ...change }));
    } catch (failure) {
      throw inWordsOf(refusals, failure);
    }
    const message = isSum ? 'Đã chốt báo cáo toàn tỉnh.' : 'Đã xác nhận báo cáo.';
    navigate((isSum ? paths.sumReport : paths.yearReport)(year, agencyId), { state: { message }, replace: true });
  };
  return (
    <FormModal
      title={isSum ? `Chốt báo cáo toàn tỉnh năm ${year}` : `Xác nhận báo cáo năm ${year}`}
      confirmLabel={isSum ? 'Chốt' : 'Xác nhận'}
      opened={opened}
      onClose={onClose}
      onConfirm={confirm}
    >
      <Text size="sm">
        {isSum
          ? 'Chốt rồi thì cơ quan không tự mở lại báo cáo của mình được nữa.'
          : 'Số liệu theo hồ sơ lúc này được ghi lại. Sau đó muốn sửa thì mở lại, có lý do.'}
      </Text>
      <ul>
        {figures.map((figure) => (
          <li key={figure.part}>
            <Text size="sm" span>
              {figure.short}: <b>{tellFigure(figure, numbers)}</b>
            </Text>
          </li>
        ))}
      </ul>
    </FormModal>
  );
}

function Confirmed({ open }: { open: OpenReport }) {
  const { agencyId, year, isSum, report, isKept } = open;
  const [opened, modal] = useDisclosure(false);
  const update = useUpdateReport();
  const navigate = useNavigate();
  if (!report?.confirmed_at) return null;
  const label = isKept ? 'Mở lại' : 'Trả lại';
  return (
    <>
      <Text size="sm">
        {isSum ? 'Đã chốt' : 'Đã xác nhận'} lúc {formatMoment(report.confirmed_at)}.
      </Text>
      <Button variant="default" mt="xs" onClick={modal.open}>
        {label}
      </Button>
      <ReasonModal
        title={`${label} báo cáo năm ${year}`}
        label={`Lý do ${label.toLowerCase()}`}
        confirmLabel={label}
        opened={opened}
        onClose={modal.close}
        onConfirm={async (reopen_reason) => {
          const change = { state: 'draft', reopen_reason };
          await update.mutateAsync({ id: report.id, version: report.version, change }).catch((failure) => {
            throw inWordsOf(refusals, failure);
          });
          const message = isKept ? 'Đã mở lại báo cáo.' : 'Đã trả lại báo cáo.';
          navigate((isSum ? paths.sumReport : paths.yearReport)(year, agencyId), { state: { message }, replace: true });
        }}
      />
    </>
  );
}
