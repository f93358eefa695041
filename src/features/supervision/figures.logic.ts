/** «7 trên 9 (78%)»; a part of nothing is no share. */
export const share = (part: number, whole: number) =>
  whole === 0 ? null : `${part} trên ${whole} (${Math.round((part / whole) * 100)}%)`;

/** «6,8 ngày» */
export const days = (number: number | null) => (number === null ? null : `${String(number).replace('.', ',')} ngày`);

/** A month (yyyy-MM) as MM/yyyy. */
export const formatMonth = (month: string) => month.split('-').reverse().join('/');
