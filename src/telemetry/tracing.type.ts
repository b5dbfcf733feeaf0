import type { IncomingHttpHeaders } from 'node:http';
import type { Watch } from '../graph/graph.js';

/** Where requests and the queries they take are followed. */
export interface Tracing {
  /** A request came; where its headers say so, as a part of what its caller follows. */
  begin(request: { method: string; path: string; headers: IncomingHttpHeaders }): RequestTrace;
  /** Sends what there is still to send. */
  stop(): Promise<void>;
}

export interface RequestTrace {
  watch: Watch;
  /** What it asks is known. */
  operation(type: string, name: string | null): void;
  end(status: number): void;
}
