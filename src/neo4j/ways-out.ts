import { existsSync } from 'node:fs';

const packages = {
  java: {
    apt: 'openjdk-17-jre-headless (or openjdk-21-jre-headless)',
    dnf: 'java-21-openjdk-headless',
    brew: 'openjdk@21',
  },
  maven: { apt: 'maven', dnf: 'maven', brew: 'maven' },
};

/** What to do where Java or Maven is missing: the end of the sentence that says so. */
export function waysOut(missing: keyof typeof packages): string {
  return `${install(missing)}; or set NEO4J_URI to a Neo4j that runs already; or run everything in containers: docker compose up.`;
}

function install(missing: keyof typeof packages): string {
  const names = packages[missing];
  if (process.platform === 'darwin') return `Install it with: brew install ${names.brew}`;
  if (existsSync('/usr/bin/apt-get')) return `Install it with: sudo apt-get install ${names.apt}`;
  if (existsSync('/usr/bin/dnf')) return `Install it with: sudo dnf install ${names.dnf}`;
  return missing === 'java' ? 'Install a Java runtime of version 17 or 21' : 'Install Apache Maven';
}
