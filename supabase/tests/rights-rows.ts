// How the rows of the rights matrix are named and what is written to them in trying.
import { randomUUID } from 'node:crypto';
import { at, type KnownIds, worldId } from '../../tests/harness/personas.ts';
import type { Row } from '../../tests/harness/session.ts';
import { colleagueOf } from './people.ts';
import { findingId } from './reminder-cases.ts';
import type { Subject } from './rights-matrix.ts';

/** A row of the world: that of an agency, or that of a person. */
export type Whereabouts = { agency: string } | { person: string };

export interface RowAccess {
  /** Finds exactly the row, as a PostgREST filter. */
  filter: string;
  /** A new row of the same place. */
  fresh: Row;
  change: Row;
}

export function rowAccess(subject: Subject, where: Whereabouts, known: KnownIds): RowAccess {
  return 'agency' in where
    ? agencyRow(subject, where.agency, at(known.agencies, where.agency), known)
    : personRow(subject.table, where.person, known.people[where.person] ?? '');
}

function agencyRow(subject: Subject, code: string, agency_id: string, known: KnownIds): RowAccess {
  const { table, what } = subject;
  if (what.includes('file of a course')) {
    const invites = what.endsWith('that invites');
    // Who runs the course that invites each place, as the world has it.
    const other = code === 'KHAC-SYT' ? 'TINH-KHAC' : 'KHAC-SYT';
    const key = invites ? `invites-${code}` : code;
    return fileOf('course', key, 'training_course_id', invites ? at(known.agencies, other) : agency_id, table);
  }
  if (what.includes('directive') || what.includes('confirm')) return directivePart(subject, code, known);
  if (what.includes('file of an enquiry')) return fileOf('enquiry', code, 'press_enquiry_id', agency_id, table);
  if (what.includes('file of an event')) return fileOf('event', code, 'press_event_id', agency_id, table);
  if (what.includes('incident')) return incidentPart(subject, code, known);
  if (what.includes('enquiry')) return enquiryPart(subject, code, known);
  if (what.includes('digest')) {
    return {
      filter: `id=eq.${worldId(`digested:${code}`)}`,
      fresh: { agency_id, ...freshArticle() },
      change: { tone: 'critical' },
    };
  }
  const colleague = worldId(`colleague:${code}`);
  const running = worldId(`running:${code}`);
  switch (table) {
    case 'agencies': {
      // Nothing stands below a department, a Party body or a ward: what is beside or above them takes their place.
      const instead: Record<string, string> = { 'H883-P1': 'H883', 'KHAC-SYT': 'TINH-KHAC' };
      const parent = /^(UBND-TINH|TINH-KHAC|H\d+)$/.test(code) ? code : (instead[code] ?? 'H890');
      const parent_id = at(known.agencies, parent);
      return {
        filter: `id=eq.${agency_id}`,
        fresh: { code: 'THU', kind: 'ward', name: 'Phường thử', short_name: 'Phường thử', parent_id },
        change: { office_address: '1 Đường Thử' },
      };
    }
    case 'profiles':
      return {
        filter: `id=eq.${colleague}`,
        fresh: { id: colleague, full_name: 'Lê Văn Thử', email: colleagueOf(code) },
        change: { full_name: 'Lê Văn Thử' },
      };
    case 'memberships':
      return {
        filter: `user_id=eq.${colleague}&agency_id=eq.${agency_id}`,
        fresh: { user_id: colleague, agency_id, role: 'supervisor' },
        change: { role: 'manager' },
      };
    case 'invitations':
      return {
        filter: `id=eq.${worldId(`invitation:${code}`)}`,
        fresh: { email: 'thu@angiang.gov.vn', agency_id, role: 'manager', token_hash: 'x', expires_at: '2099-01-01' },
        change: { role: 'manager' },
      };
    case 'spokespersons':
      return {
        filter: `id=eq.${running}`,
        fresh: {
          agency_id,
          kind: 'head',
          full_name: 'Lê Văn Thử',
          position: 'Giám đốc',
          valid_from: '2000-01-01',
          valid_to: '2000-12-31',
        },
        change: { standards_note: 'Đã xem xét' },
      };
    case 'delegations':
      return {
        filter: `id=eq.${worldId(`delegated:${code}`)}`,
        fresh: {
          agency_id,
          delegate_name: 'Lê Văn Thử',
          delegate_position: 'Phó Giám đốc',
          delegate_rank: 'deputy',
          matter: 'Thông tin về vụ việc thử nghiệm',
          signer_name: 'Trần Thị Thử',
          signer_position: 'Giám đốc',
          valid_from: '2020-01-01',
          valid_until: '2020-01-31',
        },
        change: { internal_phone: '02963123459' },
      };
    case 'attachments':
      return {
        filter: `id=eq.${worldId(`attachment:${code}`)}`,
        fresh: {
          id: worldId(`upload:${code}`),
          agency_id,
          spokesperson_id: running,
          file_name: 'quyet-dinh.pdf',
          content_type: 'application/pdf',
          byte_size: 1234,
          sha256: 'b'.repeat(64),
        },
        change: { void_reason: 'Tải nhầm tệp' },
      };
    case 'training_courses': {
      const invites = what.endsWith('that invites');
      return {
        filter: `id=eq.${worldId(`course:${invites ? 'invites-' : ''}${code}`)}`,
        fresh: {
          agency_id: invites ? at(known.agencies, 'KHAC-SYT') : agency_id,
          plan_number: '2/KH-THU',
          plan_date: '2026-01-01',
          title: 'Lớp tập huấn thử',
          place: 'Hội trường',
          starts_at: '2099-01-01T01:00:00Z',
          ends_at: '2099-01-01T04:00:00Z',
        },
        change: { materials: 'Tài liệu thử' },
      };
    }
    case 'training_attendances': {
      const elsewhere = what.endsWith('elsewhere');
      // The guests of a place are of the same province.
      const guest = { 'KHAC-SYT': 'TINH-KHAC', 'TINH-KHAC': 'KHAC-SYT' }[code] ?? 'SXD';
      return {
        filter: `id=eq.${worldId(`${elsewhere ? 'participant' : 'guest'}:${code}`)}`,
        fresh: {
          course_id: worldId(`course:${elsewhere ? 'invites-' : ''}${code}`),
          agency_id: elsewhere ? agency_id : at(known.agencies, guest),
          full_name: 'Lê Văn Thử',
          position: 'Chuyên viên',
        },
        change: { position: 'Phó Chánh Văn phòng' },
      };
    }
    case 'reminders': {
      const record = worldId(`enquiry:${code}`);
      return {
        filter: `id=eq.${worldId(`reminder:${code}`)}`,
        fresh: {
          sending_id: randomUUID(),
          agency_id,
          sender_agency_id: agency_id,
          finding_id: findingId('enquiry_overdue', agency_id, record),
          finding_kind: 'enquiry_overdue',
          is_repeat: true,
          subject: 'Đôn đốc trả lời báo chí',
          body: 'Đề nghị trả lời đề nghị của báo chí',
          due_at: '2099-01-01T01:00:00Z',
        },
        change: { seen_at: '2026-01-01T01:00:00Z' },
      };
    }
    case 'press_events':
      return {
        filter: `id=eq.${worldId(`event:${code}`)}`,
        fresh: {
          agency_id,
          kind: 'press_release',
          title: 'Thông cáo thử',
          starts_at: '2099-01-01T01:00:00Z',
        },
        change: { content: 'Nội dung thử' },
      };
    case 'press_event_questions':
      return {
        filter: `id=eq.${worldId(`asked:${code}`)}`,
        fresh: {
          event_id: worldId(`event:${code}`),
          reporter_name: 'Phóng viên thử',
          question: 'Câu hỏi thử',
          reply_kind: 'answered',
          reply: 'Đã trả lời',
        },
        change: { reply: 'Đã trả lời thêm' },
      };
    case 'agency_reports': {
      const is_sum = what.endsWith('all below');
      return {
        filter: `id=eq.${worldId(`${is_sum ? 'report-sum' : 'report'}:${code}`)}`,
        fresh: { agency_id, year: 2019, is_sum },
        change: is_sum ? { proposals: 'Đề xuất thử' } : { state: 'draft', reopen_reason: 'Bổ sung số liệu' },
      };
    }
    case 'public_contacts': {
      const term = what.split(' ').at(-1) ?? '';
      const record = ['delegated', 'revoked', 'withdrawn'].includes(term) ? 'delegation_id' : 'spokesperson_id';
      return {
        filter:
          term === 'open-ended'
            ? `agency_id=eq.${agency_id}&visible_until=is.null`
            : `${record}=eq.${worldId(`${term}:${code}`)}`,
        fresh: {
          spokesperson_id: running,
          agency_id,
          agency_code: code,
          agency_name: code,
          agency_sort: 1,
          kind: 'head',
          full_name: 'Lê Văn Thử',
          position: 'Giám đốc',
          phone: '02963123456',
          email: 'thu@angiang.gov.vn',
          visible_from: '2020-01-01',
        },
        change: { phone: '02963123458' },
      };
    }
    case 'storage.objects': {
      const bucket_id = what.includes('another bucket') ? 'elsewhere' : 'attachments';
      const fate = what.match(/delegation (\w+)$/)?.[1];
      return {
        filter: worldId(`object:${bucket_id === 'elsewhere' ? bucket_id : (fate ?? 'attachment')}:${code}`),
        fresh: { bucket_id, name: `${agency_id}/${fate ? worldId(`${fate}:${code}`) : running}/${randomUUID()}` },
        change: {},
      };
    }
    default:
      throw new Error(`no row of ${table} at ${code}`);
  }
}

