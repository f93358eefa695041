import { downloadWord } from './download';
import { fileName } from './file-name';
import type { OfficialDocument } from './official-document';
import { type IssuingAgency, issuerOf, placeOf, symbolOf } from './rules/issuing-agency';
import { documentNumber, namedSymbol } from './rules/numbering';
import { dateInWords } from './rules/official-dates';
import { headTitle, signatureLines } from './rules/signature-form';

/** The class a document is about. */
export interface DocumentedCourse {
  title: string;
  /** «190/KH-UBND» */
  planNumber: string;
  /** yyyy-MM-dd */
  planDate: string;
  place: string;
  /** yyyy-MM-dd: the day it was held. */
  heldOn: string;
}

export interface TrainingCertificateInput {
  /** The organiser, who certifies. */
  agency: IssuingAgency;
  provinceName: string;
  course: DocumentedCourse;
  /** «01/GCN-STTTT» */
  number: string;
  /** yyyy-MM-dd: the day the results were fixed. */
  certifiedOn: string;
  fullName: string;
  position: string;
  agencyName: string;
  /** Who signs, as far as it is known. */
  signer: { name: string; position: string } | null;
}

/** Giấy chứng nhận hoàn thành lớp tập huấn: a page. */
export function buildTrainingCertificate(input: TrainingCertificateInput): OfficialDocument {
  const { agency, provinceName, course, signer } = input;
  return {
    issuer: issuerOf(agency, provinceName),
    number: documentNumber(input.number, namedSymbol('GCN', symbolOf(agency))),
    place: placeOf(agency, provinceName),
    date: input.certifiedOn,
    heading: { type: 'named', name: 'Giấy chứng nhận', about: 'Hoàn thành lớp tập huấn' },
    addressees: [],
    grounds: [],
    body: [
      { type: 'paragraph', text: [{ text: 'Chứng nhận ông (bà): ' }, { text: input.fullName, bold: true }] },
      { type: 'paragraph', text: `Chức vụ: ${input.position}` },
      { type: 'paragraph', text: `Cơ quan: ${input.agencyName}` },
      {
        type: 'paragraph',
        text: `Đã hoàn thành lớp «${course.title}», tổ chức ${dateInWords(course.heldOn)} tại ${course.place}, theo Kế hoạch số ${course.planNumber} ${dateInWords(course.planDate)}.`,
      },
    ],
    recipients: ['Người được chứng nhận', 'Lưu: VT'],
    signature: { lines: signatureLines(agency, signer?.position ?? headTitle(agency)), name: signer?.name ?? '' },
  };
}

/** Saves certificates in one file, a page each: Giay-chung-nhan-01-GCN-STTTT.docx, or of several by their course. */
export function downloadTrainingCertificates(
  certificates: readonly [TrainingCertificateInput, ...TrainingCertificateInput[]],
): Promise<void> {
  const [first, ...further] = certificates;
  const name = further.length === 0 ? first.number : `${first.course.title} ${first.course.heldOn}`;
  return downloadWord(
    [buildTrainingCertificate(first), ...further.map(buildTrainingCertificate)],
    fileName('docx', 'Giấy chứng nhận', name),
  );
}
