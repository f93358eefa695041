import { formatPhone } from '@/lib/contact';
import type { Agency } from '@/reference/agencies.api';
import { agencyKindName } from '@/reference/agency-kinds';
import type { TimelineField, TimelineTables } from '@/ui/timeline.logic';

/** How the history of an agency is told; other agencies by name, since nobody reads ids. */
export function agencyTimelineTables(agencies: readonly Agency[]): TimelineTables {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const agency = (label: string): TimelineField => ({
    label,
    format: (id) => names.get(String(id)) ?? 'Cơ quan không còn trong danh sách',
  });
  return {
    agencies: {
      title: { created: 'Lập hồ sơ cơ quan', changed: 'Cập nhật thông tin cơ quan', deleted: 'Xóa hồ sơ cơ quan' },
      fields: {
        name: 'Tên cơ quan',
        short_name: 'Tên gọi tắt',
        code: 'Mã',
        symbol: 'Chữ viết tắt trong số, ký hiệu văn bản',
        kind: { label: 'Loại cơ quan', format: (kind) => agencyKindName(String(kind)) },
        parent_id: agency('Cơ quan cấp trên'),
        gso_code: 'Mã đơn vị hành chính',
        head_name: 'Người đứng đầu',
        head_position: 'Chức vụ người đứng đầu',
        head_since: 'Giữ chức từ ngày',
        portal_url: 'Cổng thông tin điện tử',
        office_phone: { label: 'Điện thoại cơ quan', format: (phone) => formatPhone(String(phone)) },
        office_email: 'Thư điện tử cơ quan',
        office_address: 'Địa chỉ',
        established_on: 'Ngày thành lập',
        dissolved_on: 'Ngày giải thể',
        successor_id: agency('Cơ quan kế thừa'),
      },
    },
  };
}
