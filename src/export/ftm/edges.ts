import type { FactRow } from '../rows.js';
import { contractId } from './things.js';
import { type FtmEntity, ftm, ftmFactId, ftmId, groundsOf, otherDate, plainDate, proofOf } from './entity.js';

/** What a fact becomes between two things; a group is no owner, and who is said to serve a place has no contract there. */
export function ftmEdges(fact: FactRow): FtmEntity[] {
  const edge = fact.accepted && fact.object !== null ? edges[fact.property] : undefined;
  return edge ? edge(fact, ftmId(fact.subject), ftmId(fact.object ?? '')) : [];
}

type Edge = (fact: FactRow, subject: string, object: string) => FtmEntity[];

const link: Edge = (fact, subject, object) => [
  ftm(ftmFactId(fact.key), 'UnknownLink', { subject, object, role: fact.property, ...said(fact) }),
];

const edges: Record<string, Edge> = {
  SUPPLIERS: (fact, project, supplier) => [
    participant(fact, project, supplier, fact.role ?? ''),
    ...(fact.role === 'BID_WINNER' ? [award(fact, supplier)] : []),
  ],
  GOVERNMENT_BODIES: (fact, project, body) => [participant(fact, project, body, 'COMMISSIONED_BY')],
  PARENT: (fact, member, organization) =>
    fact.subject.startsWith('supplier:')
      ? [ftm(ftmFactId(fact.key), 'Membership', { member, organization, ...said(fact) })]
      : [],
  SERVES: link,
  POSSIBLY_SAME_AS: link,
};

const participant = (fact: FactRow, project: string, who: string, role: string): FtmEntity =>
  ftm(ftmFactId(fact.key), 'ProjectParticipant', { project, participant: who, role, ...said(fact) });

const award = (fact: FactRow, supplier: string): FtmEntity =>
  ftm(`award.${ftmFactId(fact.key)}`, 'ContractAward', {
    supplier,
    contract: contractId(fact.subject),
    role: fact.role,
    ...said(fact),
  });

const said = ({ date, evidence }: FactRow) => ({
  date: plainDate(date),
  description: otherDate(date),
  summary: groundsOf(evidence),
  ...proofOf(evidence),
});
