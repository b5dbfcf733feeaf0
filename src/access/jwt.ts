import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { TryLater, Unauthenticated } from '../client-errors.js';
import type { Logger } from '../logger.js';
import { keysOf } from './keys.js';
import { highestRole, type Role, roles, type Who } from './role.js';
import type { JwtSettings } from './settings.js';

/** Characters; one with many groups has some thousand. */
const LONGEST = 8_192;
/** Seconds by which the provider's clock and ours may differ. */
const CLOCK_TOLERANCE = 10;

/** Tokens that an identity provider signs. */
export class SignedTokens {
  private readonly options: JWTVerifyOptions;

  private constructor(
    private readonly settings: JwtSettings,
    private readonly key: JWTVerifyGetKey,
    private readonly logger: Logger,
  ) {
    const { issuer, audience, algorithms } = settings;
    this.options = {
      ...{ issuer, audience, algorithms },
      requiredClaims: ['exp', 'sub'],
      clockTolerance: CLOCK_TOLERANCE,
    };
  }

  static async open(settings: JwtSettings, logger: Logger): Promise<SignedTokens> {
    return new SignedTokens(settings, await keysOf(settings.keys, logger), logger);
  }

  isOn(): boolean {
    return true;
  }

  takes(token: string): boolean {
    return token.length <= LONGEST && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
  }

  async who(token: string): Promise<Who> {
    const payload = await this.verified(token);
    return { name: nameIn(payload), role: this.roleIn(payload) };
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      return (await jwtVerify(token, this.key, this.options)).payload;
    } catch (error) {
      throw faultOf(error) ?? this.down(error);
    }
  }

  /** Whether the token is good nobody can say without keys. */
  private down(error: unknown): TryLater {
    this.logger.debug({ fault: (error as Error).message }, 'a token could not be looked at');
    return new TryLater(503, 10, 'The keys that tokens are checked with cannot be had at the moment.');
  }

  private roleIn(payload: JWTPayload): Role {
    const { roleClaim } = this.settings;
    const role = highestRole(claimOf(payload, roleClaim));
    if (role !== null) return role;
    const words = roles.join(', ').toLowerCase();
    throw invalid(`The token gives no role: its claim ${roleClaim} should name one of ${words}.`);
  }
}

const invalid = (message: string): Unauthenticated => new Unauthenticated(message, 'invalid_token');

const ofAToken = /^ERR_(JWT_|JWS_|JOSE_ALG_NOT_ALLOWED|JOSE_NOT_SUPPORTED|JWKS_NO_MATCHING|JWKS_MULTIPLE_MATCHING)/;

/** Null where it is no fault of the token's. */
function faultOf(error: unknown): Unauthenticated | null {
  if (!(error instanceof errors.JOSEError) || !ofAToken.test(error.code)) return null;
  if (error instanceof errors.JWTExpired)
    return invalid('The token has expired. Get another from the identity provider.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return invalid(`The token is not for this server, or not for now: its claim ${error.claim} is not what is wanted.`);
  return invalid('The token cannot be taken: its form, its algorithm, its key or its signature is not what is wanted.');
}

/** It stands in logs, and in what is kept of changes. */
function nameIn({ sub }: { sub?: unknown }): string {
  if (typeof sub === 'string' && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,128}$/u.test(sub)) return sub;
  throw invalid('The token names nobody: its claim sub should have from 1 to 128 characters that can be printed.');
}

/** By its whole name, which may be an address with dots in it, or by the names that lead to it: `realm_access.roles`. */
function claimOf(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  let value: unknown = payload;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
