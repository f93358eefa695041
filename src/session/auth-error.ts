import { AppError, toAppError } from '@/lib/errors';
import { authCodeOf, describeAuthFailure } from './auth-failures.logic';

/** A failure of the auth service as the error that leaves the data layer: its own name of it is the refusal. */
export function authError(failure: unknown): AppError {
  const refusal = authCodeOf(failure);
  const { kind } = toAppError(failure);
  return new AppError(kind === 'unknown' && refusal ? 'invalid' : kind, describeAuthFailure(failure), {
    cause: failure,
    ...(refusal && { refusal }),
  });
}
