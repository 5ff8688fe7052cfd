/** A register that numbers organisations, by its code in the org-id list of registers. */
export interface IdentifierScheme {
  readonly code: string;
  readonly name: string;
  /** Says what its numbers look like and where to find one. */
  readonly hint: string;
  /** What a tidied number looks like. */
  readonly pattern: RegExp;
  /** Where a number can be looked up; `{value}` stands for it. */
  readonly url?: string;
  /** Brings other common spellings into the register's own. The number has no spaces and is in capitals. */
  readonly tidy?: (value: string) => string;
}

const authority = /^[A-Z]{3,4}$/;

/** The registers that people of an organisation may name. Community groups and sole traders need none of them. */
export const identifierSchemes: readonly IdentifierScheme[] = [
  {
    code: 'GB-COH',
    name: 'Companies House',
    hint: '8 characters, such as 01234567 or OC325346. It is on the certificate of incorporation.',
    pattern: /^[A-Z0-9]{2}\d{5}[A-Z0-9]$/,
    url: 'https://find-and-update.company-information.service.gov.uk/company/{value}',
    tidy: (value) => (/^\d{5,7}$/.test(value) ? value.padStart(8, '0') : value),
  },
  {
    code: 'GB-CHC',
    name: 'Charity Commission for England and Wales',
    hint: '6 or 7 digits, such as 1155667. A linked charity adds its own number: 1155667-1.',
    pattern: /^\d{6,7}(-\d{1,3})?$/,
    url: 'https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/{value}',
  },
  {
    code: 'GB-SC',
    name: 'Office of the Scottish Charity Regulator',
    hint: 'SC and 6 digits, such as SC012345.',
    pattern: /^SC\d{6}$/,
    url: 'https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number={value}',
    tidy: (value) => (/^\d{6}$/.test(value) ? `SC${value}` : value),
  },
  {
    code: 'GB-NIC',
    name: 'Charity Commission for Northern Ireland',
    hint: '6 digits, such as 101788, with or without NIC before them.',
    pattern: /^\d{6}$/,
    tidy: (value) => value.replace(/^NIC/, ''),
  },
  {
    code: 'GB-MPR',
    name: 'Mutuals Public Register',
    hint: 'Up to 6 digits, with letters before or after where the register has them, such as IP031455 or 235C.',
    pattern: /^[A-Z]{0,2}\d{1,6}[A-Z]?$/,
  },
  {
    code: 'GB-UKPRN',
    name: 'UK Register of Learning Providers',
    hint: 'The UKPRN of a university or college: 8 digits beginning with 1, such as 10007774.',
    pattern: /^1\d{7}$/,
  },
  {
    code: 'GB-EDU',
    name: 'Get Information about Schools (Department for Education)',
    hint: 'The URN of a school or other establishment: 5 or 6 digits, such as 125554.',
    pattern: /^\d{5,6}$/,
  },
  {
    code: 'GB-LAE',
    name: 'Local authorities in England',
    hint: '3 or 4 letters, such as DUR.',
    pattern: authority,
  },
  { code: 'GB-LAS', name: 'Local authorities in Scotland', hint: '3 letters, such as ORK.', pattern: authority },
  { code: 'GB-PLA', name: 'Principal local authorities in Wales', hint: '3 letters, such as CRF.', pattern: authority },
  {
    code: 'GB-LANI',
    name: 'Local authorities in Northern Ireland',
    hint: '3 letters, such as BFS.',
    pattern: authority,
  },
  {
    code: 'GB-GOR',
    name: 'Government Organisation Register',
    hint: '1 or 2 letters and up to 4 digits, such as PB1204. The register was closed in 2021; its numbers are still used.',
    pattern: /^[A-Z]{1,2}\d{1,4}$/,
  },
  {
    code: 'GB-PPON',
    name: 'Procurement identifier of the Find a Tender service',
    hint: '4 letters, 4 digits and 4 letters, such as PABC-1234-DEFG.',
    pattern: /^[A-Z]{4}-\d{4}-[A-Z]{4}$/,
  },
];

const byCode = new Map(identifierSchemes.map((scheme) => [scheme.code, scheme]));

/** A register of the table; undefined for one that only imported notices name. */
export const schemeOf = (code: string): IdentifierScheme | undefined => byCode.get(code);

/** The register's own spelling of a number: no spaces, in capitals, with the zeros that people leave out. */
export function tidyIdentifier(code: string, value: string): string {
  const bare = value.replace(/\s+/g, '').toUpperCase();
  return schemeOf(code)?.tidy?.(bare) ?? bare;
}
