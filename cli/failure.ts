/** What can go wrong with one row, in the contract's words. */
export type ErrorCode = 'not-found' | 'unreadable' | 'too-large' | 'bad-row' | 'bad-url' | 'fetch-failed' | 'internal';

/** An error with a code that the answer carries. */
export class RowError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'RowError';
  }
}

/** The error part of an answer. */
export function errorOf(error: unknown): { code: ErrorCode; message: string } {
  if (error instanceof RowError) return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
