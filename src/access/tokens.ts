import { TryLater, Unauthenticated } from '../client-errors.js';
import type { Logger } from '../logger.js';
import type { Who } from './role.js';
import { hashOf, isToken } from './token.js';
import { isExpired, type KeptToken, parseTokens } from './token-file.js';
import { BrokenFile, WatchedFile } from './watched-file.js';

/** By their hashes; null where no token was ever made. */
type Known = Map<string, KeptToken> | null;

const knownIn = (text: string | null): Known =>
  text === null ? null : new Map(parseTokens(text).map((token) => [token.sha256, token]));

/** The tokens that `govchain token` makes, as its file says at the moment. */
export class Tokens {
  private readonly file: WatchedFile<Known>;

  constructor(path: string, logger: Logger) {
    this.file = new WatchedFile(path, knownIn, logger);
  }

  /** A file that cannot be used was meant to be one. */
  async isOn(): Promise<boolean> {
    try {
      return (await this.file.content()) !== null;
    } catch {
      return true;
    }
  }

  takes(token: string): boolean {
    return isToken(token);
  }

  /** Looked up by its hash, so that how long it takes says nothing of tokens that are known. */
  async who(token: string): Promise<Who> {
    const found = (await this.known())?.get(hashOf(token));
    if (!found)
      throw new Unauthenticated('This token is not known here: it was revoked, or is of another server.', INVALID);
    if (isExpired(found))
      throw new Unauthenticated('This token has expired. Ask the operator of this server for another.', INVALID);
    return { name: found.name, role: found.role };
  }

  private async known(): Promise<Known> {
    try {
      return await this.file.content();
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      throw new TryLater(503, 10, 'The list of tokens cannot be read at the moment; the log of the server says why.');
    }
  }
}

const INVALID = 'invalid_token';
