/** What one file may ask of this machine. */
export const limits = {
  /** Bytes of one line of CSV or JSON Lines, and characters of one CSV record. */
  line: 1_000_000,
  /** Bytes of a JSON file that is read whole. */
  whole: 100_000_000,
  /** How many times its size a gzip file may unpack to. Tables of names come to 5 to 30, gzip's most is a thousand. */
  ratio: 200,
  /** What it may unpack to whatever its size. */
  unpacked: 16_000_000,
  /** How deep objects and arrays may nest; OCDS comes to ten. */
  depth: 32,
};
