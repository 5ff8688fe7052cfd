import { graphql } from '$lib/graphql';

/** Everything that a commission says, for its page and for the preview before publishing. */
export const CommissionDetailFragment = graphql(`
  fragment CommissionDetail on Commission {
    address
    reference
    title
    summary
    state
    kind
    origin
    version
    regime
    priceMethod
    briefHtml
    budgetIncludesVat
    budgetMin {
      amount
      currency
    }
    budgetMax {
      amount
      currency
    }
    startsOn
    durationMonths
    questionsCloseAt
    answersBy
    bidsCloseAt
    awardExpectedOn
    publishedAt
    dataProtectionRole
    terms {
      intellectualProperty
      insurance
      paymentSchedule
    }
    criteria {
      id
      kind
      name
      question
      weight
      wordLimit
      minimumScore
    }
    conditions {
      id
      text
    }
    effort {
      line
    }
    council {
      slug
      name
    }
    area {
      slug
      title
      current {
        contactRole
      }
    }
  }
`);
