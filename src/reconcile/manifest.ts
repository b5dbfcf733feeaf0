import { version } from '../version.js';
import { batchSize } from './query.js';
import { types } from './type.js';

/** The size of the frame that an entity's page is shown in, in pixels. */
const frame = { width: 430, height: 300 };

const service = (origin: string, path: string) => ({ service_url: origin, service_path: `/reconcile${path}` });

/** What the service can do, and where. `origin`: where the caller found it. */
export const manifestOf = (origin: string) => ({
  versions: ['0.2'],
  name: 'govchain-graph: blockchain in government',
  identifierSpace: `${origin}/e/`,
  schemaSpace: `${origin}/schema.graphql`,
  documentation: `${origin}/docs/reconciliation.md`,
  serviceVersion: version,
  defaultTypes: types,
  view: { url: `${origin}/e/{{id}}` },
  feature_view: { url: `${origin}/docs/reconciliation.md#{{id}}` },
  preview: { url: `${origin}/reconcile/preview?id={{id}}`, ...frame },
  suggest: {
    entity: service(origin, '/suggest/entity'),
    type: service(origin, '/suggest/type'),
    property: service(origin, '/suggest/property'),
  },
  extend: { propose_properties: service(origin, '/properties'), property_settings: [] },
  batchSize,
});
