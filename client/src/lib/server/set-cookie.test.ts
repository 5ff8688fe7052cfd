import { describe, expect, test } from '@jest/globals';
import { parseSetCookie } from './set-cookie';

describe('a cookie that the API sets', () => {
  test('keeps every attribute on its way to the browser', () => {
    const cookie = parseSetCookie(
      '__Host-session=a%2Fb=; Path=/; Max-Age=3600; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; Secure; SameSite=Lax; Partitioned',
    );
    expect(cookie).toEqual({
      name: '__Host-session',
      value: 'a%2Fb=',
      options: {
        path: '/',
        maxAge: 3600,
        expires: new Date('2026-10-21T07:28:00Z'),
        httpOnly: true,
        secure: true,
        sameSite: 'lax',
        partitioned: true,
      },
    });
  });

  test('is not marked secure or hidden from scripts unless the API said so', () => {
    expect(parseSetCookie('a=1')?.options).toEqual({ path: '/', httpOnly: false, secure: false });
  });

  test('without a name is dropped', () => {
    expect(parseSetCookie('=1; Path=/')).toBeNull();
    expect(parseSetCookie('')).toBeNull();
  });
});
