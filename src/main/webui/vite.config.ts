import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server to talk to while developing: `npm run dev` beside a `./muster up`.
const server = process.env.MUSTER_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '#': here('./src') } },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/q': server } },
  build: {
    outDir: here('../../../target/classes/console'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Said by scripts/pack.mjs, which looks at what is really loaded first.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
