interface Fault {
  name?: string;
  message?: string;
  code?: string;
  stack?: string;
}

/**
 * What the log may say about an error. Errors of the database carry the statement's values and the failing row, which may
 * be a sealed bid: so only name, message, code and stack are taken, and nothing else that hangs on the error. Of messages
 * that quote a value only the words before it are kept.
 */
export const safeError = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : 'not an error' };
  const { code } = error as { code?: unknown };
  const message = QUOTING.has(error.name) ? `${/^[^":{[]*/.exec(error.message)?.[0].trim()} …` : error.message;
  return {
    name: error.name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack ? { stack: error.stack.replace(error.message, message) } : {}),
  };
};

/** Errors whose message quotes the value that they are about: of graphql-js, and of reading JSON. */
const QUOTING = new Set(['GraphQLError', 'SyntaxError']);
