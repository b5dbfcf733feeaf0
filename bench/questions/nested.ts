import type { Data } from './question.js';

/** An application with what it is linked to, in each contestant's words. */
export const ours = `
  id name nameEn status
  launched { edtf earliest latest }
  domain { id name }
  subdomain { id name }
  places { id name }
  governmentBodies { id name }
  supplies { role supplier { id name } }
`;

export const peer = `
  id name nameEn status launched launchedEarliest launchedLatest
  domain { id name }
  subdomain { id name }
  places { id name }
  governmentBodies { id name }
  suppliersConnection { edges { properties { role } node { id name } } }
`;

export const limit = `n {
  .id, .name, .nameEn, .status,
  launched: CASE WHEN n.launched IS NOT NULL
    THEN {edtf: n.launched, earliest: n.launchedEarliest, latest: n.launchedLatest} END,
  domain: head([(n)-[:IN_DOMAIN]->(d:Domain) | d {.id, .name}]),
  subdomain: head([(n)-[:IN_SUBDOMAIN]->(d:Subdomain) | d {.id, .name}]),
  places: COLLECT { MATCH (n)-[:DEPLOYED_IN]->(p:Place) RETURN p {.id, .name} ORDER BY p.id },
  governmentBodies: COLLECT { MATCH (n)-[:COMMISSIONED_BY]->(b:GovernmentBody) RETURN b {.id, .name} ORDER BY b.id },
  supplies: COLLECT {
    MATCH (s:Supplier)-[r:SUPPLIES]->(n) RETURN {role: r.role, supplier: s {.id, .name}} ORDER BY s.id, r.role
  }
}`;

/** A peer's application in the shape of ours. */
export function fromPeer(row: Data): object {
  const { launched, launchedEarliest, launchedLatest, domain, subdomain, suppliersConnection, ...rest } = row;
  return {
    ...rest,
    launched: launched && { edtf: launched, earliest: launchedEarliest, latest: launchedLatest },
    domain: domain[0] ?? null,
    subdomain: subdomain[0] ?? null,
    supplies: suppliersConnection.edges.map(({ properties, node }: Data) => ({
      role: properties.role,
      supplier: node,
    })),
  };
}
