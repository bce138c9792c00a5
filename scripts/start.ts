import { ensureBuild, runNode } from './ensure-build.ts';
import { runProgram } from './program.ts';

/** Builds the site when anything that it is made of changed, then serves it. */
await runProgram(async ({ settings, log }) => (await ensureBuild(settings, log)) || runNode('scripts/serve.ts'));
