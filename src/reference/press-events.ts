/** What kinds of press events there are; the keys are those of press_events.kind. */
export const pressEventKindNames = {
  press_conference: 'Họp báo',
  press_briefing: 'Giao ban báo chí',
  press_release: 'Thông cáo báo chí',
  periodic_information: 'Thông tin định kỳ',
} as const;
export type PressEventKind = keyof typeof pressEventKindNames;
