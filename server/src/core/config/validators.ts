import { compile } from '@fastify/proxy-addr';
import { EnvError, makeValidator } from 'envalid';

/** A whole number between two bounds. */
export const whole = (least: number, most: number) =>
  makeValidator<number>((text) => {
    const value = Number(text);
    if (String(text).trim() === '' || !Number.isInteger(value) || value < least || value > most)
      throw new EnvError(`"${text}" is no whole number from ${least} to ${most}`);
    return value;
  });

/** An address with one of these schemes; empty where the setting may stay empty. */
export const address = (...schemes: readonly string[]) =>
  makeValidator<string>((text) => {
    if (text === '') return text;
    if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol.slice(0, -1)))
      throw new EnvError(`this is no address that begins with ${schemes.map((one) => `${one}://`).join(' or ')}`);
    return text;
  });

/** Addresses of proxies, as IP addresses, networks such as 10.0.0.0/8, or the names loopback, linklocal, uniquelocal. */
export const proxies = makeValidator<string>((text) => {
  for (const one of listed(text)) {
    try {
      compile(one);
    } catch {
      throw new EnvError(`"${one}" is no IP address or network`);
    }
  }
  return text;
});

/** A sender of mail: an address, or a name with the address in angle brackets. */
export const sender = makeValidator<string>((text) => {
  if (!/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text))
    throw new EnvError(`"${text}" is no sender such as Policy Market <no-reply@market.example>`);
  return text;
});

/** An e-mail address, or nothing. */
export const mailbox = makeValidator<string>((text) => {
  if (text !== '' && !/^[^\s<>@]+@[^\s<>@]+$/.test(text)) throw new EnvError(`"${text}" is no e-mail address`);
  return text;
});

/** A registered prefix of contracting processes. */
export const ocidPrefix = makeValidator<string>((text) => {
  if (!/^ocds-[a-z0-9]{6}$/i.test(text)) throw new EnvError(`"${text}" is no prefix such as ocds-a1b2c3`);
  return text;
});

/** The parts of a list with commas. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
