import { pino, type Logger } from 'pino';

export type { Logger };

/** One JSON object a line on standard error; standard output belongs to what a command answers. */
export function createLogger(level: string): Logger {
  return pino({ level }, pino.destination(2));
}
