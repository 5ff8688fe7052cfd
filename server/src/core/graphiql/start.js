/* global React, ReactDOM, GraphiQL, document, window */
// Runs in the browser: the explorer over our own API, asked as whoever is signed in on the site.
const { hello } = document.currentScript.dataset;
const address = new window.URL('/graphql', window.location.href);
const sockets = new window.URL(address);
sockets.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: address.href, subscriptionUrl: sockets.href }),
    defaultQuery: hello,
    defaultEditorToolsVisibility: true,
  }),
);
