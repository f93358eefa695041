/** Under which what concerns oneself is kept: what is seen or done elsewhere asks for it anew. */
export const noticeKeys = { all: ['notices'] as const };
