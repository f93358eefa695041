import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { agencyKindName } from '@/reference/agency-kinds';
import { Facts } from '@/ui/facts';
import { PhoneLink } from '@/ui/phone-link';
import type { AgencyRecord } from '../agencies.api';
import { pressRoleName } from '../press-roles';
import { FormerNames } from './former-names';

interface AgencyLinkProps {
  agency: Pick<Agency, 'code' | 'name'>;
  /** Amid words, from which colour alone would tell it. */
  inText?: boolean;
}

/** Another agency, by name, as a link to its page. */
export function AgencyLink({ agency, inText = false }: AgencyLinkProps) {
  return (
    <Anchor component={Link} to={paths.agency(agency.code)} size="sm" underline={inText ? 'always' : 'hover'}>
      {agency.name}
    </Anchor>
  );
}

interface Props {
  agency: AgencyRecord;
  /** All agencies, for naming those above, after and before this one. */
  agencies: readonly Agency[];
}

/** What an agency is, who heads it and how it is reached. */
export function AgencyFacts({ agency, agencies }: Props) {
  const parent = agencies.find(({ id }) => id === agency.parent_id);
  const merged = agencies.filter(({ successor_id }) => successor_id === agency.id);
  const { head_name, head_position, head_since, portal_url, office_phone, office_email } = agency;
  const day = (date: string | null) => date && formatDate(date);
  return (
    <Facts
      facts={[
        ['Người đứng đầu', head_name],
        ['Chức vụ', head_position],
        ['Giữ chức từ ngày', day(head_since)],
        ['Điện thoại', office_phone && <PhoneLink digits={office_phone} />],
        [
          'Thư điện tử',
          office_email && (
            <Anchor href={`mailto:${office_email}`} size="sm">
              {office_email}
            </Anchor>
          ),
        ],
        ['Địa chỉ', agency.office_address],
        [
          'Cổng thông tin điện tử',
          portal_url && (
            <Anchor href={portal_url} target="_blank" rel="noopener noreferrer" size="sm">
              {portal_url.replace(/^https?:\/\//, '').replace(/\/$/, '')}
            </Anchor>
          ),
        ],
        ['Tên gọi tắt', agency.short_name],
        ['Mã', agency.code],
        ['Viết tắt trong số, ký hiệu văn bản', agency.symbol],
        ['Loại cơ quan', agencyKindName(agency.kind)],
        ...(agency.gso_code ? [['Mã đơn vị hành chính', agency.gso_code] as const] : []),
        ...(agency.press_role ? [['Vai trò trong công tác báo chí', pressRoleName(agency.press_role)] as const] : []),
        ['Cơ quan cấp trên', parent && <AgencyLink agency={parent} />],
        ['Thành lập', day(agency.established_on)],
        [
          'Quy chế nội bộ về phát ngôn',
          agency.internal_regulation_date &&
            `${agency.internal_regulation_number}, ngày ${formatDate(agency.internal_regulation_date)}`,
        ],
        ...(agency.former_agencies.length > 0
          ? [['Tên gọi trước đây', <FormerNames key="former" agency={agency} agencies={agencies} />] as const]
          : []),
        ...(merged.length > 0 ? [['Kế thừa từ', <AgencyLinks key="merged" agencies={merged} />] as const] : []),
      ]}
    />
  );
}

function AgencyLinks({ agencies }: { agencies: readonly Agency[] }) {
  return agencies.map((agency) => (
    <div key={agency.id}>
      <AgencyLink agency={agency} />
    </div>
  ));
}
