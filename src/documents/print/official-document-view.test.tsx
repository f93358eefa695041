import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildDelegationDocument } from '../delegation-document';
import { delegation, letter } from '../documents.fixtures';
import type { OfficialDocument } from '../official-document';
import { openedWord } from '../word/opened-word.fixtures';
import { OfficialDocumentView } from './official-document-view';

const printedTexts = (document: OfficialDocument) => {
  const { container } = render(<OfficialDocumentView document={document} />);
  return [...container.querySelectorAll('p, li, th, td')].map((line) => line.textContent).filter((text) => text !== '');
};

describe('the printed sheet', () => {
  it.each([
    ['a delegation', buildDelegationDocument(delegation)],
    ['a delegation before signing', buildDelegationDocument({ ...delegation, signedAt: null, documentNumber: null })],
    ['a công văn', letter],
    ['a letter to one addressee', { ...letter, addressees: ['Báo An Giang'] }],
    ['a paper nobody signs', { ...letter, number: null, recipients: [], signature: null }],
  ])('says of %s the same as the Word file, in the same order', async (_, document) => {
    expect(printedTexts(document)).toEqual((await openedWord(document)).texts);
  });

  it('is an A4 page with the margins of the decree, numbered from the second on', () => {
    const { container } = render(<OfficialDocumentView document={letter} />);
    const rules = container.querySelector('style')?.textContent;
    expect(rules).toContain('@page van-ban { size: 210mm 297mm; margin: 20mm 20mm 20mm 30mm;');
    expect(rules).toMatch(/@top-center \{ content: counter\(page\); font: 13pt "Times New Roman"/);
    expect(rules).toContain('@page van-ban:first { @top-center { content: none } }');
  });

  it('has no number on its page when it is one of many', () => {
    const { container } = render(<OfficialDocumentView document={letter} isPageOfMany />);
    const rules = container.querySelector('style')?.textContent;
    expect(rules).toContain('@page van-ban-khong-so { size: 210mm 297mm;');
    expect(rules).not.toContain('counter(page)');
    expect(container.querySelector('article')).toHaveStyle({ page: 'van-ban-khong-so' });
  });

  it('lies on its side for a wide table', () => {
    const { container } = render(<OfficialDocumentView document={{ ...letter, landscape: true }} />);
    expect(container.querySelector('style')?.textContent).toContain('size: 297mm 210mm');
  });

  it('sets sizes and weights of the decree', () => {
    render(<OfficialDocumentView document={buildDelegationDocument(delegation)} />);
    const look = (text: string) => {
      const { fontSize, fontWeight, fontStyle } = screen.getByText(text).style;
      return [fontSize, fontWeight, fontStyle];
    };
    expect(look('Độc lập - Tự do - Hạnh phúc')).toEqual(['13pt', 'bold', 'normal']);
    expect(look('Nơi nhận:')).toEqual(['12pt', 'bold', 'italic']);
    expect(look('- Lưu: VT.')).toEqual(['11pt', 'normal', 'normal']);
  });
});
