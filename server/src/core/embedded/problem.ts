/** A fault that the person who starts the server can mend; its message is one plain line for them. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
}

/** Another live process owns the data folder. `url` is the address of its web server, empty when it has none. */
export class AlreadyRunning extends DatabaseProblem {
  override name = 'AlreadyRunning';

  constructor(
    readonly url: string,
    readonly pid: number,
  ) {
    super(
      url
        ? `Policy Market is already running at ${url}, process ${pid}.`
        : `Policy Market is already using this data folder, process ${pid}.`,
    );
  }
}