/** Of directives a place distributes, or of those of elsewhere that are addressed to it. */
function directivePart({ table, what }: Subject, code: string, known: KnownIds): RowAccess {
  const isOthers = what.endsWith('from elsewhere');
  const which = isOthers
    ? what.includes('draft')
      ? 'draft-'
      : 'addresses-'
    : what.includes('confirm')
      ? 'within-'
      : '';
  const key = `${which}${code}`;
  const agency_id = at(known.agencies, isOthers ? (code === 'KHAC-SYT' ? 'TINH-KHAC' : 'KHAC-SYT') : code);
  if (what.includes('file of what')) {
    return fileOf('acknowledgement', key, 'directive_acknowledgement_id', at(known.agencies, code), table);
  }
  if (what.includes('file of a directive')) return fileOf('directive', key, 'directive_id', agency_id, table);
  if (table === 'directive_acknowledgements') {
    return {
      filter: `id=eq.${worldId(`acknowledgement:${key}`)}`,
      fresh: { directive_id: worldId(`directive:${key}`), keeper_id: agency_id, agency_id: at(known.agencies, 'SXD') },
      // No step: what each of them may do, the trigger says.
      change: { version: 1 },
    };
  }
  return {
    filter: `id=eq.${worldId(`directive:${key}`)}`,
    fresh: {
      agency_id,
      issuer: 'UBND thử nghiệm',
      kind: 'plan',
      number: '2/THU',
      issued_on: '2026-01-05',
      title: 'Kế hoạch thử nghiệm',
    },
    change: { summary: 'Nội dung thử' },
  };
}

