// SPDX-License-Identifier: Apache-2.0
// Holds the size of the console: the PCs of service halls are slow, and a page grows unseen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const firstPageLimit = 130 * 1024;
const chunkLimit = 190 * 1024;
const out = process.env.OUT_DIR ?? 'dist';

const gzipped = (file) => gzipSync(readFileSync(join(out, file))).length;
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/** The chunks that a page needs before it shows anything: those it imports statically, not those it loads later. */
function withImports(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(manifest, next, seen);
  return seen;
}

const manifestFile = join(out, '.vite/manifest.json');
if (!existsSync(manifestFile)) throw new Error(`No ${manifestFile}: run "npm run build" first.`);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const first = new Set([...withImports(manifest, 'index.html'), ...withImports(manifest, 'src/pages/LoginPage.vue')]);
const firstPage = [...first].reduce((sum, key) => sum + gzipped(manifest[key].file), 0);
const chunks = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.js')).map((file) => `assets/${file}`);
const largest = chunks.reduce((a, b) => (gzipped(a) > gzipped(b) ? a : b));

console.log(`first page ${kilobytes(firstPage)} of ${kilobytes(firstPageLimit)} JavaScript gzipped`);
console.log(`largest chunk ${kilobytes(gzipped(largest))} of ${kilobytes(chunkLimit)}: ${largest}`);
if (firstPage > firstPageLimit || gzipped(largest) > chunkLimit) {
  console.error('The size budget is exceeded: load what is rarely needed lazily, or drop it.');
  process.exit(1);
}
