/**
 * Length of the rule under a line of bold text, mm: between 1/3 and 1/2 of it (Annex I, II.2.b and II.5.b). Neither Word
 * nor the browser is asked for the text's width, so it is estimated, by at most a tenth wrong for Vietnamese names.
 */
export function ruleWidth(text: string, size: number): number {
  const capital = text === text.toLocaleUpperCase('vi');
  const words = text.split(/\s+/);
  const letters = words.join('').length;
  const ems = letters * (capital ? 0.7 : 0.53) + (words.length - 1) * 0.25;
  return (0.42 * ems * size * 25.4) / 72;
}
