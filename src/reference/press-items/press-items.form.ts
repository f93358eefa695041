import type { Tables } from '@/lib/database.types';
import { dayAndTimeOf, momentOf, startOf } from '@/lib/local-time';
import type { Tone } from '../tones';
import { cleanAddress } from './press-items.address';
import { isPrint } from './press-items.logic';

// Not `search`: the words by which it is found are of no use to a reader.
export const itemColumns =
  'id, incident_id, agency_id, press_agency_id, press_kind, title, author, column_name, issue_no, published_at, url, quoted_passage, summary, tone, correction_state, void_reason, voided_at, url_key, is_demo, created_at, created_by, updated_at, updated_by, version' as const;

/** An article or broadcast, of an incident or only of the digest. */
export type PressItem = Omit<Tables<'press_items'>, 'search'>;

/**
 * What the form of a press item holds; days as yyyy-MM-dd, times as HH:mm, nothing is ''. Its id and title have names of
 * their own, as the first article stands in one form with its incident; their tone is one.
 */
export type PressItemForm = {
  /** Made by the browser, so that a repeated save is the same record. */
  item_id: string;
  url: string;
  press_agency_id: string;
  press_kind: string;
  work_title: string;
  author: string;
  column_name: string;
  issue_no: string;
  published_day: string;
  /** '' is a time not known. */
  published_time: string;
  summary: string;
  tone: Tone | '';
  quoted_passage: string;
};

/** Names of what the form holds, after the law: tên tác phẩm báo chí, chuyên mục, số báo, ngày đăng, phát. */
export const itemLabels: Record<Exclude<keyof PressItemForm, 'item_id'>, string> = {
  url: 'Địa chỉ bài (đường dẫn)',
  press_agency_id: 'Cơ quan báo chí',
  press_kind: 'Loại hình báo chí',
  work_title: 'Tên tác phẩm báo chí',
  author: 'Tác giả',
  column_name: 'Chuyên mục',
  issue_no: 'Số báo',
  published_day: 'Ngày đăng, phát',
  published_time: 'Giờ đăng, phát',
  summary: 'Tóm tắt',
  tone: 'Tính chất thông tin',
  quoted_passage: 'Đoạn trích nguyên văn',
};

export function emptyItem(): PressItemForm {
  return {
    item_id: crypto.randomUUID(),
    url: '',
    press_agency_id: '',
    press_kind: '',
    work_title: '',
    author: '',
    column_name: '',
    issue_no: '',
    published_day: '',
    published_time: '',
    summary: '',
    tone: '',
    quoted_passage: '',
  };
}

// The tone may be that of its incident.
const ofItself = (Object.keys(itemLabels) as (keyof typeof itemLabels)[]).filter((field) => field !== 'tone');

/** Whether anything of an article has been given. */
export const hasItem = (form: PressItemForm): boolean => ofItself.some((field) => form[field].trim() !== '');

/** A record as a form holds it. */
export function toItemForm(item: PressItem): PressItemForm {
  const published = startOf(item.published_at);
  return {
    item_id: item.id,
    url: item.url ?? '',
    press_agency_id: item.press_agency_id,
    press_kind: item.press_kind,
    work_title: item.title,
    author: item.author ?? '',
    column_name: item.column_name ?? '',
    issue_no: item.issue_no ?? '',
    published_day: published.day,
    published_time: published.time,
    summary: item.summary ?? '',
    tone: (item.tone ?? '') as Tone | '',
    quoted_passage: item.quoted_passage ?? '',
  };
}

const oneLine = (value: string) => value.trim().replace(/\s+/g, ' ');
const orNull = (value: string) => value.trim() || null;

/** A form as the table takes it, without whose it is. */
export function itemOf(form: PressItemForm, saved?: PressItem) {
  const before = saved && dayAndTimeOf(saved.published_at);
  // A form knows no seconds: a moment nobody has changed stays as it is.
  const isSameMoment = form.published_day === before?.day && (form.published_time || '00:00') === before.time;
  return {
    press_agency_id: form.press_agency_id,
    press_kind: form.press_kind,
    title: oneLine(form.work_title),
    author: orNull(oneLine(form.author)),
    column_name: orNull(oneLine(form.column_name)),
    issue_no: isPrint(form.press_kind) ? orNull(oneLine(form.issue_no)) : null,
    published_at: saved && isSameMoment ? saved.published_at : momentOf(form.published_day, form.published_time),
    url: orNull(cleanAddress(form.url)),
    summary: orNull(form.summary),
    tone: form.tone || null,
    quoted_passage: orNull(form.quoted_passage),
  };
}

/** A new item as the table takes it, of an incident or of none. */
export function toItemRow(form: PressItemForm, { id, agency_id }: { id: string | null; agency_id: string }) {
  return { id: form.item_id, incident_id: id, agency_id, ...itemOf(form) };
}
export type NewItemRow = ReturnType<typeof toItemRow>;
