import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands in folders that this program made, from the first moment: only those may be written over. Readers of content pass over it. */
const marker = '.generated-catalogue';

/** Makes the folder empty and marks it as ours. Answers with a sentence where it holds what somebody else made. */
export function openOutput(out: string): string | undefined {
  const found = statSync(out, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return `“${out}” is a file; name a folder.`;
  const isOurs = existsSync(join(out, marker));
  if (found && !isOurs && readdirSync(out).length > 0) return `“${out}” holds files that this program did not make, and they would be lost; name an empty folder or one that does not exist yet.`;
  if (isOurs) rmSync(out, { recursive: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, marker), 'Made by npm run generate, which may replace everything in this folder.\n');
  return undefined;
}
