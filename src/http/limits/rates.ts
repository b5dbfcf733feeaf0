import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TryLater } from '../../client-errors.js';
import type { Rate } from '../../config-values.js';
import type { Client } from './client.js';

/** What one client may ask in a minute. */
export interface RateLimits {
  rateLimit: Rate;
  rateCost: Rate;
}

/** Throws TryLater (429) where a client asks too often, or for too much in too short a time. */
export class Rates {
  private readonly requests: Allowance;
  private readonly cost: Allowance;

  constructor({ rateLimit, rateCost }: RateLimits) {
    this.requests = new Allowance(
      rateLimit,
      (most) => `More than ${most} requests came from your address within a minute, which is the limit.`,
    );
    this.cost = new Allowance(
      rateCost,
      (most) => `What was asked from your address within a minute costs more than ${most}, which is the limit.`,
    );
  }

  spendRequest(client: Client): Promise<void> {
    return this.requests.spend(client, 1);
  }

  spendCost(client: Client, cost: number): Promise<void> {
    return this.cost.spend(client, cost);
  }
}

class Allowance {
  private readonly limiter: RateLimiterMemory | null;

  constructor(
    private readonly rate: Rate,
    private readonly exceeded: (most: number) => string,
  ) {
    const { perMinute } = rate;
    this.limiter = perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  async spend({ key, own }: Client, points: number): Promise<void> {
    if (this.limiter === null || (own && !this.rate.own)) return;
    try {
      await this.limiter.consume(key, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TryLater(429, Math.ceil(error.msBeforeNext / 1000), this.exceeded(this.rate.perMinute));
    }
  }
}
