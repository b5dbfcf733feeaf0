const EVERY_MS = 20;

/** The most memory that our own process was seen to hold. */
export class PeakMemory {
  private most = process.memoryUsage.rss();
  private readonly timer = setInterval(() => {
    this.look();
  }, EVERY_MS);

  /** Megabytes. */
  stop(): number {
    clearInterval(this.timer);
    this.look();
    return this.most / 1e6;
  }

  private look(): void {
    this.most = Math.max(this.most, process.memoryUsage.rss());
  }
}
