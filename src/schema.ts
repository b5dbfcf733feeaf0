import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema as build } from 'type-graphql';
import { AboutResolver } from './about/about.resolver.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { ApplicationEventResolver, SupplyResolver } from './application/supply.resolver.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { DomainResolver } from './domain/domain.resolver.js';
import { FactResolver } from './fact/fact.resolver.js';
import { GapResolver } from './gap/gap.resolver.js';
import { GovernmentBodyResolver } from './government-body/government-body.resolver.js';
import { PlaceResolver } from './place/place.resolver.js';
import { ActivityResolver, GroundResolver, ServiceResolver } from './service/service.resolver.js';
import { EntityResolver, NodeResolver } from './shared/entity.resolver.js';
import { SourceResolver } from './source/source.resolver.js';
import { SubdomainResolver } from './subdomain/subdomain.resolver.js';
import { SupplierResolver } from './supplier/supplier.resolver.js';

/** The API: what each type shows and each question answers is in its folder. */
export function buildSchema(): Promise<GraphQLSchema> {
  return build({
    resolvers: [
      AboutResolver,
      ActivityResolver,
      ApplicationEventResolver,
      ApplicationResolver,
      ClaimResolver,
      DomainResolver,
      EntityResolver,
      FactResolver,
      GapResolver,
      GovernmentBodyResolver,
      GroundResolver,
      NodeResolver,
      PlaceResolver,
      ServiceResolver,
      SourceResolver,
      SubdomainResolver,
      SupplierResolver,
      SupplyResolver,
    ],
    validate: false,
  });
}

/** The API as text, sorted: what `schema/schema.graphql` holds and the server shows. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
