import { setTimeout as sleep } from 'node:timers/promises';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TryLater } from '../../client-errors.js';
import type { Rate } from '../../config-values.js';
import type { Client } from './client.js';

/** Milliseconds. */
const HOLD = 250;
/** More are not held: they would take memory instead of time. */
const MOST_HELD = 500;

/** Requests that one counts as which was refused. */
const REFUSED = 20;

/** What one client may ask in a minute. */
export interface RateLimits {
  rateLimit: Rate;
  rateCost: Rate;
}

/** Throws TryLater (429) where a client asks too often, or for too much in too short a time. */
export class Rates {
  private readonly requests: Allowance;
  private readonly cost: Allowance;
  private held = 0;

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

  /** A refusal is held: who goes on all the same is no faster than it has connections. */
  async spendRequest(client: Client): Promise<void> {
    try {
      await this.requests.spend(client, 1);
    } catch (error) {
      await this.hold();
      throw error;
    }
  }

  /** Counts a request that was refused as so many more: refusing takes time as well, and who is mistaken is not often so. */
  async chargeRefused(client: Client): Promise<void> {
    await this.requests.charge(client, REFUSED - 1);
  }

  async spendCost(client: Client, cost: number): Promise<void> {
    try {
      await this.cost.spend(client, cost);
    } catch (error) {
      await this.chargeRefused(client);
      throw error;
    }
  }

  private async hold(): Promise<void> {
    if (this.held >= MOST_HELD) return;
    this.held++;
    await sleep(HOLD);
    this.held--;
  }
}

class Allowance {
  private readonly limiter: RateLimiterMemory;

  constructor(
    private readonly rate: Rate,
    private readonly exceeded: (most: number) => string,
  ) {
    this.limiter = new RateLimiterMemory({ points: rate.perMinute, duration: 60 });
  }

  /** Without a word: the next request is told. */
  async charge(client: Client, points: number): Promise<void> {
    if (this.concerns(client)) await this.limiter.penalty(client.key, points);
  }

  async spend(client: Client, points: number): Promise<void> {
    if (!this.concerns(client)) return;
    try {
      await this.limiter.consume(client.key, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new TryLater(429, Math.ceil(error.msBeforeNext / 1000), this.exceeded(this.rate.perMinute));
    }
  }

  private concerns({ own }: Client): boolean {
    return this.rate.perMinute > 0 && (this.rate.own || !own);
  }
}
