/** «78%»; a part of nothing is no share. */
export const share = (part: number, whole: number) => (whole === 0 ? null : `${Math.round((part / whole) * 100)}%`);

/** «6,8 ngày» */
export const days = (number: number | null) => (number === null ? null : `${String(number).replace('.', ',')} ngày`);

/** A month (yyyy-MM) as MM/yyyy. */
export const formatMonth = (month: string) => month.split('-').reverse().join('/');

/** A quantity of all rows together. */
export const sumOf = <Key extends string>(rows: readonly Record<Key, number>[], key: Key) =>
  rows.reduce((sum, row) => sum + row[key], 0);

/** The rows with most of a quantity, the greatest first; those without any are left out. */
export const greatest = <Key extends string, Row extends Record<Key, number>>(
  rows: readonly Row[],
  key: Key,
  most = rows.length,
): Row[] =>
  rows
    .filter((row) => row[key] > 0)
    .sort((a, b) => b[key] - a[key])
    .slice(0, most);
