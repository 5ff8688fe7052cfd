import { BidPointsFragment } from '$lib/evaluation/PointsTable.svelte';
import { graphql } from '$lib/graphql';
import { query } from '$lib/server';
import type { PageServerLoad } from './$types';

const PointsPage = graphql(
  `
    query PointsPage {
      pointsExamples {
        title
        explanation
        points {
          ...BidPoints
        }
      }
    }
  `,
  [BidPointsFragment],
);

export const load: PageServerLoad = (event) => query(event, PointsPage, {});
