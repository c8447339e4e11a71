// After vite: compresses what is served, lists it for the server, and holds the first load against its limit.
import { readFileSync, readdirSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Kilobytes of compressed JavaScript that the first page may need.
const LIMIT = 350;
const FIRST_PAGE = 'src/features/audience/AudiencePage.tsx';

const folder = process.argv[2];
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
rmSync(join(folder, '.vite'), { recursive: true });

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  .sort();

const sizes = new Map();
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  writeFileSync(join(folder, `${file}.gz`), gzip);
  writeFileSync(join(folder, `${file}.br`), brotli);
  sizes.set(file, gzip.length);
}
writeFileSync(join(folder, 'files.txt'), files.map((file) => `${file}\n`).join(''));

const first = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (chunk && !first.has(chunk.file)) {
    first.add(chunk.file);
    chunk.imports?.forEach(visit);
  }
};
visit('index.html');
visit(FIRST_PAGE);
const total = [...first].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 1000;
console.log(
  `Console: ${files.length} files, first load ${total.toFixed(0)} kB of gzipped JavaScript (limit ${LIMIT}).`,
);
if (!manifest[FIRST_PAGE] || total > LIMIT) {
  console.error([...first].map((file) => `  ${((sizes.get(file) ?? 0) / 1000).toFixed(1)} kB ${file}`).join('\n'));
  console.error(`The first load is above ${LIMIT} kB, or ${FIRST_PAGE} is no page of its own.`);
  process.exit(1);
}
