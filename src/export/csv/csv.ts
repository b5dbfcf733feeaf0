import { fixed, type Format } from '../format.js';
import { edgeTables } from './edge-tables.js';
import { entityTables } from './entity-tables.js';
import { statementTables } from './statement-tables.js';

/** Tables that a spreadsheet opens as they are. */
export const csv: Format = {
  name: 'csv',
  about: 'tables for spreadsheets: a file for each kind of entity, their relationships, facts and evidence',
  files: (source) => [
    ...[...entityTables, ...edgeTables, ...statementTables].map((table) => table(source)),
    { path: 'README.csv.txt', reads: [], text: fixed(readme) },
  ],
};

const readme = `The tables of this folder (*.csv) are UTF-8 with a byte order mark, separated by commas, their lines ended by CRLF.

Lists in a cell are separated by "; ". Ids are those of the graph; a column of names follows each column of ids.
An empty cell says that no source says it, never that it is not so.

A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return, or with one of these signs in full
width, for a formula. Such a cell has an apostrophe (') in front; so has one that begins with apostrophes before such
a sign. To have what was there, take one apostrophe away from every cell that begins with apostrophes and then one of
these signs. Numbers of columns that hold numbers are left as they are.

services.csv and activities.csv are derived: they follow from applications and statements, and are no facts of their
own. A service is told once for each level that places are rolled up to: filter rolledUpTo, do not add its levels up.

What each column means is told in docs/exporting.md of govchain-graph.
`;
