import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/neo4j/database.js';
import { terminal } from '../../src/neo4j/progress.js';

// Opens the database that the environment names, says where it is, and stays until it is killed.
const { uri, password } = await openDatabase(readConfig(), terminal());
process.stdout.write(`${JSON.stringify({ uri, password })}\n`);
setInterval(() => undefined, 60_000);
