import { graphql } from '$lib/graphql';

/** What the page of an imported commission says beyond a commission. */
export const NoticeFragment = graphql(`
  fragment Notice on Commission {
    source {
      ocid
      name
      url
      licence
    }
    importedNotice {
      stage
      procedure
      subject
      endsOn
      suitsSmall
      suitsVoluntary
      documents {
        title
        url
      }
      releases {
        releaseId
        releasedAt
        tags
      }
      awards {
        sourceId
        status
        title
        description
        awardedOn
        value {
          amount
          currency
        }
        startsOn
        endsOn
        supplierCount
        suppliers {
          slug
          name
        }
      }
    }
  }
`);

/** What an address of a licence is called. */
export const licenceName = (licence: string): string =>
  /open-government-licence\/version\/3/.test(licence) ? 'Open Government Licence v3.0' : licence;

/** "tenderAmendment" as "Tender amendment". */
export const tagInWords = (tag: string): string =>
  tag.charAt(0).toUpperCase() + tag.slice(1).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
