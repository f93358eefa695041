/** What the public directory holds of a record; withdrawn_at says since when it is taken off. */
export interface PublicContact {
  /** The first publication; a withdrawal does not undo it. */
  published_at: string;
  confirmed_at: string;
  withdrawn_at: string | null;
}

export type Publication = 'published' | 'late' | 'overdue' | 'waiting' | 'withdrawn' | 'none';

export const publicationNames: Record<Publication, string> = {
  published: 'Đã công bố',
  late: 'Công bố muộn',
  overdue: 'Quá hạn công bố',
  waiting: 'Chờ công bố',
  withdrawn: 'Đã gỡ khỏi danh bạ',
  none: 'Chưa công bố',
};

interface Publishable {
  contact: PublicContact | null;
  /** When it must be published; null = the law in force names no time. */
  publish_due_at: string | null;
}

/** What counts as published now: a withdrawn contact does not. */
export function standingContact<C extends PublicContact>(contact: C | null): C | null {
  return contact?.withdrawn_at === null ? contact : null;
}

/** How a record stands with its publication; `endsAt` is the moment it holds no more (ISO), null = open. */
export function publicationOf(
  { contact, publish_due_at }: Publishable,
  endsAt: string | null = null,
  now = new Date(),
): Publication {
  const due = publish_due_at === null ? null : Date.parse(publish_due_at);
  if (contact) {
    if (contact.withdrawn_at !== null) return 'withdrawn';
    return due !== null && Date.parse(contact.published_at) > due ? 'late' : 'published';
  }
  // What ends before its deadline need not be published any more.
  if (due === null || (endsAt !== null && Date.parse(endsAt) <= due)) return 'none';
  return due <= now.getTime() ? 'overdue' : 'waiting';
}
