/** One `Set-Cookie` header, read into the shape that SvelteKit's `cookies.set` takes. */
export interface ReceivedCookie {
  name: string;
  value: string;
  options: {
    path: string;
    domain?: string;
    maxAge?: number;
    expires?: Date;
    httpOnly: boolean;
    secure: boolean;
    sameSite?: 'lax' | 'strict' | 'none';
    partitioned?: boolean;
  };
}

/** Reads a `Set-Cookie` header with all its attributes. Null when it has no name. */
export function parseSetCookie(header: string): ReceivedCookie | null {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  if (equals < 1) return null;

  const cookie: ReceivedCookie = {
    name: pair.slice(0, equals),
    value: pair.slice(equals + 1),
    options: { path: '/', httpOnly: false, secure: false },
  };
  for (const attribute of attributes) read(attribute, cookie.options);
  return cookie;
}

function read(attribute: string, options: ReceivedCookie['options']): void {
  const [rawName = '', ...rest] = attribute.split('=');
  const value = rest.join('=');
  switch (rawName.toLowerCase()) {
    case 'path':
      options.path = value || '/';
      break;
    case 'domain':
      options.domain = value;
      break;
    case 'max-age':
      if (/^-?\d+$/.test(value)) options.maxAge = Number(value);
      break;
    case 'expires': {
      const date = new Date(value);
      if (!Number.isNaN(date.getTime())) options.expires = date;
      break;
    }
    case 'httponly':
      options.httpOnly = true;
      break;
    case 'secure':
      options.secure = true;
      break;
    case 'samesite': {
      const sameSite = value.toLowerCase();
      if (sameSite === 'lax' || sameSite === 'strict' || sameSite === 'none') options.sameSite = sameSite;
      break;
    }
    case 'partitioned':
      options.partitioned = true;
      break;
  }
}
