import { openOfficeFile } from '../documents.fixtures';
import type { OfficialDocument } from '../official-document';
import { wordFile } from './word-file';

/** A Word file as it was written, to ask about its paragraphs. */
export async function openedWord(document: OfficialDocument) {
  const part = await openOfficeFile(await wordFile(document));
  const main = part('word/document.xml');
  const paragraphs = all(main, 'w:p');
  const paragraph = (beginning: string) => {
    const found = paragraphs.find((candidate) => textOf(candidate).startsWith(beginning));
    if (!found) throw new Error(`No paragraph begins with ${beginning}`);
    return found;
  };
  return {
    part,
    main,
    texts: paragraphs.map(textOf).filter((text) => text !== ''),
    paragraph,
    /** The paragraph drawn as a rule under another one. */
    ruleBelow: (beginning: string) => paragraphs[paragraphs.indexOf(paragraph(beginning)) + 1] as Element,
  };
}

export function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

/** An attribute of the first such element: `value(paragraph, 'w:jc')`, `value(paragraph, 'w:ind', 'w:left')`. */
export function value(within: Document | Element, name: string, attribute = 'w:val'): string | null {
  return within.getElementsByTagName(name)[0]?.getAttribute(attribute) ?? null;
}

export function textOf(paragraph: Element): string {
  return all(paragraph, 'w:t')
    .map((text) => text.textContent)
    .join('');
}

/** Size in points, weight and slant of a paragraph's text: «14 bold». */
export function lookOf(paragraph: Element): string {
  const looks = all(paragraph, 'w:r').map((run) =>
    [
      Number(value(run, 'w:sz')) / 2,
      isOn(run, 'w:b') && 'bold',
      isOn(run, 'w:i') && 'italic',
      run.getElementsByTagName('w:u').length > 0 && 'underlined',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [...new Set(looks)].join(' / ');
}

function isOn(run: Element, name: string): boolean {
  const mark = run.getElementsByTagName(name)[0];
  return mark !== undefined && mark.getAttribute('w:val') !== 'false';
}
