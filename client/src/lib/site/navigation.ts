export const MAIN = [
  { href: '/prospectus', label: 'Prospectus' },
  { href: '/commissions', label: 'Commissions' },
  { href: '/organisations', label: 'Organisations' },
  { href: '/about', label: 'About' },
];

export const FOOTER = [
  {
    title: 'The market',
    links: [
      { href: '/prospectus', label: 'Prospectus' },
      { href: '/commissions', label: 'Commissions' },
      { href: '/organisations', label: 'Organisations' },
    ],
  },
  {
    title: 'This site',
    links: [
      { href: '/about', label: 'About' },
      { href: '/contact', label: 'Contact' },
      { href: '/privacy', label: 'Privacy' },
      { href: '/accessibility', label: 'Accessibility' },
    ],
  },
  {
    title: 'For machines',
    links: [
      { href: '/open-data', label: 'Open data' },
      { href: '/about/api', label: 'API' },
    ],
  },
];

/** `page` when the path lies at or under `href`. */
export function current(path: string, href: string): 'page' | undefined {
  return path === href || path.startsWith(`${href}/`) ? 'page' : undefined;
}
