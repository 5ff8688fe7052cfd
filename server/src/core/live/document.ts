import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { documentRules, limits } from '../graphql/index.js';

/** What is to be executed, or every fault of the document. The limits are those of a document sent by HTTP. */
export function judge(schema: GraphQLSchema, payload: SubscribePayload): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: limits.tokens });
    const faults = validate(schema, document, [...specifiedRules, ...documentRules]);
    if (faults.length > 0) return faults.map(asInvalid);
    if (getOperationAST(document, payload.operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [asInvalid(new GraphQLError('Only subscriptions come by WebSocket. Send queries and mutations by POST.'))];
    return {
      schema,
      document,
      ...(payload.operationName ? { operationName: payload.operationName } : {}),
      ...(payload.variables ? { variableValues: payload.variables } : {}),
    };
  } catch (fault) {
    return [asInvalid(fault instanceof GraphQLError ? fault : new GraphQLError('The document cannot be read.'))];
  }
}

/** Marked as the client's fault, as the API marks it by HTTP. */
const asInvalid = (fault: GraphQLError): GraphQLError =>
  new GraphQLError(fault.message, {
    ...(fault.nodes ? { nodes: fault.nodes } : {}),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
