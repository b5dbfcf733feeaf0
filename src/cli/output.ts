/** How a command answers: lines for people, or with --json one JSON object for programs. */
export interface Output {
  json: boolean;
}

/** The answer of a command, on standard output. */
export function answer(output: Output, value: object, lines: string[]): void {
  process.stdout.write(output.json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''));
}

/** Names on the left, in a column as wide as the widest. */
export function table(rows: [string, string | number][]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

/** By what an import that is finished is told from others; what came from files of records has no release. */
export const releaseAndChecksum = (release: string | null, checksum: string): string =>
  `${release === null ? '' : `release ${release}, `}checksum ${checksum}`;
