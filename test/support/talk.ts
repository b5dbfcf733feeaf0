import { connect } from 'node:net';

/**
 * All that comes back over one connection on which `said` is sent as it is; what `fetch` would put right or refuse
 * arrives so. Throws where nothing came, or not within so many milliseconds.
 */
export function talk(url: string, said: string | Buffer, deadline = 30_000): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const heard: Buffer[] = [];
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(said));
    const timer = setTimeout(() => socket.destroy(new Error(`No answer within ${deadline} ms.`)), deadline);
    socket.on('data', (part) => heard.push(part));
    // Whoever refuses a body before it has come closes while it is still being sent; the answer is there all the same.
    socket.on('error', (error) => {
      if (heard.length === 0) reject(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(heard));
    });
  });
}
