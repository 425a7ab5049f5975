/** An error that an author can mend: its message says what is wrong and what to do, and is shown without a stack. */
export class AuthorError extends Error {
  override name = 'AuthorError';
  // Read instead of the class: one process may hold the package twice.
  readonly isForAuthors = true;
}

/** Whether an error is for authors. */
export function isForAuthors(error: unknown): error is AuthorError {
  return error instanceof Error && 'isForAuthors' in error && error.isForAuthors === true;
}
