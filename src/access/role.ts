/** What somebody may do; each may what those before it may. */
export const roles = ['READER', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** Who asks, as far as a token tells. */
export interface Who {
  name: string;
  role: Role;
}

export const isAtLeast = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed);

/** The highest role that a word or a list of words names, in small letters or capitals; null where none does. */
export function highestRole(words: unknown): Role | null {
  const given = (Array.isArray(words) ? words : [words]).flatMap((word) =>
    typeof word === 'string' ? word.toUpperCase().split(/\s+/) : [],
  );
  return roles.findLast((role) => given.includes(role)) ?? null;
}
