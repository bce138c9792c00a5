import { createSiteServer } from '#server/http/site-server.ts';
import { runProgram } from './program.ts';

/** Longest time that a visitor under way may take when the server is asked to stop. */
const graceMs = 10_000;

/** The composition root at run time: builds the services from the environment, serves, and stops in order. */
await runProgram(async ({ settings, log }) => {
  const site = await createSiteServer(settings.distDir, settings).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    return undefined;
  });
  if (!site) return 1;
  const { server, startWork, close } = site;
  return new Promise<number>((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const { host, port } = settings;
      process.stderr.write(`${error.code === 'EADDRINUSE' ? `Port ${port} on ${host} is taken; stop what uses it, or set PORT to another number.` : `The server cannot listen on ${host}:${port}: ${error.message}`}\n`);
      resolve(1);
    });
    server.listen(settings.port, settings.host, () => {
      startWork();
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : settings.port;
      log(`Chợ Phiên is open at http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`);
    });
    let stopping = false;
    // A service manager signals the whole group, so the same wish may come more than once.
    const stop = () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => resolve(0), graceMs).unref();
      close().then(
        () => resolve(0),
        () => resolve(1),
      );
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  });
});
process.exit();
