import { isDay, isId, readWords, writeWords } from '@/lib/address-filters';
import type { AuditedTable, Operation } from './audit.names';

/** What the list shows; all of it stands in the address. */
export interface AuditFilters {
  personId: string | null;
  agencyId: string | null;
  table: AuditedTable | null;
  operation: Operation | null;
  /** Days of the entries, inclusive. */
  fromDay: string | null;
  toDay: string | null;
  /** Id of the last entry of the page before. */
  before: number | null;
}

const tableWords: Record<string, AuditedTable> = {
  'nguoi-phat-ngon': 'spokespersons',
  'uy-quyen': 'delegations',
  'danh-ba': 'public_contacts',
  'vu-viec': 'incidents',
  'tin-bai': 'press_items',
  'xac-minh': 'verification_requests',
  'van-ban-gui-bao': 'correction_requests',
  'de-nghi-bao-chi': 'press_enquiries',
  'phoi-hop-tra-loi': 'press_enquiry_partners',
  'van-ban-chi-dao': 'directives',
  'quan-triet': 'directive_acknowledgements',
  'lop-tap-huan': 'training_courses',
  'bao-cao-nam': 'agency_reports',
  'phieu-theo-doi': 'agency_scorecard',
  'nguoi-du-tap-huan': 'training_attendances',
  'su-kien-bao-chi': 'press_events',
  'cau-hoi-su-kien': 'press_event_questions',
  'lich-cong-tac': 'calendar',
  'don-doc': 'reminders',
  'tep-dinh-kem': 'attachments',
  'co-quan': 'agencies',
  'sap-xep-co-quan': 'reorganisations',
  'tai-khoan': 'profiles',
  'vai-tro': 'memberships',
  'loi-moi': 'invitations',
  'co-quan-bao-chi': 'press_agencies',
  'quy-dinh': 'legal_rules',
  'ngay-nghi': 'public_holidays',
  'cai-dat': 'settings',
  'so-tiep-nhan': 'hotlines',
};
const vocabulary = {
  table: ['du-lieu', tableWords],
  operation: ['viec', { them: 'INSERT', sua: 'UPDATE', xoa: 'DELETE', xuat: 'EXPORT' }],
} as const;
const texts = { personId: 'nguoi', agencyId: 'co-quan', fromDay: 'tu-ngay', toDay: 'den-ngay' } as const;

const valid = (value: string | null, is: (value: string | null) => boolean) => (is(value) ? value : null);

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): AuditFilters {
  const before = search.get('truoc') ?? '';
  return {
    ...readWords(search, vocabulary),
    personId: valid(search.get(texts.personId), isId),
    agencyId: valid(search.get(texts.agencyId), isId),
    fromDay: valid(search.get(texts.fromDay), isDay),
    toDay: valid(search.get(texts.toDay), isDay),
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: AuditFilters): URLSearchParams {
  const search = new URLSearchParams();
  writeWords(search, vocabulary, filters);
  for (const [filter, name] of Object.entries(texts)) {
    const value = filters[filter as keyof typeof texts];
    if (value) search.set(name, value);
  }
  if (filters.before !== null) search.set('truoc', String(filters.before));
  return search;
}

/** Whether anything is left out of the list. */
export const isFiltered = ({ before: _, ...filters }: AuditFilters) =>
  Object.values(filters).some((value) => value !== null);
