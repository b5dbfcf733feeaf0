import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors.js';

export interface Address {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** Why a database cannot be used; `unreachable` alone may pass with time. */
export type Trouble = 'unreachable' | 'not bolt' | 'password' | 'locked' | 'no database' | 'scheme' | 'other';

/** The outcome of asking a database: the version it runs, or what is in the way. */
export type Finding = { version: string } | { trouble: Trouble; detail: string };

/** One real read, since a connection can be well while the database behind it is not. Milliseconds bound it all. */
export async function probe(address: Address, deadline: number): Promise<Finding> {
  const aborted = new AbortController();
  const late = sleep(deadline, { trouble: 'unreachable', detail: `no answer within ${deadline / 1000} s` } as const, {
    signal: aborted.signal,
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([ask(address, deadline), late]);
  } catch (error) {
    return classify(error);
  } finally {
    aborted.abort();
  }
}

async function ask({ uri, username, password, database }: Address, deadline: number): Promise<Finding> {
  // Neither is needed before Java runs, and would hold that up. What is asked is asked again at once: planned once.
  const [{ default: neo4j }, { queryFile }] = await Promise.all([
    import('neo4j-driver'),
    import('../graph/query-files.js'),
  ]);
  const options = { connectionTimeout: deadline, connectionAcquisitionTimeout: deadline, maxTransactionRetryTime: 0 };
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), options);
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(queryFile('import/held').text);
    return { version: summary.server.agent?.replace('Neo4j/', '') ?? '' };
  } finally {
    // On a dead link closing never ends; nothing is lost by not waiting.
    driver.close().catch(() => undefined);
  }
}

const codes: [RegExp, Trouble][] = [
  [/Security\.(Unauthorized|CredentialsExpired|TokenExpired)/, 'password'],
  [/Security\.Authentication(RateLimit)/, 'locked'],
  [/Database\.(DatabaseNotFound|DatabaseUnavailable)|DatabaseNotFound/, 'no database'],
  [/ServiceUnavailable|SessionExpired/, 'unreachable'],
];

function classify(error: unknown): Finding {
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (/Server responded HTTP|http endpoint/i.test(detail)) return { trouble: 'not bolt', detail };
  if (/Unknown scheme|not a valid URL|encryption.*URL/i.test(detail)) return { trouble: 'scheme', detail };
  const code = (error as { code?: unknown }).code;
  const trouble = codes.find(([pattern]) => pattern.test(String(code)))?.[1] ?? 'other';
  return { trouble, detail };
}

/** The sentence for an operator whose NEO4J_URI does not lead to a usable database. */
export function explain(
  { uri, username, password, database }: Address,
  trouble: Trouble,
  detail: string,
): OperatorError {
  const sentences: Record<Trouble, string> = {
    unreachable: `No Neo4j answers at ${uri} (${detail}). Is it running there, and is the port its Bolt port (7687 by default)? Correct NEO4J_URI, or unset it to have a private Neo4j started.`,
    'not bolt': `${uri} is Neo4j's HTTP port or another web server. NEO4J_URI wants the Bolt port, 7687 by default.`,
    scheme: `${uri} cannot be used as NEO4J_URI: ${detail} Write it like neo4j://localhost:7687.`,
    password: password
      ? `The Neo4j at ${uri} refuses the user ${username} with the password given. Correct NEO4J_USERNAME and NEO4J_PASSWORD.`
      : `The Neo4j at ${uri} asks for a password. Set NEO4J_PASSWORD (the user is ${username}; NEO4J_USERNAME sets another).`,
    locked: `The Neo4j at ${uri} lets nobody in for some seconds after several wrong passwords. Correct NEO4J_PASSWORD and try again shortly.`,
    'no database': `The Neo4j at ${uri} has no database ${database} that is online. Correct NEO4J_DATABASE (the first one is called neo4j).`,
    other: `The Neo4j at ${uri} cannot be used: ${detail}`,
  };
  return new OperatorError(sentences[trouble]);
}

const refusals: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host is not known',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to the host',
};

/** In a few words, why nothing answers at an address: drivers tell it at length, and differently for each scheme. */
export async function whyUnreachable(uri: string, deadline: number): Promise<string> {
  const { hostname, port, protocol } = new URL(uri);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 7687), timeout: deadline });
  try {
    return await new Promise<string>((resolve) => {
      socket.once('connect', () => {
        resolve(
          protocol.includes('+s')
            ? 'what is there does not take TLS, or its certificate is not trusted'
            : 'what is there does not speak Bolt',
        );
      });
      socket.once('timeout', () => {
        resolve(`no answer within ${deadline / 1000} s`);
      });
      socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
        resolve(refusals[code] ?? code);
      });
    });
  } finally {
    socket.destroy();
  }
}
