import type { BuildRun } from './build-run.ts';

/** How much more a unit of work costs at a larger size: 1 is linear growth. */
export function growth(small: { size: number; ms: number }, large: { size: number; ms: number }): number {
  return large.ms / large.size / (small.ms / small.size);
}

/** A build in a line, and its stages in another. */
export function describeBuild(name: string, run: BuildRun): string {
  const stages = Object.entries(run.stages).map(([stage, ms]) => `${stage} ${seconds(ms)}`);
  return `${name}: ${seconds(run.ms)}, ${run.pages} pages (${run.rendered} drawn, ${run.reused} kept), ${Math.round(run.pages / (run.ms / 1000))} pages/s, ${memory(run.peak)}\n    ${stages.join(' · ')}`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Peak memory; only Linux says what a process and its children hold. */
export function memory(bytes: number | undefined): string {
  return bytes === undefined ? 'memory is not measured on this system' : `peak ${(bytes / 1024 ** 3).toFixed(2)} GiB`;
}
