import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { Timeout, TryLater, Unavailable } from '../client-errors.js';
import { contextText } from '../export/jsonld/context.js';
import { NoRoom, type Opened, type Pack, type Packed } from '../export/packed.js';
import { ChangedMeanwhile } from '../export/unchanged.js';
import { TooLarge } from '../export/zip.js';
import { answerWith } from './failures.js';

/** Milliseconds that a request waits for the file to be made; it goes on being made without one. */
const PATIENCE = 50_000;

/** Seconds after which whoever asked too early may ask again. */
const AGAIN = 15;

/** The whole graph as one file, and the context of its linked data. */
export function serveDownload(app: FastifyInstance, packed: Packed): void {
  // Of its own, since the one that comes with GET would read the file through.
  app.head('/download', async (request, reply) => answer(request, reply, packed));
  app.get('/download', async (request, reply) => answer(request, reply, packed));
  // As bytes: to a text Fastify adds a charset, which this type has not.
  const context = Buffer.from(contextText);
  app.get('/context.jsonld', (_request, reply) =>
    reply.type('application/ld+json').header('cache-control', 'no-cache').send(context),
  );
  app.addHook('preClose', () => packed.close());
}

async function answer(request: FastifyRequest, reply: FastifyReply, packed: Packed): Promise<FastifyReply | undefined> {
  try {
    return await send(request, reply, await inTime(packed.open()));
  } catch (error) {
    if (error instanceof ChangedMeanwhile)
      throw new TryLater(503, AGAIN, 'The graph is being written to, so that there is no one state of it to hand out.');
    if (error instanceof Unavailable || error instanceof Timeout)
      throw new TryLater(503, AGAIN, 'The database does not answer, so that nothing can be handed out.');
    if (!(error instanceof TooLarge) && !(error instanceof NoRoom)) throw error;
    request.log.warn({ err: error }, 'no download');
    await answerWith(reply, 507, error.message);
    return undefined;
  }
}

async function send(request: FastifyRequest, reply: FastifyReply, pack: Opened): Promise<FastifyReply> {
  describe(reply, pack);
  const isNews = !isKnown(request.headers['if-none-match'], etagOf(pack));
  if (isNews && request.method === 'GET') return await reply.send(pack.file.createReadStream());
  await pack.file.close();
  return await reply.code(isNews ? 200 : 304).send();
}

function describe(reply: FastifyReply, pack: Pack): void {
  void reply
    .header('etag', etagOf(pack))
    .header('cache-control', 'no-cache')
    .type('application/zip')
    .header('content-length', pack.bytes)
    .header('content-disposition', `attachment; filename="${pack.name}"`);
}

const etagOf = ({ sha256 }: Pack): string => `"${sha256}"`;

const isKnown = (asked: string | undefined, etag: string): boolean =>
  (asked ?? '').split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()));

async function inTime(made: Promise<Opened>): Promise<Opened> {
  const patience = new AbortController();
  const late = sleep(PATIENCE, null, { signal: patience.signal, ref: false });
  late.catch(() => undefined);
  const first = await Promise.race([made, late]).finally(() => {
    patience.abort();
  });
  if (first !== null) return first;
  // When it is there, nobody waits for it any more.
  made.then(({ file }) => file.close()).catch(() => undefined);
  throw new TryLater(503, AGAIN, 'The file is being made, which takes a while for a graph of this size.');
}
