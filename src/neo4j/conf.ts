/** What one start of the private database is set to. */
export interface Settings {
  boltPort: number;
  browserPort: number;
  plugins: string | null;
  /** Where our own server will be found, whose guide and style Neo4j Browser then opens with. */
  server?: string | null | undefined;
  memory?: Memory | undefined;
  /** Whoever logs in can then change nothing, and we neither. */
  readOnly?: boolean | undefined;
}

/** What the private database may take, as Java writes it: 512m, 2g. */
export interface Memory {
  heap: string;
  pageCache: string;
}

/** Plenty for the data set that comes with the project, and for some ten thousand applications. */
export const modest: Memory = { heap: '512m', pageCache: '128m' };

/** The hosts that Neo4j Browser may talk to: itself, the database, and our own server for guides and styles. */
const loopback = (scheme: string) => `${scheme}://127.0.0.1:* ${scheme}://localhost:*`;

/** Stands for the default, which also allows analytics, fonts and guides from four outside hosts. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  `img-src 'self' data: ${loopback('http')}`,
  `connect-src 'self' ${loopback('ws')} ${loopback('http')}`,
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What Neo4j Browser does after a login. The newest frame is on top: the guide, which takes one request more to come. */
const opening = (server: string): string => `style ${server}/browser/govchain.grass; play ${server}/browser/guide.html`;

/** The text of neo4j.conf. An unknown setting stops Neo4j's boot, so that a wrong line here cannot go unnoticed. */
export function neo4jConf(wanted: Settings): string {
  const { boltPort, browserPort, plugins, server = null, memory = modest, readOnly = false } = wanted;
  const settings: Record<string, string | number | boolean | null> = {
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    // Without the port, routing and the Browser would go to 7687.
    'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
    'server.http.listen_address': `127.0.0.1:${browserPort}`,
    'server.http.advertised_address': `127.0.0.1:${browserPort}`,
    'server.https.enabled': false,
    // Its default answers any web page that the operator happens to visit.
    'dbms.security.http_access_control_allow_origin': `http://127.0.0.1:${browserPort}`,
    'dbms.security.http_static_content_security_policy_header': contentSecurityPolicy,
    'browser.remote_content_hostname_whitelist': '127.0.0.1,localhost',
    'browser.post_connect_cmd': server === null ? null : opening(server),
    'server.databases.default_to_read_only': readOnly || null,
    'client.allow_telemetry': false,
    'dbms.usage_report.enabled': false,
    'server.directories.plugins': plugins,
    'server.memory.pagecache.size': memory.pageCache,
    // Half a gigabyte of empty log files otherwise, for a graph of some megabytes.
    'db.tx_log.preallocate': false,
    'db.tx_log.rotation.size': '32m',
    // The default waits 2 s for the last client, and a stop takes 10.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
  };
  const lines = Object.entries(settings).filter(([, value]) => value !== null);
  return `# Written at every start; changes made here are lost.\n${lines.map(([name, value]) => `${name}=${String(value)}\n`).join('')}`;
}
