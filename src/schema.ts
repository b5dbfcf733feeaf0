import 'reflect-metadata';
import { type GraphQLSchema, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema as build } from 'type-graphql';
import { AboutResolver } from './about/about.resolver.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { SimilarResolver } from './application/similar.resolver.js';
import { ApplicationEventResolver, SupplyResolver } from './application/supply.resolver.js';
import { ClaimResolver } from './claim/claim.resolver.js';
import { DataQualityResolver, PossibleDuplicateResolver } from './data-quality/data-quality.resolver.js';
import { DomainResolver } from './domain/domain.resolver.js';
import { EditChangeResolver, EditPayloadResolver, EditResolver } from './edit/edit.resolver.js';
import { callDirectly } from './execution/direct.js';
import { FactResolver } from './fact/fact.resolver.js';
import { GapResolver } from './gap/gap.resolver.js';
import { GovernmentBodyResolver } from './government-body/government-body.resolver.js';
import { PathResolver, RelationshipResolver, SubgraphResolver } from './path/path.resolver.js';
import { PlaceResolver } from './place/place.resolver.js';
import { ActivityResolver, GroundResolver, ServiceResolver } from './service/service.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { EntityResolver, NodeResolver } from './shared/entity.resolver.js';
import { typeOf } from './shared/entity.type.js';
import { SourceResolver } from './source/source.resolver.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { SubdomainResolver } from './subdomain/subdomain.resolver.js';
import { CoSupplierResolver, CoSuppliersResolver } from './supplier/co-supplier.resolver.js';
import { SupplierResolver } from './supplier/supplier.resolver.js';

/** The API: what each type shows and each question answers is in its folder. */
export async function buildSchema(): Promise<GraphQLSchema> {
  const schema = await build({
    resolvers: [
      AboutResolver,
      ActivityResolver,
      ApplicationEventResolver,
      ApplicationResolver,
      ClaimResolver,
      CoSupplierResolver,
      CoSuppliersResolver,
      DataQualityResolver,
      DomainResolver,
      EditChangeResolver,
      EditPayloadResolver,
      EditResolver,
      EntityResolver,
      FactResolver,
      GapResolver,
      GovernmentBodyResolver,
      GroundResolver,
      NodeResolver,
      PathResolver,
      PlaceResolver,
      PossibleDuplicateResolver,
      RelationshipResolver,
      SearchResolver,
      ServiceResolver,
      SimilarResolver,
      SourceResolver,
      StatisticsResolver,
      SubdomainResolver,
      SubgraphResolver,
      SupplierResolver,
      SupplyResolver,
    ],
    validate: false,
  });
  // type-graphql would make a promise of each entity's type.
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) type.resolveType = typeOf;
  callDirectly(schema);
  return schema;
}

/** The API as text, sorted: what `schema/schema.graphql` holds and the server shows. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
