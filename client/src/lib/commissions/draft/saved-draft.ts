import { graphql } from '$lib/graphql';

/** What a draft, and an amendment of a published commission, may say. */
export const SavedDraftFragment = graphql(`
  fragment SavedDraft on Commission @_unmask {
    title
    summary
    brief
    kind
    area {
      id
    }
    budgetMin {
      amount
    }
    budgetMax {
      amount
    }
    budgetIncludesVat
    startsOn
    durationMonths
    questionsCloseAt
    answersBy
    bidsCloseAt
    awardExpectedOn
    priceMethod
    terms {
      intellectualProperty
      insurance
      paymentSchedule
    }
    dataProtectionRole
    conditions {
      id
      text
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
  }
`);