/** The file of a record other than an incident, or its stored bytes. */
function fileOf(record: string, key: string, column: string, agency_id: string, table: string): RowAccess {
  const record_id = worldId(`${record}:${key}`);
  if (table === 'storage.objects') {
    return {
      filter: worldId(`object:${record}-file:${key}`),
      fresh: { bucket_id: 'attachments', name: `${agency_id}/${record_id}/${randomUUID()}` },
      change: {},
    };
  }
  return {
    filter: `id=eq.${worldId(`${record}-file:${key}`)}`,
    fresh: {
      id: worldId(`${record}-spare:${key}`),
      agency_id,
      [column]: record_id,
      file_name: 'tai-lieu.pdf',
      content_type: 'application/pdf',
      byte_size: 1234,
      sha256: 'b'.repeat(64),
    },
    change: { void_reason: 'Tải nhầm tệp' },
  };
}

const freshArticle = () => ({
  press_agency_id: worldId('press_agency:thu'),
  press_kind: 'online',
  title: 'Bài báo thử',
  published_at: '2026-01-05',
});

/** Of the incident of an agency, or of the one of elsewhere that asks it. */
function incidentPart({ table, what }: Subject, code: string, known: KnownIds): RowAccess {
  const asks = what.endsWith('that asks');
  const of = (part: string) => worldId(`${part}:${asks ? 'asks-' : ''}${code}`);
  const incident_id = of('incident');
  const agency_id = at(known.agencies, asks ? 'KHAC-SYT' : code);
  switch (table) {
    case 'incidents':
      return {
        filter: `id=eq.${incident_id}`,
        fresh: { agency_id, title: 'Tin sai thử nghiệm', found_by: 'Văn phòng', found_at: '2026-01-05' },
        change: { severity: 'sensitive' },
      };
    case 'press_items':
      return {
        filter: `id=eq.${of('item')}`,
        fresh: { incident_id, ...freshArticle() },
        change: { author: 'Phóng viên thử' },
      };
    case 'verification_requests':
      return {
        filter: `id=eq.${of('question')}`,
        fresh: {
          incident_id,
          asked_agency_id: at(known.agencies, 'SCT'),
          question: 'Đề nghị xác minh thử',
          due_at: '2099-01-01',
        },
        change: asks ? { answer: 'Đã xác minh thử' } : { question: 'Đề nghị xác minh lại' },
      };
    case 'correction_requests':
      return {
        filter: `id=eq.${of('letter')}`,
        fresh: { incident_id, press_item_id: of('item'), kind: 'response' },
        change: { escalated_to: 'Sở thử', escalation_number: '9/THU', escalation_date: '2026-01-20' },
      };
    case 'attachments':
      return {
        filter: `id=eq.${of('file')}`,
        fresh: {
          id: of('spare'),
          agency_id,
          incident_id,
          ...(asks ? { verification_request_id: of('question'), purpose: 'answer' } : {}),
          file_name: 'anh-chup.pdf',
          content_type: 'application/pdf',
          byte_size: 1234,
          sha256: 'b'.repeat(64),
        },
        change: { void_reason: 'Tải nhầm tệp' },
      };
    case 'incident_events':
      return {
        filter: `incident_id=eq.${incident_id}&kind=eq.comment`,
        fresh: { incident_id, kind: 'comment', body: 'Ý kiến thử' },
        change: { body: 'Viết lại lịch sử' },
      };
    case 'storage.objects':
      return {
        filter: of('object'),
        fresh: { bucket_id: 'attachments', name: `${agency_id}/${incident_id}/${randomUUID()}` },
        change: {},
      };
    default:
      throw new Error(`no ${what} of ${table}`);
  }
}

