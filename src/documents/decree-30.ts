// The numbers of Decree 30/2020/NĐ-CP, Annex I, Part I. Lengths in mm, sizes in pt; the item is named beside each.
// Where the decree leaves a range, the value is that of its own specimens (V) wherever they show one.

export interface TypeStyle {
  size: number;
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
}

/** I.4 */
export const font = 'Times New Roman';
export const black = '000000';

/** I.1 */
export const paper = { short: 210, long: 297 };

/** I.3: top and bottom 20–25, left 30–35, right 15–20. */
export const margins = { top: 20, bottom: 20, left: 30, right: 20 };

/** I.7: page numbers stand in the top margin. */
export const pageNumberFromEdge = 10;

export const type = {
  /** I.7: 13–14 */
  pageNumber: { size: 13 },
  /** II.1.a: 12–13 */
  nationalName: { size: 12, bold: true, capitals: true },
  /** II.1.b: 13–14 */
  motto: { size: 13, bold: true },
  /** II.2.b: 12–13 */
  superior: { size: 12, capitals: true },
  issuer: { size: 12, bold: true, capitals: true },
  /** II.3.c: 13 */
  number: { size: 13 },
  /** II.4.c: 13–14 */
  placeAndDate: { size: 13, italic: true },
  /** II.5.b: 13–14; of a letter 12–13 */
  name: { size: 14, bold: true, capitals: true },
  about: { size: 14, bold: true },
  letterAbout: { size: 12 },
  /** II.6.a: 13–14 */
  ground: { size: 14, italic: true },
  /** II.6.đ, V.6.b: 13–14 */
  part: { size: 14, bold: true, capitals: true },
  item: { size: 14, bold: true },
  /** II.6.e: 13–14 */
  body: { size: 14 },
  cell: { size: 13 },
  columnTitle: { size: 13, bold: true },
  /** II.7.đ: 13–14 */
  signerTitle: { size: 14, bold: true, capitals: true },
  signerName: { size: 14, bold: true },
  /** II.9.d: «Kính gửi» 13–14, «Nơi nhận» 12, its list 11 */
  addressee: { size: 14 },
  recipientsTitle: { size: 12, bold: true, italic: true },
  recipient: { size: 11 },
} satisfies Record<string, TypeStyle>;

/** II.6.e: first line 10 or 12.7; at least 6 pt between paragraphs; single to 1.5 lines. */
export const paragraph = { firstLine: 12.7, spacing: 6, lines: 1.15 };

/** II.5.b: «V/v» stands 6 pt below the number. */
export const letterAboutSpacing = 6;

/** II.1.b, II.2.b, II.5.b: solid rules. */
export const rule = { thickness: 0.75, gap: 2 };

export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/** II.1.b: the rule under the motto is as long as the text, 12.61 em in bold Times New Roman. */
export const mottoWidth = mm(12.61 * type.motto.size);

/** II.9.d: the dashes of several addressees stand under the colon of «Kính gửi:», 3.66 em from its start. */
export const addressees = { indent: 20, colon: mm(3.66 * type.addressee.size), dash: 3 };

/** IV: share of the left column of the head, and of «Nơi nhận» beside the signature. */
export const columns = { head: 0.42, closing: 0.5 };

/** II.7.c–d: room for signature and seal. */
export const signatureRoom = 25;

/** Within a table's cells. */
export const cellPadding = { block: 0.8, inline: 1.5 };

/** Between the parts of a document, pt. */
export const partSpacing = 14;

/** Size of a page and of what its margins leave, mm. */
export function pageOf({ landscape = false }: { landscape?: boolean }) {
  const [width, height] = landscape ? [paper.long, paper.short] : [paper.short, paper.long];
  return { width, height, textWidth: width - margins.left - margins.right };
}

function mm(pt: number): number {
  return (pt * 25.4) / 72;
}
