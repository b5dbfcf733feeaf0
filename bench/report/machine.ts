import { arch, cpus, platform, totalmem } from 'node:os';

/** What a run ran on. */
export const machine = (): string => {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${cpu?.model.trim() ?? arch()}), ${memory} GiB, ${platform()}, Node.js ${process.versions.node}`;
};
