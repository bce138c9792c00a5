import { openServer } from './open-server.ts';

/** Serves the build for a measurement: from a process of its own, which the measuring program does not keep waiting, and which ends with it. */
export async function openMeasuredSite(environment: NodeJS.ProcessEnv = {}): Promise<{ origin: string; pid: number; close: () => Promise<void> }> {
  const { origin, process: child, stop } = await openServer(environment);
  const end = () => void child.kill('SIGTERM');
  process.once('exit', end);
  const exit = () => process.exit(1);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, exit);
  const close = async () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, exit);
    await stop();
  };
  return { origin, pid: child.pid ?? 0, close };
}
