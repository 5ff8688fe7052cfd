import { bool, cleanEnv, str, type ReporterOptions } from 'envalid';
import { address, mailbox, ocidPrefix, proxies, sender, whole } from './validators.js';

/** Every setting, read from the environment; `docs/configuration.md` is made from this table. */
export const settingsSpec = {
  NODE_ENV: str({
    default: 'production',
    choices: ['production', 'development', 'test'],
    desc: 'How strict and how talkative the server is.',
  }),
  PORT: whole(0, 65_535)({ default: 4000, desc: 'Port for pages and API. 0 takes any free port.' }),
  HOST: str({ default: '', desc: 'Address to listen on. Empty: 127.0.0.1 in demo mode, every address otherwise.' }),
  PUBLIC_URL: address(
    'http',
    'https',
  )({
    default: '',
    desc: 'Address that people type, such as https://market.example. Empty: any loopback name on our port.',
  }),
  DATA_DIR: str({ default: '.data', desc: 'Folder of the embedded database. Not used with DATABASE_URL.' }),
  DATABASE_URL: address(
    'postgres',
    'postgresql',
  )({ default: '', desc: 'A PostgreSQL 15 or later to use instead of the embedded one.' }),
  DATABASE_POOL: whole(1, 500)({ default: 10, desc: 'Connections kept to the database.' }),
  DEMO: str({
    default: '',
    choices: ['', '0', '1'],
    desc: '1 loads the demo stories; 0 never does. Empty: only into an embedded database that nobody has used.',
  }),
  ROLE: str({
    default: 'all',
    choices: ['web', 'worker', 'all'],
    desc: 'Serve requests, do background work, or both.',
  }),
  TRUSTED_PROXIES: proxies({ default: '', desc: 'Comma-separated addresses whose X-Forwarded headers are believed.' }),
  SMTP_URL: address(
    'smtp',
    'smtps',
  )({
    default: '',
    desc: 'Mail server, such as smtp://user:secret@mail.example:587. Empty: mail is kept and shown in the demo outbox.',
  }),
  MAIL_FROM: sender({ default: 'Policy Market <no-reply@policy-market.example>', desc: 'Sender of every mail.' }),
  OPERATOR_NAME: str({
    default: '',
    desc: 'Who runs this market, named on the pages on contact, privacy and accessibility.',
  }),
  CONTACT_EMAIL: mailbox({
    default: '',
    desc: 'Where people write to whoever runs this market; shown on the same pages.',
  }),
  LOG_LEVEL: str({
    default: 'info',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
    desc: 'How much is logged.',
  }),
  RATE_LIMITS: bool({ default: true, desc: 'Limit attempts per account and address. Off only for load tests.' }),
  OCID_PREFIX: ocidPrefix({
    default: 'ocds-000000',
    desc: 'Registered OCDS prefix of the publisher. The default is no real prefix.',
  }),
  OPEN_DATA_PUBLISHER: str({ default: 'Policy Market', desc: 'Who publishes the open data, by name.' }),
  OPEN_DATA_LICENCE: address(
    'http',
    'https',
  )({
    default: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    desc: 'Address of the licence of the open data. The default is the Open Government Licence v3.0.',
  }),
  SHUTDOWN_NOTICE_MS: whole(
    0,
    600_000,
  )({
    default: 500,
    desc: 'How long, after SIGTERM, /readyz fails while new connections are still served. Longer than the proxy takes to notice.',
  }),
  SHUTDOWN_GRACE_MS: whole(
    0,
    600_000,
  )({ default: 10_000, desc: 'Longest time from SIGTERM to the end of the process.' }),
};

/** Thrown at start with one line per faulty variable. */
export class SettingsFault extends Error {}

function report({ errors }: ReporterOptions<unknown>): void {
  const faults = Object.entries(errors).map(([name, error]) => `${name}: ${(error as Error).message}`);
  if (faults.length > 0) throw new SettingsFault(faults.join('\n'));
}

/** Validates the environment and names every fault at once. */
export const readSettings = (environment: NodeJS.ProcessEnv = process.env) =>
  cleanEnv(environment, settingsSpec, { reporter: report });

export type Settings = ReturnType<typeof readSettings>;

/** Where people reach the site, without a slash at the end: for links in mails and on the command line. */
export const siteUrl = (settings: Pick<Settings, 'PUBLIC_URL' | 'PORT'>): string =>
  (settings.PUBLIC_URL || `http://localhost:${settings.PORT}`).replace(/\/+$/, '');
