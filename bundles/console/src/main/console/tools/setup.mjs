// SPDX-License-Identifier: Apache-2.0
// Installs the packages when package-lock.json is not the one they were installed from: `npm ci` costs more than the rest of the build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.package-lock.sha256';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  execFileSync(process.execPath, [process.env.npm_execpath, 'ci', '--ignore-scripts'], { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}
