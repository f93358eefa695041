import type { TitleOrder } from '@mantine/core';
import { AttachmentsCard } from '@/reference/attachments-card';
import type { Acknowledgement } from '../acknowledgements.api';

interface Props {
  acknowledgement: Acknowledgement;
  writable: boolean;
  /** Level of its title among the headings of the page. */
  order?: TitleOrder;
}

/** Minutes, photographs, the copied letter. */
export function AcknowledgementFiles({ acknowledgement: { id, agency_id }, writable, order = 3 }: Props) {
  return (
    <AttachmentsCard
      record={{ by: 'directive_acknowledgement_id', id, agency_id }}
      writable={writable}
      title="Biên bản, hình ảnh quán triệt"
      order={order}
      chooseLabel="Chọn tệp biên bản, hình ảnh quán triệt"
      attachLabel="Đính kèm"
      emptyText="Chưa có tệp nào."
    />
  );
}
