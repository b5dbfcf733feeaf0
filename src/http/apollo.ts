import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Access } from '../access/access.js';
import type { Logger } from '../logger.js';
import type { Survivors } from '../merged/merged-ids.js';
import type { Soon } from '../shared/soon.js';
import type { Metrics } from '../telemetry/metrics.js';
import { accessPlugin } from './access.js';
import type { Caller } from './caller.js';
import { cypherPlugin, type CypherShown } from './cypher.js';
import { executionBy } from './execution.js';
import { type Asked, fieldsPlugin } from './fields.js';
import { limitsPlugin, type Limits } from './limits/limits.js';
import type { Rates } from './limits/rates.js';
import { maskErrors } from './mask.js';
import { metricsPlugin } from './metrics.js';
import { requestIdPlugin } from './request-id.js';
import { statusPlugin } from './status.js';
import { tracePlugin } from './trace.js';

/** Everything Apollo would do by itself on seeing its own environment variables: none of it, nothing leaves this machine. */
const nothingElse = [
  // Twice the execution time for a header nobody reads.
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** graphql-js finds only when it is to run one that a schema has no mutations, too late for a client's code. */
const questionsOnly: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const way = 'Begin with the word query, or with the bracket {.';
    context.reportError(new GraphQLError(`This API takes no ${node.operation}. ${way}`, { nodes: node }));
  },
});

/** What a context is told of its question, and tells of its answer. */
export type Told = BaseContext & CypherShown & Asked;

/** What it has beside that, from us. */
export interface Called {
  caller: Caller;
}

export interface ApolloParts {
  schema: GraphQLSchema;
  access: Access;
  limits: Limits;
  rates: Rates;
  metrics: Metrics;
  /** Names of the saved questions' operations. */
  saved: ReadonlySet<string>;
  explainCypher: boolean;
  /** Whom ids that were given up mean. */
  survivors: () => Soon<Survivors>;
  logger: Logger;
}

export function createApollo<Context extends Told>(parts: ApolloParts) {
  const { schema, access, limits, rates, metrics, saved, explainCypher, logger } = parts;
  const execution = executionBy(schema, parts.survivors);
  return new ApolloServer<Context & Called>({
    gateway: execution.gateway,
    logger,
    formatError: maskErrors(schema, logger),
    plugins: [
      requestIdPlugin,
      tracePlugin,
      metricsPlugin(metrics, saved),
      accessPlugin(access),
      limitsPlugin(limits, rates),
      fieldsPlugin,
      statusPlugin(rates),
      cypherPlugin(explainCypher),
      execution.plugin,
      ...nothingElse,
    ],
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [questionsOnly],
    validationOptions: { maxErrors: 20 },
  });
}
