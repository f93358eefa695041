import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { black, rule, type TypeStyle } from '../decree-30';

type Options = Omit<IParagraphOptions, 'children' | 'text'>;

/** A length in mm as twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** A size in points as twentieths of a point. */
export function points(pt: number): number {
  return pt * 20;
}

export function run(text: string, { size, bold, italic, capitals }: TypeStyle): TextRun {
  return new TextRun({
    text: capitals ? text.toLocaleUpperCase('vi') : text,
    size: size * 2,
    bold,
    italics: italic,
  });
}

/** One paragraph in one style. */
export function line(text: string, style: TypeStyle, options: Options = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, style)] });
}

export function centred(text: string, style: TypeStyle, options: Options = {}): Paragraph {
  return line(text, style, { alignment: AlignmentType.CENTER, ...options });
}

/** A solid rule in the middle of a room, drawn as a border: an underline would be as long as the text above it. */
export function ruleBelow(width: number, room: number): Paragraph {
  const side = Math.max(0, twips((room - width) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: points(rule.gap), line: points(rule.gap), lineRule: LineRuleType.EXACTLY },
    border: { top: { style: BorderStyle.SINGLE, size: rule.thickness * 8, color: black, space: 0 } },
  });
}

/** Room between two parts, pt; kept with what follows. */
export function gap(height: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { line: points(height), lineRule: LineRuleType.EXACTLY } });
}
