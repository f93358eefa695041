import { formatPhone } from '@/lib/contact';
import type { BindingRule } from '@/reference/legal-rules.api';
import { type DelegationLaw, delegationLaw } from './delegation-law';
import { downloadWord } from './download';
import { fileName } from './file-name';
import type { Block, OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './rules/issuing-agency';
import { documentNumber, namedSymbol, twoDigits } from './rules/numbering';
import { dayOf, termInWords } from './rules/official-dates';
import { withoutStop } from './rules/punctuation';
import { signatureLines } from './rules/signature-form';

export interface DelegationDocumentInput {
  agency: IssuingAgency;
  /** «An Giang» */
  provinceName: string;
  /** As typed, «05/GUQ-SYT»; null before signing. */
  documentNumber: string | null;
  /** ISO moment. */
  signedAt: string | null;
  /** yyyy-MM-dd; its year stands in the date line before signing. */
  draftedOn: string;
  /** The head of the agency: nobody else authorises. */
  signerName: string;
  signerPosition: string;
  delegateName: string;
  delegatePosition: string;
  delegatePhone: string;
  delegateEmail: string;
  /** The single matter. */
  matter: string;
  scope: string | null;
  /** ISO moments, the end exclusive. */
  validFrom: string;
  validUntil: string;
  /** `delegationRuleCodes` in all their versions: the paper cites those of its day. */
  rules: readonly BindingRule[];
}

/** Giấy ủy quyền phát ngôn và cung cấp thông tin cho báo chí. */
export function buildDelegationDocument(input: DelegationDocumentInput): OfficialDocument {
  const { agency, provinceName, signedAt, draftedOn } = input;
  const law = delegationLaw(input.rules, dayOf(signedAt ?? draftedOn), agency.kind);
  return {
    issuer: issuerOf(agency, provinceName),
    number: numberOf(input),
    place: placeOf(agency, provinceName),
    date: signedAt ? dayOf(signedAt) : draftedOn.slice(0, 4),
    heading: {
      type: 'named',
      name: 'Giấy ủy quyền',
      about: 'Về việc phát ngôn và cung cấp thông tin cho báo chí',
    },
    addressees: [],
    grounds: law.grounds.map((citation) => `Căn cứ ${citation}`),
    body: bodyOf(input, law),
    recipients: [
      `${input.delegateName} (để thực hiện)`,
      'Cơ quan quản lý nhà nước về báo chí',
      'Cổng/Trang thông tin điện tử (để đăng tải)',
      'Lưu: VT',
    ],
    signature: { lines: signatureLines(agency, input.signerPosition), name: input.signerName },
  };
}

/** Saves it as Giay-uy-quyen-05-GUQ-SYT.docx. */
export function downloadDelegationDocument(input: DelegationDocumentInput): Promise<void> {
  const { number, symbol } = numberOf(input);
  return downloadWord(
    buildDelegationDocument(input),
    fileName('docx', 'Giấy ủy quyền', number ? twoDigits(number) : 'dự thảo', symbol),
  );
}

function numberOf({ agency, documentNumber: typed }: DelegationDocumentInput) {
  return documentNumber(typed, namedSymbol('GUQ', symbolOf(agency)));
}

function bodyOf(input: DelegationDocumentInput, law: DelegationLaw): Block[] {
  const { agency } = input;
  return [
    item('1. Người ủy quyền'),
    fact('Họ và tên', input.signerName),
    fact('Chức vụ', input.signerPosition),
    fact('Cơ quan', agency.name),
    item('2. Người được ủy quyền'),
    fact('Họ và tên', input.delegateName),
    fact('Chức vụ', input.delegatePosition),
    fact('Số điện thoại', formatPhone(input.delegatePhone)),
    fact('Địa chỉ thư điện tử', input.delegateEmail),
    item('3. Nội dung ủy quyền'),
    text(
      `Người được ủy quyền nhân danh ${agency.name} phát ngôn và cung cấp thông tin cho báo chí về vụ việc: ${sentence(input.matter)}`,
    ),
    text(`Việc ủy quyền chỉ áp dụng đối với vụ việc cụ thể nêu trên và có thời hạn${by(law.form)}.`),
    item('4. Phạm vi ủy quyền'),
    ...scopeOf(input).map(text),
    item('5. Thời hạn ủy quyền'),
    text(sentence(capitalised(termInWords(input.validFrom, input.validUntil)))),
    item('6. Trách nhiệm'),
    text(
      'a) Người được ủy quyền thực hiện đúng nội dung, phạm vi và thời hạn ủy quyền; chịu trách nhiệm trước người đứng đầu cơ quan và trước pháp luật về nội dung phát ngôn, thông tin cung cấp cho báo chí.',
    ),
    text(`b) Người được ủy quyền không được ủy quyền tiếp cho người khác${by(law.noRedelegation)}.`),
    text(
      'c) Người đứng đầu cơ quan chịu trách nhiệm về việc phát ngôn và cung cấp thông tin cho báo chí của cơ quan, kể cả trong trường hợp đã ủy quyền.',
    ),
    item('7. Hiệu lực'),
    text(
      'Giấy ủy quyền này có hiệu lực kể từ ngày ký và hết hiệu lực khi kết thúc thời hạn nêu tại mục 5 hoặc khi người ủy quyền có văn bản chấm dứt việc ủy quyền.',
    ),
  ].filter((block) => block !== null);
}

function scopeOf({ scope, agency }: DelegationDocumentInput): string[] {
  const lines = scope?.split('\n').filter((line) => line.trim() !== '') ?? [];
  const usual = `Những thông tin về vụ việc nêu tại mục 3 thuộc chức năng, nhiệm vụ, quyền hạn của ${agency.name}.`;
  return lines.length > 0 ? lines.map(sentence) : [usual];
}

const by = (provision: string | undefined) => (provision ? ` theo quy định tại ${provision}` : '');
const item = (text: string): Block => ({ type: 'item', text });
const text = (text: string): Block => ({ type: 'paragraph', text });
const fact = (label: string, value: string): Block | null =>
  value ? { type: 'paragraph', text: [{ text: `${label}: ` }, { text: value, bold: label === 'Họ và tên' }] } : null;

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const sentence = (words: string) => `${withoutStop(words)}.`;
