import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../index.js';

const FAULTY = {
  NODE_ENV: 'staging',
  PORT: '70000',
  PUBLIC_URL: 'market.example',
  DATABASE_URL: 'mysql://localhost/market',
  DATABASE_POOL: '0',
  DEMO: 'yes',
  ROLE: 'both',
  TRUSTED_PROXIES: '10.0.0.1, proxy.example',
  SMTP_URL: 'mail.example:587',
  MAIL_FROM: 'Policy Market',
  CONTACT_EMAIL: 'not an address',
  LOG_LEVEL: 'loud',
  RATE_LIMITS: 'perhaps',
  OCID_PREFIX: 'market',
  OPEN_DATA_LICENCE: 'OGL',
  SHUTDOWN_NOTICE_MS: '-1',
  SHUTDOWN_GRACE_MS: 'ten',
};

describe('the settings', () => {
  it('name every fault at once, each on its own line', () => {
    const read = (): unknown => readSettings(FAULTY);
    for (const name of Object.keys(FAULTY)) expect(read).toThrow(new RegExp(`^${name}: .{10,}$`, 'm'));
  });

  it('need nothing to be set, and take what is right', () => {
    expect(readSettings({})).toMatchObject({ PORT: 4000, DATABASE_URL: '', SMTP_URL: '', TRUSTED_PROXIES: '' });
    const given = {
      DATABASE_URL: 'postgresql:///market?host=/var/run/postgresql',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1, loopback',
      MAIL_FROM: 'market@example.org',
      PUBLIC_URL: 'https://market.example',
      OCID_PREFIX: 'ocds-a1b2c3',
    };
    expect(readSettings(given)).toMatchObject(given);
  });

  it('say nothing of what a secret address holds', () => {
    const read = (): unknown =>
      readSettings({ DATABASE_URL: 'mysql://u:hunter2@db/market', SMTP_URL: 'http://u:hunter2@m' });
    expect(read).toThrow(/DATABASE_URL/);
    expect(read).not.toThrow(/hunter2/);
  });
});
