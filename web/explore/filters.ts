import type { State } from './state';

type Filters = Pick<State, 'domain' | 'category' | 'status' | 'basis' | 'from' | 'to'>;

/** From the strongest: choosing one takes what is as good, too. */
export const BASES = ['STATED', 'INFERRED', 'GENERAL_KNOWLEDGE'] as const;

export const basesOf = (basis: string): string[] => BASES.slice(0, BASES.findIndex((one) => one === basis) + 1);

function launchedIn({ from, to }: Filters): object {
  if (!from && !to) return {};
  return { launched: { ...(from && { from }), ...(to && { to }) } };
}

const onBasis = ({ basis }: Filters) => (basis ? { basis: basesOf(basis) } : {});

function aboutApplications(filters: Filters): object {
  const { domain, status } = filters;
  return {
    ...(domain && { domain: { id: [domain] } }),
    ...(status && { status: [status] }),
    ...launchedIn(filters),
  };
}

/** The page's filters as an ApplicationFilter. */
export function applicationFilter(filters: Filters): object {
  const { category } = filters;
  return {
    ...aboutApplications(filters),
    ...onBasis(filters),
    ...(category && { suppliers: { some: { categories: [category] } } }),
  };
}

/** The same as a ServiceFilter: with a filter on applications, bare statements of service have nothing to match. */
export function serviceFilter(filters: Filters): object {
  const applications = aboutApplications(filters);
  const { category } = filters;
  return {
    ...(Object.keys(applications).length > 0 && { applications }),
    ...onBasis(filters),
    ...(category && { supplier: { categories: [category] } }),
  };
}
