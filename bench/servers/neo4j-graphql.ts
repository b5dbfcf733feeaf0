import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { shortest, around } from '../questions/paths.js';
import { find } from '../questions/search.js';
import { matrixKept, provincesKept, servedByKept } from '../questions/services.js';
import { byDomainYearAndClass } from '../questions/statistics.js';
import { report, target } from './serve.js';

/** The same graph as @neo4j/graphql sees it. What its generated fields cannot ask has Cypher of its own. */
const cypher = (statement: string): string => `@cypher(statement: """${statement}""", columnName: "row")`;

const typeDefs = `
  type Application @node {
    id: ID!
    name: String!
    nameEn: String
    pinyin: String
    aliases: [String!]
    titled: Boolean
    status: String
    statusAsOf: String
    launched: String
    launchedEarliest: String
    launchedLatest: String
    domain: [Domain!]! @relationship(type: "IN_DOMAIN", direction: OUT)
    subdomain: [Subdomain!]! @relationship(type: "IN_SUBDOMAIN", direction: OUT)
    places: [Place!]! @relationship(type: "DEPLOYED_IN", direction: OUT)
    governmentBodies: [GovernmentBody!]! @relationship(type: "COMMISSIONED_BY", direction: OUT)
    suppliers: [Supplier!]! @relationship(type: "SUPPLIES", direction: IN, properties: "Supplies")
    possiblySameAs: [Application!]! @relationship(type: "POSSIBLY_SAME_AS", direction: OUT, queryDirection: UNDIRECTED)
    facts: [Fact!]! @relationship(type: "ABOUT", direction: IN)
  }
  type Supplies @relationshipProperties { role: String }
  type Supplier @node {
    id: ID!
    name: String!
    categories: [String!]
    applications: [Application!]! @relationship(type: "SUPPLIES", direction: OUT, properties: "Supplies")
  }
  type Place @node {
    id: ID!
    name: String!
    level: String
    within: [Place!]! @relationship(type: "WITHIN", direction: OUT)
  }
  type Domain @node { id: ID! name: String! }
  type Subdomain @node { id: ID! name: String! }
  type GovernmentBody @node { id: ID! name: String! }
  type Fact @node {
    property: String!
    basis: String
    accepted: Boolean
    supportedBy: [Evidence!]! @relationship(type: "SUPPORTED_BY", direction: OUT)
  }
  type Evidence @node {
    id: ID!
    basis: String!
    locator: String!
    from: [Source!]! @relationship(type: "FROM", direction: OUT)
  }
  type Source @node { id: ID! title: String! }

  type Named { id: ID! name: String! }
  type Service { applicationCount: Int! supplier: Named place: Named }
  type Cell { supplier: ID! place: ID! applicationCount: Int! }
  type Bucket { domain: ID year: String category: String applicationCount: Int! }
  type Way { length: Int! nodes: [Named!]! }

  type Query {
    servedBy(place: ID!): [Service!]! ${cypher(servedByKept)}
    provincesOf(supplier: ID!): [Service!]! ${cypher(provincesKept)}
    matrix: [Cell!]! ${cypher(matrixKept)}
    byDomainYearAndClass: [Bucket!]! ${cypher(byDomainYearAndClass)}
    find(phrase: String!): [Named!]! ${cypher(find)}
    shortest(from: ID!, to: ID!): [Way!]! ${cypher(shortest)}
    around(id: ID!): [Named!]! ${cypher(around)}
  }
`;

const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({
  schema,
  nodeEnv: 'production',
  // As ours: it doubles the time of execution.
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
const context = (): Promise<object> => Promise.resolve({ sessionConfig: { database: 'neo4j' } });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' }, context });
report(Number(new URL(url).port));
