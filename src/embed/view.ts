import { formatPhone, telHref } from '@/lib/contact';
import { formatDayOf, formatTimeOf, formatUntil } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { provinceName } from '@/reference/province';
import { documentWords, groupByAgency } from '@/reference/public-contacts';
import type { PublicContact } from '@/reference/public-contacts.api';
import { capacityName } from '@/reference/speaking';
import type { Directory } from './directories';
import { button, element } from './element';

export interface Actions {
  retry: () => void;
  more: () => void;
  open: (document: { path: string; name: string | null }) => void;
}

export interface Shown {
  contacts: PublicContact[];
  hasMore: boolean;
  /** When the list was last known to be right (ISO), said when that could not be asked again. */
  staleSince: string | undefined;
  /** Why a document did not open. */
  problem: string | undefined;
}

const outside = { target: '_blank', rel: 'noopener' };

/** While the contacts are on their way. */
export function waiting(): HTMLElement[] {
  const line = () => element('div', { class: 'waiting' });
  return [element('div', { role: 'status', 'aria-label': 'Đang tải danh bạ' }, line(), line(), line())];
}

/** Nothing came. */
export function failure(message: string, { retry }: Actions): HTMLElement[] {
  return [
    element('div', { role: 'alert', class: 'notice' }, element('p', {}, message), button('Thử lại', {}, retry)),
    source(),
  ];
}

/** The contacts, or that there are none. */
export function list(directory: Directory, shown: Shown, actions: Actions): HTMLElement[] {
  const { contacts, hasMore, staleSince, problem } = shown;
  const groups = groupByAgency(contacts);
  const people = (of: PublicContact[]) => element('ul', {}, ...of.map((contact) => person(contact, actions)));
  const body = directory.byAgency
    ? groups.map(({ code, name, contacts: of }) =>
        element(
          'section',
          { 'aria-labelledby': `co-quan-${code}` },
          element('h2', { id: `co-quan-${code}` }, name),
          people(of),
          attested(of),
        ),
      )
    : groups.flatMap(({ contacts: of }) => [people(of), attested(of)]);
  return [
    element('h1', {}, directory.heading(contacts)),
    element(
      'div',
      { role: 'alert' },
      problem && element('p', { class: 'notice' }, problem),
      staleSince &&
        element(
          'p',
          { class: 'notice' },
          `Mất kết nối: danh bạ lúc ${formatTimeOf(staleSince)} ngày ${formatDayOf(staleSince)}, có thể đã thay đổi.`,
        ),
    ),
    ...(contacts.length > 0 ? body : [element('p', { role: 'status' }, directory.nobody)]),
    ...(hasMore ? [button('Xem thêm', { class: 'more', 'data-key': 'more' }, actions.more)] : []),
    source(),
  ];
}

function person(contact: PublicContact, { open }: Actions): HTMLElement {
  const { id, full_name, position, phone, email, kind, matter, visible_until, is_demo } = contact;
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'who' },
      element('strong', {}, full_name),
      is_demo && ' ',
      is_demo && element('span', { class: 'demo' }, 'dữ liệu minh họa'),
      element('div', {}, `${position} · ${capacityName(kind)}`),
      matter && element('div', {}, 'Vụ việc: ', element('em', {}, matter)),
      kind === 'delegate' && element('div', { class: 'aside' }, `Được phát ngôn ${formatUntil(visible_until)}`),
      paper(contact, open),
    ),
    element(
      'div',
      { class: 'reach' },
      element('a', { href: telHref(phone), class: 'phone', 'data-key': `tel-${id}` }, formatPhone(phone)),
      element('a', { href: `mailto:${email}`, target: '_top', 'data-key': `mail-${id}` }, email),
    ),
  );
}

function paper(contact: PublicContact, open: Actions['open']): HTMLElement | null {
  const { id, document_number, document_signed_on, document_path, document_name: name } = contact;
  if (!document_number) return null;
  const words = documentWords(document_number, document_signed_on);
  if (!document_path) return element('div', { class: 'aside' }, words);
  return button(words, { class: 'link', title: 'Mở bản quét trong thẻ mới', 'data-key': `paper-${id}` }, () =>
    open({ path: document_path, name }),
  );
}

/** Since when an agency has confirmed all it publishes. */
function attested(contacts: PublicContact[]): HTMLElement {
  const oldest = contacts.reduce((least, { confirmed_at }) => (confirmed_at < least ? confirmed_at : least), '9');
  return element('p', { class: 'aside' }, `Cơ quan xác nhận ngày ${formatDayOf(oldest)}`);
}

function source(): HTMLElement {
  return element(
    'footer',
    {},
    'Nguồn: ',
    element(
      'a',
      { href: paths.directory, ...outside, 'data-key': 'source' },
      `Danh bạ người phát ngôn ${provinceName}`,
    ),
  );
}
