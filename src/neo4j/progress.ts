import cliProgress from 'cli-progress';

/** How a start that takes a while tells what it is doing. */
export interface Progress {
  step(text: string): void;
  bar(total: number, text: string): Bar;
}

export interface Bar {
  /** May be told of more than the total. */
  update(done: number): void;
  done(): void;
}

/** For tests and for output that only a machine reads. */
export const silent: Progress = {
  step: () => undefined,
  bar: () => ({ update: () => undefined, done: () => undefined }),
};

/** For people: lines, and bars where the stream is a terminal. Goes to stderr, so that stdout holds answers only. */
export function terminal(stream: NodeJS.WriteStream = process.stderr): Progress {
  const step = (text: string) => void stream.write(`${text}\n`);
  return { step, bar: (total, text) => (stream.isTTY ? drawnBar(stream, total, text) : spokenBar(step, total, text)) };
}

function drawnBar(stream: NodeJS.WriteStream, total: number, text: string): Bar {
  const bar = new cliProgress.SingleBar({
    stream,
    format: `${text} {bar} {value}/{total}`,
    hideCursor: true,
    barsize: 30,
    barCompleteChar: '#',
    barIncompleteChar: '.',
  });
  bar.start(total, 0);
  return {
    update: (done) => {
      bar.update(Math.min(done, total));
    },
    done: () => {
      bar.stop();
    },
  };
}

/** A log file gets a line at every quarter. */
function spokenBar(step: (text: string) => void, total: number, text: string): Bar {
  let quarter = 0;
  step(`${text} ...`);
  const update = (done: number) => {
    const reached = Math.floor((4 * Math.min(done, total)) / total);
    if (reached > quarter) step(`${text}: ${Math.min(done, total)} of ${total}`);
    quarter = Math.max(quarter, reached);
  };
  return { update, done: () => undefined };
}

/** A bar that is there while `work` goes on, however that ends. */
export async function withBar<T>(
  report: Progress,
  total: number,
  text: string,
  work: (bar: Bar) => Promise<T>,
): Promise<T> {
  const bar = report.bar(Math.max(1, Math.ceil(total)), text);
  try {
    return await work(bar);
  } finally {
    bar.done();
  }
}

/** A bar of per cents. */
export async function withPercents<T>(
  report: Progress,
  text: string,
  work: (progress: (done: number) => void) => Promise<T>,
): Promise<T> {
  return await withBar(report, 100, `${text}, per cent`, (bar) =>
    work((done) => {
      bar.update(done);
    }),
  );
}
