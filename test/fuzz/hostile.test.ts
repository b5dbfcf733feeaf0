import fc from 'fast-check';
import { type GraphQLArgument, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { readCatalogue } from '../../src/catalogue/catalogue.js';
import { cursorsIn, forged } from './cursors.js';
import { documents } from './documents.js';
import { type Request, withToken } from './http.js';
import { asking, cursorsOf } from './operations.js';
import { type Place, placesOf } from './places.js';
import { requests } from './requests.js';
import { FuzzedServer } from './server.js';
import { valuesFor } from './values.js';

// `npm run prove` sets minutes; the tests of every day send a fixed number. PROVE_SEED repeats what a failure names.
const { PROVE_MINUTES, PROVE_SEED } = process.env;
const milliseconds = Number(PROVE_MINUTES ?? 0) * 60_000;
const firstSeed = PROVE_SEED === undefined ? Math.floor(Math.random() * 1e6) : Number(PROVE_SEED);
/** To find the smallest request that shows a fault. */
const shrinkingTime = 30_000;

describe(`Hostile requests (PROVE_SEED=${firstSeed})`, () => {
  let server: FuzzedServer;
  let schema: GraphQLSchema;
  let places: Place[];

  beforeAll(async () => {
    server = await FuzzedServer.start();
    schema = await server.schema();
    places = placesOf(schema);
  });

  afterAll(async () => {
    await server.stop('hostile');
  });

  /** Sends so many at the least, and until its share of the minutes is over. */
  async function prove(least: number, share: number, draw: (at: number) => fc.Arbitrary<Request>): Promise<void> {
    const end = Date.now() + milliseconds * share;
    for (let at = 0; at < least || Date.now() < end; at++) {
      const seed = firstSeed + at;
      const property = fc.asyncProperty(draw(at), async (request) => {
        await server.check(request);
      });
      const options = { seed, numRuns: 1, interruptAfterTimeLimit: shrinkingTime, markInterruptAsFailure: false };
      const { failed, errorInstance } = await fc.check(property, options);
      if (failed)
        throw new Error(`PROVE_SEED=${seed} npm run prove\n${(errorInstance as Error | null)?.message ?? ''}`);
    }
    expect(await server.changes()).toEqual([]);
  }

  const time = milliseconds + shrinkingTime + 240_000;
  const among = <T>(all: T[], at: number): T => all[at % all.length] as T;

  test(
    'values in every argument and every field of an input',
    async () => {
      const found = new Set(places.map(({ argument }) => argument));
      expect(argumentsOf(schema).filter((argument) => !found.has(argument))).toEqual([]);
      await prove(places.length, 0.4, (at) => {
        const place = among(places, at + firstSeed);
        return fc
          .tuple(valuesFor(place), fc.boolean())
          .map(([value, isWritten]) => withToken(asking(place, value, isWritten), server.token));
      });
      // Where nearly all are refused for another reason, nothing was tried.
      expect(server.tally.answered).toBeGreaterThan(server.tally.cases / 4);
    },
    time,
  );

  test(
    'cursors that no page gave out',
    async () => {
      const lists = places.filter(({ argument: { name } }) => ['after', 'before'].includes(name));
      const cursors = await Promise.all(lists.map(async (place) => cursorsIn(await server.answer(cursorsOf(place)))));
      expect(cursors.filter((own) => own.length === 0)).toHaveLength(0);
      await prove(150, 0.15, (at) => {
        const place = among(lists, at + firstSeed);
        return forged(among(cursors, at + firstSeed), cursors.flat()).map((cursor) => asking(place, cursor, false));
      });
    },
    time,
  );

  test(
    'documents that are no questions',
    async () => {
      const drawn = documents(schema, readCatalogue());
      await prove(400, 0.25, () => drawn);
    },
    time,
  );

  test(
    'bodies, headers and addresses that are none',
    async () => {
      await prove(600, 0.2, () => requests);
    },
    time,
  );
});

/** All that the schema has, reached or not. */
function argumentsOf(schema: GraphQLSchema): GraphQLArgument[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const own = types.filter(({ name }) => !name.startsWith('__'));
  return own.flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args));
}
