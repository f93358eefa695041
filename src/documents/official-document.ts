/** An official document (Decree 30/2020/NĐ-CP): what it says. How it looks is decree-30.ts. */
export interface OfficialDocument {
  /** Wide tables only. */
  landscape?: boolean;
  issuer: Issuer;
  /** null = a paper that is not registered, such as a list enclosed with a letter. */
  number: DocumentNumber | null;
  place: string;
  /** yyyy-MM-dd; only yyyy before signing: day and month are left blank. */
  date: string;
  heading: Heading;
  /** Kính gửi. */
  addressees: readonly string[];
  /** Căn cứ; punctuation is the layout's. */
  grounds: readonly string[];
  body: readonly Block[];
  /** Nơi nhận, «Lưu: VT» last; dashes and punctuation are the layout's. */
  recipients: readonly string[];
  signature: Signature | null;
}

/** Lines of the letterhead. */
export interface Issuer {
  superior: readonly string[];
  own: readonly string[];
}

export interface DocumentNumber {
  /** null = not registered yet: room is left to write it. */
  number: string | null;
  /** `GUQ-SYT`; of a letter `UBND-TH`. */
  symbol: string;
}

export type Heading =
  | { type: 'named'; name: string; about: string }
  /** Công văn: «V/v …» under the number. */
  | { type: 'letter'; about: string };

export type Block =
  /** «I. …», in capitals. */
  | { type: 'part'; text: string }
  /** «1. …», a numbered heading. */
  | { type: 'item'; text: string }
  | { type: 'paragraph'; text: Text }
  | Table;

export interface Table {
  type: 'table';
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

export interface Column {
  title: string;
  /** Share of the width, relative to the other columns. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export type Text = string | readonly Run[];

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Signature {
  /** Authority and position, line by line: «TM. ỦY BAN NHÂN DÂN», «CHỦ TỊCH». */
  lines: readonly string[];
  name: string;
}
