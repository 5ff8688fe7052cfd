import { Invalid } from '../errors/index.js';

/** Larger than one file may be. */
export class FileTooLarge extends Invalid {
  readonly status = 413;
  constructor(message: string) {
    super([{ path: 'file', message }]);
  }
}

/** Not a kind of file that may be stored. */
export class WrongFileType extends Invalid {
  readonly status = 415;
  constructor(message: string) {
    super([{ path: 'file', message }]);
  }
}
