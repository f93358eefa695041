/** The columns in which a figure's correction is explained, by the figure's part. */
export type ReasonKey = 'conferences' | 'briefings' | 'replies' | 'spoken' | 'in_time' | 'responses';
export const reasonKeys: readonly ReasonKey[] = [
  'conferences',
  'briefings',
  'replies',
  'spoken',
  'in_time',
  'responses',
];

export const textNames = { difficulties: 'Khó khăn, vướng mắc', proposals: 'Đề xuất, kiến nghị' } as const;

export const firstYear = 2017;
