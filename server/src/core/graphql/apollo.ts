import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Context } from '../context.js';
import { formatError, isOurFault } from './format-error.js';

/** Limits on one document, told in `docs/api.md`. Introspection is open and stays within them. */
export const limits = { depth: 14, tokens: 5_000, aliases: 60, directives: 20, cost: 20_000 };

const armor = new ApolloArmor({
  maxDepth: { n: limits.depth },
  maxTokens: { enabled: false },
  maxAliases: { n: limits.aliases },
  maxDirectives: { n: limits.directives },
  costLimit: { maxCost: limits.cost },
  blockFieldSuggestion: { enabled: false },
}).protect();

/** What is checked of every document, beyond the rules of GraphQL itself. */
export const documentRules: readonly ValidationRule[] = armor.validationRules;

/** The Apollo server over the schema: no cache control, no batching, errors in our words. */
export function makeApollo(
  schema: GraphQLSchema,
  log: (error: unknown, requestId: string) => void,
): ApolloServer<Context> {
  const accountForErrors: ApolloServerPlugin<Context> = {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) if (isOurFault(error)) log(error.originalError ?? error, contextValue.requestId);
        },
        async didResolveOperation({ operation }) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
            throw new GraphQLError('Subscriptions come by WebSocket, with the protocol graphql-transport-ws.', {
              extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
            });
        },
        async willSendResponse({ response, contextValue }) {
          if (contextValue.settings.NODE_ENV === 'test')
            response.http.headers.set('x-statements', String(contextValue.tally?.statements ?? 0));
          if (response.body.kind !== 'single') return;
          for (const error of response.body.singleResult.errors ?? [])
            if (error.extensions) error.extensions.requestId = contextValue.requestId;
        },
      };
    },
  };
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: armor.validationRules,
    plugins: [
      // Their types come from the CommonJS copy of Apollo's declarations; the objects are the same.
      ...(armor.plugins as never[]),
      ApolloServerPluginCacheControlDisabled(),
      // Its page would load scripts from elsewhere.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      accountForErrors,
    ],
    formatError,
  });
}
