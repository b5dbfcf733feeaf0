/** The package's own folder, the same from `src/` under test and from `dist/` in use. */
export const root = new URL('../', import.meta.url);

/** A file or folder of the package by its path from the root, such as `cypher/` or `seed/suppliers.csv`. */
export const fromRoot = (path: string): URL => new URL(path, root);
