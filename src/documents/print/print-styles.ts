import type { CSSProperties } from 'react';
import {
  cellPadding,
  font,
  margins,
  pageOf,
  paragraph,
  partSpacing,
  rule,
  signatureRoom,
  type TypeStyle,
  type,
} from '../decree-30';
import type { OfficialDocument } from '../official-document';

const margin = `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`;

/** A style of the decree as CSS. */
export function css({ size, bold, italic }: TypeStyle): CSSProperties {
  return { fontSize: `${size}pt`, fontWeight: bold ? 'bold' : 'normal', fontStyle: italic ? 'italic' : 'normal' };
}

/** The numbers of the decree for the style sheet. */
export function sheetVariables(document: OfficialDocument, isPageOfMany = false): CSSProperties {
  const { width, height } = pageOf(document);
  return {
    page: pageName(document, isPageOfMany),
    '--page-width': `${width}mm`,
    '--page-height': `${height}mm`,
    '--margins': margin,
    '--font': `"${font}"`,
    '--rule-gap': `${rule.gap}pt`,
    '--rule-thickness': `${rule.thickness}pt`,
    '--part-spacing': `${partSpacing}pt`,
    '--paragraph-spacing': `${paragraph.spacing}pt`,
    '--first-line': `${paragraph.firstLine}mm`,
    '--lines': paragraph.lines,
    '--cell-padding': `${cellPadding.block}mm ${cellPadding.inline}mm`,
    '--signature-room': `${signatureRoom}mm`,
  } as CSSProperties;
}

/** Page rules of its own name: what else the application prints keeps its paper. Variables do not reach @page. */
export function pageRules(document: OfficialDocument, isPageOfMany = false): string {
  const name = pageName(document, isPageOfMany);
  const { width, height } = pageOf(document);
  const number = `font: ${type.pageNumber.size}pt "${font}", "Liberation Serif", serif`;
  if (isPageOfMany) return `@page ${name} { size: ${width}mm ${height}mm; margin: ${margin} }`;
  return `
@page ${name} { size: ${width}mm ${height}mm; margin: ${margin}; @top-center { content: counter(page); ${number} } }
@page ${name}:first { @top-center { content: none } }`;
}

function pageName({ landscape }: OfficialDocument, isPageOfMany: boolean): string {
  const name = landscape ? 'van-ban-ngang' : 'van-ban';
  return isPageOfMany ? `${name}-khong-so` : name;
}
