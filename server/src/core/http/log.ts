interface Fault {
  name?: string;
  message?: string;
  code?: string;
  stack?: string;
}

/**
 * What the log may say about an error. Errors of the database carry the statement's values and the failing row, which may
 * be a sealed bid: so only name, message, code and stack are taken, and nothing else that hangs on the error.
 */
export const safeError = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an error' };
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack ? { stack: error.stack } : {}),
  };
};
