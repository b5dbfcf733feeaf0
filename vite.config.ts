import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const web = new URL('./web/', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, web));

export default defineConfig({
  root: path('.'),
  // Relative addresses: the pages work below any path that a proxy gives them.
  base: './',
  build: {
    outDir: fileURLToPath(new URL('./dist/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // Monaco, the editor inside GraphiQL, is 3 MB whatever one does; it loads once and is kept by the browser.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        home: path('index.html'),
        playground: path('playground/index.html'),
        explore: path('explore/index.html'),
      },
      // "use client" in libraries is meant for servers that render; there is none here.
      checks: { moduleLevelDirective: false, bundlerTimings: false },
    },
  },
  worker: { format: 'es' },
});
