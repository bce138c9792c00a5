import { createSiteServer } from '#server/http/site-server.ts';
import type { Settings } from '#server/settings.ts';

/** Serves the build on a free port for a measurement. */
export async function openMeasuredSite(settings: Settings): Promise<{ origin: string; close: () => Promise<void> }> {
  const { server, close } = await createSiteServer(settings.distDir, settings);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  return { origin: `http://localhost:${typeof address === 'object' ? address?.port : address}`, close };
}
