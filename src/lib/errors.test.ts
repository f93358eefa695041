import { describe, expect, it } from 'vitest';
import { AppError, describeError, type ErrorKind, toAppError, unwrap } from './errors';

describe('what went wrong', () => {
  it.each<[ErrorKind, string[]]>([
    ['conflict', ['PT409']],
    ['forbidden', ['42501', 'PT403']],
    ['not_found', ['PGRST116']],
    [
      'session',
      [
        'PGRST301',
        'PGRST302',
        'PGRST303',
        'session_not_found',
        'session_expired',
        'refresh_token_not_found',
        'refresh_token_already_used',
        'bad_jwt',
      ],
    ],
    ['invalid', ['PT422', '23505', '23P01', '23514', '23503', '23502', '22P02', '22007', '22008']],
    ['unknown', ['XX000', '57014', 'PGRST205', '']],
  ])('is %s by the codes %s', (kind, codes) => {
    for (const code of codes) expect([code, toAppError({ code, message: 'said so' }).kind]).toEqual([code, kind]);
  });

  it.each<[ErrorKind, object]>([
    ['session', { status: 401 }],
    ['forbidden', { status: 403 }],
    ['not_found', { statusCode: '404' }],
    ['invalid', { statusCode: '413' }],
    ['invalid', { status: 415 }],
    ['unknown', { status: 500 }],
  ])('is %s by the status alone of %o', (kind, answer) => expect(toAppError(answer).kind).toBe(kind));

  it.each([
    ['Chromium', new TypeError('Failed to fetch')],
    ['Firefox', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Safari', new TypeError('Load failed')],
    ['the database client', { message: 'TypeError: fetch failed', code: '', details: '', hint: '' }],
    ['the auth client', { name: 'AuthRetryableFetchError', message: '{}', status: 0 }],
    ['a request given up', new DOMException('The operation was aborted.', 'AbortError')],
  ])('is the network as %s says it', (_, cause) => {
    expect(toAppError(cause)).toMatchObject({ kind: 'network', refusal: undefined, field: undefined });
  });

  it('is not the network when a failing server has answered', () => {
    expect(toAppError({ name: 'AuthRetryableFetchError', message: 'Bad gateway', status: 502 }).kind).toBe('unknown');
  });

  it('is the session when the auth client has none', () => {
    expect(toAppError({ name: 'AuthSessionMissingError', status: 400 }).kind).toBe('session');
  });

  it.each([[undefined], [null], ['broken'], [7], [new Error('broken')]])('is unknown for %o', (cause) =>
    expect(toAppError(cause)).toMatchObject({ kind: 'unknown', cause }),
  );
});

describe('a refusal', () => {
  it('raised by a function carries its key, and the field it points at', () => {
    expect(toAppError({ code: 'PT422', message: 'spokespersons_one_standing', hint: 'valid_from' })).toMatchObject({
      kind: 'invalid',
      refusal: 'spokespersons_one_standing',
      field: 'valid_from',
    });
    expect(toAppError({ code: 'PT403', message: 'not_found', hint: null })).toMatchObject({
      refusal: 'not_found',
      field: undefined,
    });
  });

  it.each([
    ['23505', 'duplicate key value violates unique constraint "spokespersons_pkey"', 'spokespersons_pkey'],
    ['23514', 'new row for relation "s" violates check constraint "spokespersons_period"', 'spokespersons_period'],
    ['23P01', 'conflicting key value violates exclusion constraint "no_overlap"', 'no_overlap'],
  ])('of a constraint (%s) carries its name and claims no field', (code, message, refusal) => {
    // The hint of PostgreSQL is advice for a programmer, not a column.
    expect(toAppError({ code, message, hint: 'Perhaps …' })).toMatchObject({
      kind: 'invalid',
      refusal,
      field: undefined,
    });
  });

  it.each(['check', 'exclusion', 'not-null'])(
    'of a %s constraint is known by the sentence where there is no code',
    (kind) => {
      const message = `error: new row for relation "spokespersons" violates ${kind} constraint "spokespersons_period"`;
      expect(toAppError({ code: 'SUP', message })).toMatchObject({ kind: 'invalid', refusal: 'spokespersons_period' });
    },
  );

  it('is none where the backend has merely broken', () => {
    expect(toAppError({ code: 'SUP', message: 'error: out of memory' })).toMatchObject({
      kind: 'unknown',
      refusal: undefined,
    });
  });
});

describe('an error', () => {
  it('passes through once it has been classified', () => {
    const error = new AppError('invalid', 'Tệp nặng 12 MB.', { refusal: 'too_large', field: 'file' });
    expect(toAppError(error)).toBe(error);
    expect(describeError(error)).toBe('Tệp nặng 12 MB.');
  });

  it('never shows what a machine said', () => {
    for (const code of ['PT409', '42501', 'PGRST116', 'PGRST301', '23514', 'XX000']) {
      expect(describeError({ code, message: 'permission denied for table spokespersons' })).not.toMatch(/denied|table/);
    }
  });

  it('of an answer is thrown, and its data otherwise handed on', () => {
    expect(unwrap({ data: [1], error: null })).toEqual([1]);
    expect(() => unwrap({ data: null, error: { code: '42501', message: 'no' } })).toThrow(
      expect.objectContaining({ name: 'AppError', kind: 'forbidden' }),
    );
  });
});
