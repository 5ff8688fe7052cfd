/** A number that a public register gave an organisation, with the register's name and page. */
export interface OrganisationIdentifier {
  scheme: string;
  schemeName: string;
  value: string;
  url: string | null;
}
