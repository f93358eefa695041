/** Digits of a phone number as typed, in national form: «+84 296 3.957.049» → «02963957049». */
export function normalisePhone(typed: string): string {
  return typed.replace(/[\s.\-()]/g, '').replace(/^(\+|00)84/, '0');
}

/** The same form as private.is_phone: landline, mobile, 1800/1900. */
export function isPhone(digits: string): boolean {
  return /^(0[2-9]\d{8,9}|1[89]00\d{4,6})$/.test(digits);
}

/** A stored number spaced for reading: 0296 395 7049, 0378 247 247. */
export function formatPhone(digits: string): string {
  if (/^1[89]00/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4)}`;
  return digits.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3');
}

/** Address that dials a stored number, in international form; 1800 and 1900 numbers have none. */
export function telHref(digits: string): string {
  return `tel:${digits.startsWith('0') ? `+84${digits.slice(1)}` : digits}`;
}

/** The same form as private.is_email; expects lower case. */
export function isEmail(address: string): boolean {
  return (
    address.length <= 254 &&
    !address.includes('..') &&
    /^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(address)
  );
}

/** Official mail (thư điện tử công vụ, Decree 244/2026 art. 3.3): of the State or the Party. */
export function isOfficialEmail(address: string): boolean {
  return /@([a-z0-9-]+\.)*(gov|dcs)\.vn$/.test(address);
}
