const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Thrown by what was given up because of a signal: no fault, and nothing to complain of. */
export class Interrupted extends Error {
  constructor(readonly exitCode: number) {
    super('Interrupted.');
  }
}

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP into an abort, so that everything can be stopped in order. A second one
 * ends this process at once; the database ends with it by itself.
 */
export function onInterruption(): { signal: AbortSignal; interrupted: Promise<void> } {
  const controller = new AbortController();
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const name of signals)
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(codes[name]);
      controller.abort(new Interrupted(codes[name]));
    });
  const interrupted = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  return { signal: controller.signal, interrupted };
}
