import { expect, it } from 'vitest';
import { fileName } from './file-name';

it('names files without diacritics, spaces or slashes', () => {
  expect(fileName('docx', 'Giấy ủy quyền', '05', 'GUQ-SYT')).toBe('Giay-uy-quyen-05-GUQ-SYT.docx');
  expect(fileName('docx', 'Giấy ủy quyền', 'dự thảo', 'GUQ-SLĐTBXH')).toBe('Giay-uy-quyen-du-thao-GUQ-SLDTBXH.docx');
  expect(fileName('xlsx', ' Đơn vị: «07/2026» ')).toBe('Don-vi-07-2026.xlsx');
});