/** Of the press enquiry of an agency, or of the one of elsewhere that asks it to contribute. */
function enquiryPart({ table, what }: Subject, code: string, known: KnownIds): RowAccess {
  const asks = what.endsWith('that asks');
  const of = (part: string) => worldId(`${part}:${asks ? 'asks-' : ''}${code}`);
  const agency_id = at(known.agencies, asks ? 'KHAC-SYT' : code);
  if (table === 'press_enquiries') {
    return {
      filter: `id=eq.${of('enquiry')}`,
      fresh: {
        agency_id,
        reporter_name: 'Phóng viên thử',
        press_agency_name: 'Báo Kiểm Thử',
        medium: 'phone',
        received_at: '2026-07-05',
        title: 'Câu hỏi thử',
        question: 'Câu hỏi thử của báo',
      },
      change: { title: 'Câu hỏi khác' },
    };
  }
  return {
    filter: `id=eq.${of('part')}`,
    fresh: {
      enquiry_id: of('enquiry'),
      agency_id,
      partner_agency_id: at(known.agencies, 'SCT'),
      request: 'Đề nghị cho biết phần việc',
    },
    change: asks ? { contribution: 'Phần việc đã xong' } : { request: 'Đề nghị cho biết lại' },
  };
}

function personRow(table: string, email: string, user_id: string): RowAccess {
  switch (table) {
    case 'profiles':
      return {
        filter: `id=eq.${user_id}`,
        fresh: { id: user_id, full_name: 'Lê Văn Thử', email },
        change: { full_name: 'Lê Văn Thử' },
      };
    case 'memberships':
      return {
        filter: `user_id=eq.${user_id}`,
        fresh: { user_id, agency_id: randomUUID(), role: 'manager' },
        change: { role: 'manager' },
      };
    case 'incident_mentions':
      return {
        filter: `user_id=eq.${user_id}`,
        fresh: { user_id, event_id: randomUUID(), incident_id: randomUUID(), agency_id: randomUUID() },
        change: { seen_at: '2026-01-06' },
      };
    case 'press_agencies':
      return {
        filter: `id=eq.${worldId('press_agency:thu')}`,
        fresh: { name: 'Báo của riêng mình', kinds: ['online'] },
        change: { governing_body: 'Cơ quan khác' },
      };
    case 'drafts':
      return {
        filter: `id=eq.${worldId(`draft:${email}`)}`,
        fresh: { user_id, form: 'spokesperson:other', content: {} },
        change: { content: { full_name: 'Lê Văn Thử' } },
      };
    case 'notice_reads':
      return {
        filter: `id=eq.${worldId(`notice_read:${email}`)}`,
        fresh: { user_id, key: `reminded:${randomUUID()}` },
        change: { read_at: '2026-01-06' },
      };
    case 'hotlines':
      return {
        filter: 'sort_order=eq.1',
        fresh: { label: 'Số thử', phones: ['02963123456'] },
        change: { label: 'Số thử' },
      };
    case 'settings':
      return {
        filter: 'key=eq.delegation_max_days',
        fresh: { key: 'of_ones_own', value: 1, label: 'Ngưỡng thử', unit: 'day', least: 1, most: 2 },
        change: { value: 1 },
      };
    case 'legal_rules':
      return {
        filter: 'code=eq.tried_later',
        fresh: {
          code: 'of_ones_own',
          topic: 'delegation',
          title: 'Quy định thử',
          basis: 'policy',
          instrument: 'Không có',
          unit: 'none',
          effective_from: '2099-01-01',
        },
        change: { title: 'Quy định thử khác' },
      };
    case 'refusal_grounds':
      return {
        filter: 'article=eq.điểm a khoản 2 Điều 31',
        fresh: {
          id: randomUUID(),
          instrument: 'Không có',
          article: 'Điều thử',
          text: 'Trường hợp thử nghiệm',
          effective_from: '2030-01-01',
        },
        change: { text: 'Trường hợp khác hẳn' },
      };
    case 'reorganisations':
      return {
        filter: `id=eq.${worldId('reorganisation')}`,
        fresh: {
          agency_id: randomUUID(),
          title: 'Sắp xếp thử',
          decision_number: '1/THU',
          decision_date: '2026-01-01',
          effective_on: '2026-01-01',
          steps: [{ kind: 'dissolve', code: 'SNGV' }],
        },
        change: { title: 'Sắp xếp lại' },
      };
    case 'former_agencies':
      return {
        filter: `reorganisation_id=eq.${worldId('reorganisation')}`,
        fresh: {
          agency_id: randomUUID(),
          until: '2020-01-01',
          code: 'THU',
          kind: 'department',
          name: 'Sở thử',
          short_name: 'Sở thử',
          reorganisation_id: worldId('reorganisation'),
        },
        change: { name: 'Tên khác' },
      };
    case 'public_holidays':
      return {
        filter: 'day=eq.2026-09-02',
        fresh: { day: '2099-01-02', name: 'Nghỉ thử' },
        change: { name: 'Nghỉ lễ' },
      };
    default:
      throw new Error(`no row of ${table} of ${email}`);
  }
}
