/** Tính chất thông tin, as the monthly briefing of the press counts it; in the order it is told. */
export const toneNames = {
  positive: 'Tích cực',
  directing: 'Chỉ đạo, điều hành',
  critical: 'Phản ánh tồn tại',
} as const;
export type Tone = keyof typeof toneNames;

export const tones = Object.keys(toneNames) as Tone[];

/** Of one that nobody has classified yet. */
export const noToneName = 'Chưa phân loại';
