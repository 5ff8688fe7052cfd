/** What stands in the editor at first: something to run at once, as anybody. */
export const firstQuery = `# Asked as whoever is signed in on this site.
# Run it with Ctrl-Enter. The symbol at the top left opens
# the reference: each field with its limits and refusals.

query WhatIsOpen {
  viewer {
    email
    organisations {
      roles
      organisation {
        id
        name
      }
    }
  }
  commissions(
    first: 5
    filter: { states: [OPEN] }
    sort: CLOSING_SOON
  ) {
    edges {
      node {
        id
        reference
        title
        bidsCloseAt
        council {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`;

/**
 * Styles and fonts of the explorer lie inside its own files; it sets styles by script. Nothing is fetched from elsewhere.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page itself. */
export const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>GraphiQL – Policy Market</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/graphiql.min.css" />
    <style>
      html, body, #graphiql { height: 100%; margin: 0; }
    </style>
  </head>
  <body>
    <div id="graphiql"><noscript>GraphiQL needs JavaScript. The API itself does not: see docs/api.md.</noscript></div>
    <script src="/graphiql/react.production.min.js"></script>
    <script src="/graphiql/react-dom.production.min.js"></script>
    <script src="/graphiql/graphiql.min.js"></script>
    <script src="/graphiql/start.js" data-hello="${escaped(firstQuery)}"></script>
  </body>
</html>
`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
