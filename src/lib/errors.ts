/** What went wrong, as far as a person can do something about it. */
export type ErrorKind = 'network' | 'session' | 'forbidden' | 'not_found' | 'conflict' | 'invalid' | 'unknown';

/** The one error that leaves the data layer. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  /** Key of the refusal: a constraint's name or the key a database function raised. */
  readonly refusal: string | undefined;
  /** Column the refusal points at, when the database said so. */
  readonly field: string | undefined;

  constructor(kind: ErrorKind, message: string, options: { refusal?: string; field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.refusal = options.refusal;
    this.field = options.field;
  }
}

const messages: Record<ErrorKind, string> = {
  network: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
  session: 'Phiên làm việc đã hết. Đăng nhập lại để tiếp tục.',
  forbidden: 'Bạn không có quyền làm việc này.',
  not_found: 'Không tìm thấy, hoặc bạn không có quyền xem.',
  conflict: 'Người khác vừa sửa bản ghi này. Tải lại để xem bản mới nhất.',
  invalid: 'Dữ liệu chưa hợp lệ. Kiểm tra lại các mục đã nhập.',
  unknown: 'Có lỗi ngoài dự kiến. Thử lại; nếu vẫn lỗi, báo cho quản trị hệ thống.',
};

interface BackendError {
  code?: string | number;
  status?: number;
  statusCode?: string | number;
  name?: string;
  message?: string;
  hint?: string | null;
}

/** Classifies whatever the backend or the network threw; an AppError passes through. */
export function toAppError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const error: BackendError = typeof cause === 'object' && cause !== null ? cause : {};
  const kind = classify(error);
  const refusal = kind === 'network' ? undefined : refusalOf(error);
  return new AppError(kind, messages[kind], {
    cause,
    ...(refusal && { refusal }),
    ...(error.hint && /^PT/.test(String(error.code)) && { field: error.hint }),
  });
}

function classify({ code, status, statusCode, name, message = '' }: BackendError): ErrorKind {
  if (/failed to fetch|fetch failed|networkerror|load failed|network request failed/i.test(message)) return 'network';
  // The auth client calls an answer of a failing server so, too.
  if (name === 'AuthRetryableFetchError' && !status) return 'network';
  if (name === 'AbortError') return 'network';
  if (name === 'AuthSessionMissingError') return 'session';
  switch (String(code)) {
    case 'PT409':
      return 'conflict';
    case '42501':
    case 'PT403':
      return 'forbidden';
    case 'PGRST116':
      return 'not_found';
    case 'PGRST301':
    case 'PGRST302':
    case 'PGRST303':
    case 'session_not_found':
    case 'session_expired':
    case 'refresh_token_not_found':
    case 'refresh_token_already_used':
    case 'bad_jwt':
      return 'session';
    case 'PT422':
    case '23505':
    case '23P01':
    case '23514':
    case '23503':
    case '23502':
    case '22P02':
    case '22007':
    case '22008':
      return 'invalid';
  }
  // The embedded Supabase has no code for a check that fails, only PostgreSQL's sentence.
  if (/violates (check|exclusion|not-null) constraint/.test(message)) return 'invalid';
  const http = Number(status ?? statusCode);
  if (http === 401) return 'session';
  if (http === 403) return 'forbidden';
  if (http === 404) return 'not_found';
  if (http === 413 || http === 415) return 'invalid';
  return 'unknown';
}

function refusalOf({ code, message = '' }: BackendError): string | undefined {
  if (/^PT/.test(String(code))) return message;
  return /constraint "([^"]+)"/.exec(message)?.[1];
}

/** Unwraps a supabase-js answer: its data, or an AppError. */
export function unwrap<T>(answer: { data: T; error: unknown }): NonNullable<T> {
  if (answer.error) throw toAppError(answer.error);
  return answer.data as NonNullable<T>;
}

/** Whether a failed save means that a colleague has saved in between. */
export function isConflict(failure: unknown): failure is AppError {
  return failure instanceof AppError && failure.kind === 'conflict';
}

/** The sentence shown for an error nobody has put beside a field. */
export function describeError(error: unknown): string {
  return toAppError(error).message;
}
