import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { inWordsOf } from '@/ui/fields/refusals';
import { ReasonModal } from '@/ui/reason-modal';
import type { Enquiry, EnquiryChange } from '../press-enquiries.api';
import { isOpen, isReplied } from '../press-enquiries.names';
import { useChangeEnquiry } from '../press-enquiries.queries';
import { refusals } from '../press-enquiries.refusals';

interface Props {
  enquiry: Enquiry;
  /** Keeps the records of the agency that answers. */
  writes: boolean;
}

/** «Việc tiếp theo»: what is to be done with an enquiry, and the way to it for who may. */
export function NextStep({ enquiry, writes }: Props) {
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-labelledby="viec-tiep-theo">
      <Title order={2} size="h4" id="viec-tiep-theo" mb="xs">
        Việc tiếp theo
      </Title>
      <Text size="sm">{whatIsNext(enquiry, writes)}</Text>
      {writes && <Steps enquiry={enquiry} />}
    </Paper>
  );
}

function whatIsNext(enquiry: Enquiry, writes: boolean): string {
  const { agency, status, parts, assignee_name } = enquiry;
  const waiting = parts.filter(({ contributed_at, withdrawn_at }) => !contributed_at && !withdrawn_at).length;
  const others = waiting > 0 ? ` Còn ${waiting} cơ quan phối hợp chưa gửi phần của mình.` : '';
  if (status === 'received') {
    return `${writes ? 'Giao người trả lời, hoặc ghi nhận câu trả lời nếu đã trả lời ngay.' : `Chờ ${agency.short_name} giao người trả lời.`}${others}`;
  }
  if (status === 'assigned') return `Chờ ${assignee_name} trả lời báo chí.${others}`;
  if (status === 'voided') return 'Đề nghị ghi nhầm, không còn việc gì.';
  return writes ? 'Đã xong. Phóng viên hỏi tiếp thì mở lại.' : 'Đã xong.';
}

type Modal = 'reopen' | 'void';

function Steps({ enquiry }: Pick<Props, 'enquiry'>) {
  const { id } = enquiry;
  const [opened, setOpened] = useState<Modal>();
  const isAssigned = enquiry.status === 'assigned';
  return (
    <Group gap="xs" mt="sm" className="no-print">
      {isOpen(enquiry) && (
        <>
          {!isAssigned && (
            <Button component={Link} to={paths.assignPressEnquiry(id)}>
              Giao người trả lời
            </Button>
          )}
          <Button component={Link} to={paths.answerPressEnquiry(id)} variant={isAssigned ? 'filled' : 'default'}>
            Ghi nhận câu trả lời
          </Button>
          <Button component={Link} to={paths.refusePressEnquiry(id)} variant="default">
            Từ chối cung cấp
          </Button>
          {isAssigned && (
            <Button component={Link} to={paths.assignPressEnquiry(id)} variant="default">
              Giao người khác
            </Button>
          )}
          <Button component={Link} to={paths.askEnquiryPartner(id)} variant="default">
            Hỏi cơ quan phối hợp
          </Button>
          <Button variant="default" onClick={() => setOpened('void')} aria-haspopup="dialog">
            Đánh dấu ghi nhầm
          </Button>
        </>
      )}
      {isReplied(enquiry) && (
        <Button variant="default" onClick={() => setOpened('reopen')} aria-haspopup="dialog">
          Mở lại
        </Button>
      )}
      <Modals enquiry={enquiry} opened={opened} onClose={() => setOpened(undefined)} />
    </Group>
  );
}

interface ModalsProps {
  enquiry: Enquiry;
  opened: Modal | undefined;
  onClose: () => void;
}

function Modals({ enquiry, opened, onClose }: ModalsProps) {
  const change = useChangeEnquiry();
  const take = async (to: EnquiryChange) => {
    try {
      await change.mutateAsync({ id: enquiry.id, version: enquiry.version, change: to });
    } catch (failure) {
      throw inWordsOf(refusals, failure);
    }
  };
  return (
    <>
      <ReasonModal
        title="Mở lại đề nghị"
        label="Lý do mở lại"
        confirmLabel="Mở lại"
        opened={opened === 'reopen'}
        onClose={onClose}
        onConfirm={(reason) => take({ status: 'received', reopen_reason: reason })}
      >
        <Text size="sm">
          Kết quả đã ghi chỉ còn trong lịch sử; đề nghị trở về chờ giao người trả lời, hạn theo luật giữ nguyên.
        </Text>
      </ReasonModal>
      <ReasonModal
        title="Đánh dấu ghi nhầm"
        label="Lý do"
        confirmLabel="Đánh dấu ghi nhầm"
        opened={opened === 'void'}
        onClose={onClose}
        onConfirm={(reason) => take({ status: 'voided', void_reason: reason })}
      >
        <Text size="sm">Đề nghị rời các việc đang làm nhưng vẫn tìm được, không xóa. Không khôi phục được.</Text>
      </ReasonModal>
    </>
  );
}
