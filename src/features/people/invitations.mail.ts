import { formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { type Role, roleNames } from '@/session/permissions';

/** An invitation just made or renewed, with the link that is told only now. */
export interface MadeInvitation {
  id: string;
  email: string;
  agency: { name: string; short_name: string };
  role: Role;
  expires_at: string;
  token: string;
}

/** The address that takes an invitation. */
export function linkOf({ token }: Pick<MadeInvitation, 'token'>): string {
  return `${location.origin}${paths.invitation}?${new URLSearchParams({ ma: token })}`;
}

/** Windows hands a mail program no longer address than about this. */
const longest = 2000;

/** A letter to the addressee, ready in their mail program; in fewer words where the long ones would be cut off. */
export function mailtoOf(made: MadeInvitation): string {
  const role = roleNames[made.role].toLowerCase();
  const expiry = formatMoment(made.expires_at);
  const link = linkOf(made);
  const long = composed(made.email, `Lời mời tham gia hệ thống Phát Ngôn: ${made.agency.short_name}`, [
    'Kính gửi Ông/Bà,',
    `Ông/Bà được mời làm ${role} của ${made.agency.name} trên hệ thống Phát Ngôn. Mở đường dẫn sau để nhận lời mời, trước ${expiry}:`,
    link,
    `Đường dẫn dùng một lần, chỉ cho địa chỉ ${made.email}. Vui lòng không chuyển tiếp thư này.`,
    'Trân trọng.',
  ]);
  if (long.length <= longest) return long;
  return composed(made.email, 'Lời mời tham gia Phát Ngôn', [
    `Mời nhận vai trò ${role}, ${made.agency.short_name}, trước ${expiry}:`,
    link,
  ]);
}

function composed(email: string, subject: string, paragraphs: string[]): string {
  // Composed letters are shorter than letters with their marks beside them.
  const encode = (text: string) => encodeURIComponent(text.normalize('NFC'));
  return `mailto:${encode(email)}?subject=${encode(subject)}&body=${encode(paragraphs.join('\r\n\r\n'))}`;
}

/** Several invitations as rows to paste into a table. */
export function asRows(made: readonly MadeInvitation[]): string {
  return made
    .map((one) =>
      [one.email, one.agency.name, roleNames[one.role], formatMoment(one.expires_at), linkOf(one)].join('\t'),
    )
    .join('\n');
}
