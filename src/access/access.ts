import { Forbidden, Unauthenticated } from '../client-errors.js';
import type { Logger } from '../logger.js';
import type { Soon } from '../shared/soon.js';
import { SignedTokens } from './jwt.js';
import { isAtLeast, type Role, type Who } from './role.js';
import type { AccessSettings } from './settings.js';
import { tokensFile } from './token-file.js';
import { Tokens } from './tokens.js';

/** A kind of tokens. */
interface Tokened {
  /** Somebody may have one. */
  isOn(): Soon<boolean>;
  /** By its form it is one of these. */
  takes(token: string): boolean;
  /** Throws Unauthenticated, or TryLater where that cannot be found out now. */
  who(token: string): Promise<Who>;
}

const HOW = 'Send it in the header Authorization: Bearer TOKEN.';
const FROM = 'Ask the operator of this server for one (docs/access.md).';

/** Who may do what. Off until the operator makes a token or names an identity provider: then all may read, and nobody can write. */
export class Access {
  constructor(
    /** Who may read what the graph holds. */
    readonly read: AccessSettings['read'],
    private readonly kinds: readonly Tokened[],
  ) {}

  /** Throws OperatorError where the identity provider's keys are in a file that cannot be used. */
  static async open(home: string, { read, jwt }: AccessSettings, logger: Logger): Promise<Access> {
    const tokens = new Tokens(tokensFile(home), logger);
    // A broken list is told of in the log at once, not by the first who has a token.
    await tokens.isOn();
    return new Access(read, jwt ? [tokens, await SignedTokens.open(jwt, logger)] : [tokens]);
  }

  /**
   * Who sends this header; null without one, and where access is off: the header may be for a proxy before us. Throws
   * Unauthenticated for anything but a valid token.
   */
  async who(authorization: string | undefined): Promise<Who | null> {
    if (authorization === undefined || !(await this.isOn())) return null;
    const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined)
      throw new Unauthenticated(`The header Authorization holds no bearer token. ${HOW}`, 'invalid_token');
    const kind = this.kinds.find((one) => one.takes(token));
    if (!kind)
      throw new Unauthenticated(
        `What came is no token of this server's: it is cut off or changed. ${FROM}`,
        'invalid_token',
      );
    return await kind.who(token);
  }

  /** Throws Unauthenticated where nobody is known who could change the graph, Forbidden where his role is too low. */
  async demand(needed: Role, who: Who | null): Promise<void> {
    if (who === null) throw (await this.isOn()) ? unknown() : off();
    if (!isAtLeast(who.role, needed))
      throw new Forbidden(
        `${who.name} has the role ${who.role} here, and this wants ${needed}. Ask the operator of this server for another token (docs/access.md).`,
      );
  }

  private async isOn(): Promise<boolean> {
    for (const kind of this.kinds) if (await kind.isOn()) return true;
    return false;
  }
}

const unknown = () => new Unauthenticated(`Changing the graph wants a token. ${HOW} ${FROM}`);

const off = () =>
  new Unauthenticated(
    'Nobody can change the graph by this server: no token was made. Its operator makes one with govchain token add NAME --role editor (docs/access.md).',
  );

export const readingWantsToken = () => new Unauthenticated(`Reading wants a token here. ${HOW} ${FROM}`);
