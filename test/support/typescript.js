import { register } from 'node:module';

/** Lets plain Node import the sources: `node --import ./test/support/typescript.js script.ts`. */
register('./typescript-loader.js', import.meta.url);
