/**
 * Sees to it that a program of this project can run: needs nothing but an old Node (20 or later) and npm.
 * It installs what package-lock.json names when that has not been done, then starts the program with the Node 24 that npm brought.
 *
 *   node scripts/preflight.mjs scripts/start.ts [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const neededMajor = 24;
const oldestMajor = 20;
const [program, ...rest] = process.argv.slice(2);

if (!program) stop('Usage: node scripts/preflight.mjs <program> [arguments]', 2);
if (major(process.version) < oldestMajor) stop(`This project needs Node ${oldestMajor} or later to set itself up; this is ${process.version}. Install a current Node from https://nodejs.org and run the command again.`);
installIfNeeded();
run(findNode());

/** An install is up to date when it was made from this very lock file. */
function installIfNeeded() {
  const stampFile = join(root, 'node_modules', '.cache', 'chophien', 'installed');
  const stamp = lockDigest();
  const known = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (known === stamp && existsSync(nodePath())) return;
  process.stderr.write('Installing what the project needs (once) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--include=dev'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (error) stop(`npm could not be started (${error.message}). It comes with Node; install a current Node from https://nodejs.org.`);
  if (status !== 0) stop('npm install did not succeed; its message stands above. The usual cause is a missing network: connect and run the command again.');
  // npm rewrites package-lock.json now and then; what counts is what stands there after the install.
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, lockDigest());
}

/** Digest of what an install is made from. */
function lockDigest() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'package.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function nodePath() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** The Node that npm brought, or the one that runs this, if it is new enough. */
function findNode() {
  const candidates = [nodePath(), process.execPath].filter((path) => existsSync(path));
  const found = candidates.find((path) => major(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '') >= neededMajor);
  if (found) return found;
  stop(`Node ${neededMajor} did not come through npm. With npm 12 or later, run “npm install --allow-scripts=node”; or install Node ${neededMajor} yourself and run the command again.`);
}

function run(node) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  const child = spawn(node, [join(root, program), ...rest], { stdio: 'inherit', env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function major(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0);
}

/** @returns {never} */
function stop(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
