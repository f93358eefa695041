import { telHref } from '@/lib/contact';
import { formatDayOf, formatUntil } from '@/lib/dates';
import { fold } from '@/lib/vietnamese';
import { documentWords } from '@/reference/public-contacts';
import type { PublicContact } from '@/reference/public-contacts.api';
import { capacityName } from '@/reference/speaking';

/** A Vietnamese name in parts: họ first, tên last, tên đệm between; a single word is a tên. */
export function nameParts(fullName: string): { family: string; middle: string; given: string } {
  const words = fullName.trim().split(/\s+/);
  const given = words.pop() ?? '';
  const [family = '', ...middle] = words;
  return { family, middle: middle.join(' '), given };
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Breaks a line before 75 octets, as RFC 2425 asks, and never inside a letter. */
export function foldLine(line: string): string {
  const octets = (text: string) => new TextEncoder().encode(text).length;
  let folded = '';
  let length = 0;
  for (const letter of line) {
    if (length + octets(letter) > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += letter;
    length += octets(letter);
  }
  return folded;
}

/** A contact as a vCard 3.0, the version that telephones and Outlook all read. */
export function toVCard(contact: PublicContact): string {
  const { family, middle, given } = nameParts(contact.full_name);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:${contact.id}`,
    `N:${[family, given, middle].map(escaped).join(';')};;`,
    `FN:${escaped(contact.full_name)}`,
    `ORG:${escaped(contact.agency_name)}`,
    `TITLE:${escaped(contact.position)}`,
    `TEL;TYPE=WORK,VOICE:${telHref(contact.phone).slice('tel:'.length)}`,
    `EMAIL;TYPE=INTERNET,WORK:${escaped(contact.email)}`,
    `NOTE:${escaped(noteOf(contact))}`,
    `REV:${new Date(contact.confirmed_at).toISOString()}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** In what capacity, for what and until when one speaks, and how fresh that is. */
function noteOf(contact: PublicContact): string {
  const { kind, matter, visible_until, document_number, document_signed_on, confirmed_at, is_demo } = contact;
  const sentences = [
    capacityName(kind),
    matter && `Vụ việc: ${matter}`,
    kind === 'delegate' && `Được phát ngôn ${formatUntil(visible_until)}`,
    document_number && documentWords(document_number, document_signed_on),
    `Xác nhận ngày ${formatDayOf(confirmed_at)}`,
    is_demo && 'Dữ liệu minh họa',
  ];
  return sentences
    .flatMap((sentence) => sentence || [])
    .join('. ')
    .concat('.');
}

/** Address of a contact's vCard, for a link that downloads it. */
export function vCardHref(contact: PublicContact): string {
  return `data:text/vcard;charset=utf-8,${encodeURIComponent(toVCard(contact))}`;
}

/** A file name any system takes: «nguyen-thi-my-huong-syt.vcf». */
export function vCardFileName({ full_name, agency_code }: PublicContact): string {
  const words = fold(`${full_name} ${agency_code}`).match(/[a-z0-9]+/g) ?? ['danh-ba'];
  return `${words.join('-')}.vcf`;
}
