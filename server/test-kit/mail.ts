import { sql } from './server.js';

export interface Letter {
  purpose: string;
  subject: string;
  body: string;
}

/** Mails to an address, newest first. */
export const mailsTo = (address: string): Promise<Letter[]> =>
  sql<Letter>('SELECT purpose, subject, body FROM mail WHERE to_address = $1 ORDER BY id DESC', [address]);

/** The secret of the link in the newest mail of a kind to an address. */
export async function linkTo(address: string, purpose: string): Promise<string> {
  const letter = (await mailsTo(address)).find((one) => one.purpose === purpose);
  const secret = /(?:\?(?:token|change|undo)=|\/invitations\/)(\S+)/.exec(letter?.body ?? '')?.[1];
  if (!secret) throw new Error(`no link of ${purpose} in the mails to ${address}`);
  return secret;
}
