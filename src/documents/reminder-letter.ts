import { formatDayOf } from '@/lib/dates';
import { dueText } from '@/reference/deadlines.logic';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import { type LetterHead, lines, once, pressLetter, sentence, text } from './press-letter';

/** What one agency is reminded of. */
export interface RemindedFinding {
  /** «Sở Y tế An Giang» */
  agencyName: string;
  /** «Đổi thủ trưởng, chưa cử lại» */
  what: string;
  /** «Thủ trưởng mới: Lê Thị Mới» */
  about: string | null;
  /** ISO moments */
  since: string;
  dueAt: string | null;
  /** «khoản 5 Điều 31 Luật Báo chí 126/2025/QH15» */
  rule: string | null;
  /** The how-manieth time. */
  ordinal: number;
}

export interface ReminderLetterInput extends LetterHead {
  /** «Đôn đốc cử người phát ngôn» */
  subject: string;
  findings: readonly RemindedFinding[];
  /** What is asked for, as typed. */
  body: string;
  /** ISO moment: by when it is to be set right. */
  dueAt: string;
}

/** Công văn đôn đốc, to one agency or several. */
export function buildReminderLetter(input: ReminderLetterInput): OfficialDocument {
  const { agency, findings, subject, body, dueAt } = input;
  const [only, another] = findings;
  return pressLetter(input, {
    about: subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1),
    addressees: once(findings.map(({ agencyName }) => agencyName)),
    body: [
      text(
        `Qua theo dõi việc thực hiện quy định về phát ngôn và cung cấp thông tin cho báo chí, ${agency.name} nhận thấy:`,
      ),
      ...(only && !another ? told(only) : [findingTable(findings)]),
      ...lines(body),
      text(sentence(`Thời hạn hoàn thành: ${dueText(dueAt)}`)),
    ],
    recipients: [],
  });
}

/** Saves it as Don-doc-45-UBND-VP.docx. */
export function downloadReminderLetter(input: ReminderLetterInput): Promise<void> {
  return downloadWord(
    buildReminderLetter(input),
    fileName('docx', 'Đôn đốc', input.number ?? 'dự thảo', input.number ? '' : input.agency.code),
  );
}

const whatOf = ({ what, about }: RemindedFinding) => (about ? `${what} (${about})` : what);
const whenOf = ({ since, dueAt }: RemindedFinding) =>
  dueAt ? `quá hạn từ ngày ${formatDayOf(dueAt)}` : `từ ngày ${formatDayOf(since)}`;

function told(finding: RemindedFinding): (Block | null)[] {
  const { agencyName, rule, ordinal } = finding;
  return [
    text(sentence(`${agencyName}: ${whatOf(finding)}, ${whenOf(finding)}${rule ? `, theo ${rule}` : ''}`)),
    ordinal > 1 ? text(`Đây là lần đôn đốc thứ ${ordinal} về việc này.`) : null,
  ];
}

function findingTable(findings: readonly RemindedFinding[]): Block {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 14, align: 'center' },
      { title: 'Cơ quan', width: 38 },
      { title: 'Việc chưa thực hiện', width: 52 },
      { title: 'Từ khi nào', width: 30 },
      { title: 'Căn cứ', width: 38 },
      { title: 'Lần đôn đốc', width: 18, align: 'center' },
    ],
    rows: findings.map((finding, index) => [
      String(index + 1),
      finding.agencyName,
      whatOf(finding),
      whenOf(finding),
      finding.rule ?? '',
      String(finding.ordinal),
    ]),
  };
}
