import { graphql } from '$lib/graphql';

export const Page = graphql(`
  query Clarifications($reference: String!) {
    commission(reference: $reference) {
      id
      address
      reference
      title
      state
      origin
      questionsOpen
      questionsCloseAt
      answersBy
      viewerFollows
      viewerRoles
      council {
        id
        name
      }
      clarifications {
        id
        number
        text
        answerHtml
        answeredAt
        answeredLate
        changesCommission
      }
      pendingQuestions {
        id
        text
        askedAt
        overdue
      }
      ownQuestions {
        id
        text
        askedAt
        answeredAs {
          number
        }
      }
    }
  }
`);

export const Ask = graphql(`
  mutation AskQuestion($input: AskQuestionInput!) {
    askQuestion(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const Answer = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      commission {
        id
      }
    }
  }
`);

export const Follow = graphql(`
  mutation FollowCommission($input: CommissionInput!) {
    followCommission(input: $input) {
      commission {
        viewerFollows
      }
    }
  }
`);

export const Unfollow = graphql(`
  mutation UnfollowCommission($input: CommissionInput!) {
    unfollowCommission(input: $input) {
      commission {
        viewerFollows
      }
    }
  }
`);
