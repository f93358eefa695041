import type { BindingRule } from '@/reference/legal-rules.api';
import { ruleOn } from '@/reference/legal-rules.logic';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument, Table } from './official-document';
import { fact, item, lines, sentence, text } from './press-letter';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './rules/issuing-agency';
import { documentNumber, namedSymbol, twoDigits } from './rules/numbering';
import { dateInWords, dayOf } from './rules/official-dates';
import { signatureLines } from './rules/signature-form';

export interface ConferenceNoticeInput {
  agency: IssuingAgency;
  /** «An Giang» */
  provinceName: string;
  /** A notice the law asks for, or an invitation where it asks none. */
  isOwed: boolean;
  /** «Họp báo» */
  kindName: string;
  title: string;
  content: string | null;
  /** ISO moments. */
  startsAt: string;
  endsAt: string | null;
  /** «Trực tiếp» */
  modeName: string;
  place: string | null;
  onlineLink: string | null;
  host: string | null;
  speaker: string | null;
  /** Names of the newspapers invited. */
  invited: readonly string[];
  /** As typed, «15/TB-SYT»; null before it is registered. */
  number: string | null;
  /** yyyy-MM-dd; null = not dated yet. */
  date: string | null;
  /** yyyy-MM-dd; its year stands in the date line before it is dated. */
  draftedOn: string;
  /** To whom, as typed: several parted by semicolons. */
  sentTo: string | null;
  signer: { name: string; position: string } | null;
  /** `noticeRuleCodes` in all their versions: the paper cites those of the day of the conference. */
  rules: readonly BindingRule[];
}

/** The rules a notice rests on. */
export const noticeRuleCodes = ['press_conference_notice', 'press_conference_content'];

/** Thông báo họp báo, or giấy mời: what about, when, where, who chairs, which newspapers (Decree 237/2026 art. 22.4). */
export function buildConferenceNotice(input: ConferenceNoticeInput): OfficialDocument {
  const { agency, provinceName, signer, isOwed, kindName } = input;
  // A notice is addressed to nobody above its text: whom it goes to stands below.
  const sentTo = (input.sentTo ?? '').split(';').map((name) => name.trim());
  return {
    issuer: issuerOf(agency, provinceName),
    number: numberOf(input),
    place: placeOf(agency, provinceName),
    date: input.date ?? input.draftedOn.slice(0, 4),
    heading: {
      type: 'named',
      name: isOwed ? 'Thông báo' : 'Giấy mời',
      about: `${isOwed ? 'Về việc tổ chức' : 'Dự'} ${kindName.toLowerCase()}`,
    },
    addressees: [],
    grounds: groundsOf(input),
    body: bodyOf(input),
    recipients: [
      ...sentTo.filter((name) => name !== '' && !/được mời/i.test(name)),
      'Các cơ quan báo chí được mời',
      'Lưu: VT',
    ],
    signature: signer && { lines: signatureLines(agency, signer.position), name: signer.name },
  };
}

/** Saves it as Thong-bao-hop-bao-15-TB-SYT.docx. */
export function downloadConferenceNotice(input: ConferenceNoticeInput): Promise<void> {
  const { number, symbol } = numberOf(input);
  return downloadWord(
    buildConferenceNotice(input),
    fileName(
      'docx',
      `${input.isOwed ? 'Thông báo' : 'Giấy mời'} ${input.kindName.toLowerCase()}`,
      number ? twoDigits(number) : 'dự thảo',
      symbol,
    ),
  );
}

function numberOf({ agency, number, isOwed }: ConferenceNoticeInput) {
  return documentNumber(number, namedSymbol(isOwed ? 'TB' : 'GM', symbolOf(agency)));
}

function groundsOf({ isOwed, rules, startsAt, agency }: ConferenceNoticeInput): string[] {
  if (!isOwed) return [];
  const binding = noticeRuleCodes.map((code) => ruleOn(rules, code, dayOf(startsAt), agency.kind));
  const cited = binding.flatMap((rule) => (rule?.citation ? [`Căn cứ ${rule.citation}`] : []));
  return [...new Set(cited)];
}

function bodyOf(input: ConferenceNoticeInput): Block[] {
  const { agency, kindName, invited, place, onlineLink } = input;
  const speakers = [fact('Chủ trì', input.host), fact('Người phát ngôn', input.speaker)].filter((one) => one !== null);
  const blocks: (Block | null)[] = [
    text(
      input.isOwed
        ? `${agency.name} thông báo tổ chức ${kindName.toLowerCase()} như sau:`
        : `${agency.name} trân trọng kính mời các cơ quan báo chí dự ${kindName.toLowerCase()}, cụ thể như sau:`,
    ),
    item('1. Nội dung'),
    text(sentence(input.title)),
    ...lines(input.content),
    item('2. Thời gian, địa điểm'),
    fact('Thời gian', periodOf(input)),
    fact('Hình thức', input.modeName),
    fact('Địa điểm', place),
    fact('Đường dẫn', onlineLink),
    ...(speakers.length > 0 ? [item('3. Người chủ trì, người phát ngôn'), ...speakers] : []),
    item(`${speakers.length > 0 ? 4 : 3}. Cơ quan báo chí được mời`),
    invited.length > 0 ? newspaperTable(invited) : text('Các cơ quan báo chí quan tâm.'),
  ];
  return blocks.filter((block) => block !== null);
}

function periodOf({ startsAt, endsAt }: ConferenceNoticeInput): string {
  const starts = `${clock(startsAt)}${endsAt ? ` đến ${clock(endsAt)}` : ''}`;
  return `${starts}, ${dateInWords(dayOf(startsAt))}`;
}

const time = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
/** «08 giờ 30 phút» */
function clock(moment: string): string {
  const [hours, minutes] = time.format(new Date(moment)).split(':');
  return `${hours} giờ ${minutes} phút`;
}

const newspaperTable = (names: readonly string[]): Table => ({
  type: 'table',
  columns: [
    { title: 'STT', width: 15, align: 'center' },
    { title: 'Cơ quan báo chí', width: 150 },
  ],
  rows: names.map((name, index) => [String(index + 1), name]),
});
