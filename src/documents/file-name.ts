const marks = /[\u0300-\u036f]/g;

/** A name every system keeps as it is: «Giấy ủy quyền», «05», «GUQ-SYT» → Giay-uy-quyen-05-GUQ-SYT.docx. */
export function fileName(extension: string, ...parts: readonly string[]): string {
  const plain = parts
    .join('-')
    .normalize('NFD')
    .replace(marks, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain}.${extension}`;
}
