import { connect, createServer } from 'node:net';
import { OperatorError } from '../errors.js';

/** A port that can be listened on: the wanted one, or for 0 any that is free. */
export async function claimPort(host: string, port: number, variable: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(refusal(error, host, port, variable));
    });
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  });
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number, variable: string): OperatorError {
  const instead = `set ${variable} to another port (0 takes any free one)`;
  if (error.code === 'EADDRINUSE')
    return new OperatorError(`Port ${port} on ${host} is in use by another program: stop that one, or ${instead}.`);
  if (error.code === 'EACCES')
    return new OperatorError(`Port ${port} on ${host} may not be used by this user: ${instead}.`);
  return new OperatorError(
    `Nothing can listen on ${host}, port ${port} (${error.code ?? error.message}): correct HOST, or ${instead}.`,
  );
}

/** Whether something accepts connections there. */
export async function answers(host: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.setTimeout(1_000, () => socket.destroy(new Error('silent')));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
