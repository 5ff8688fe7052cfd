const MB = 1_000_000;

/** What one member may store. */
export const fileLimits = {
  file: 25 * MB,
  /** Uploaded and not yet attached to anything. */
  waiting: 200 * MB,
  /** Everything that a member has uploaded. */
  all: 2_000 * MB,
  /** Uploads in ten minutes. */
  uploads: 60,
  chunk: 1_048_576,
} as const;

export const inMegabytes = (bytes: number): string => `${new Intl.NumberFormat('en-GB').format(bytes / MB)} MB`;
