import { expect, test, vi } from 'vitest';
import { openLoader } from '#islands/search/results-loader.ts';

const text = (title: string) => `<script type="application/json">{"title":"${title}"}</script><div>hits</div><script></script>`;
const answering = (delay = 0) =>
  vi.fn(
    (url: RequestInfo | URL, init?: RequestInit) =>
      new Promise<Response>((resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
        setTimeout(() => resolve(new Response(text(String(url)))), delay);
      }),
  );

test('Data and hits are told apart at the end of the first script', async () => {
  const loader = openLoader('/r/', answering());
  expect(await loader.load('?q=a')).toEqual({ panel: { title: '/r/?q=a' }, html: '<div>hits</div><script></script>' });
  expect(loader.known('?q=a')?.panel.title).toBe('/r/?q=a');
});

test('A later question gives up the one before', async () => {
  const loader = openLoader('/r/', answering(20));
  const first = loader.load('?q=a').catch((error: Error) => error.name);
  const second = loader.load('?q=b');
  expect(await first).toBe('AbortError');
  expect((await second).panel.title).toBe('/r/?q=b');
});

test('What was loaded, also ahead, is not asked for again', async () => {
  const ask = answering(5);
  const loader = openLoader('/r/', ask);
  loader.prefetch('?q=a');
  loader.prefetch('?q=a');
  await loader.load('?q=a');
  await loader.load('?q=a');
  expect(ask).toHaveBeenCalledTimes(1);
});

test('A refusal or a torn answer rejects, and is asked for anew the next time', async () => {
  const answers = [new Response('no', { status: 503 }), new Response('<p>a proxy says hello</p>'), new Response(text('fine'))];
  const loader = openLoader('/r/', async () => answers.shift() ?? Response.error());
  await expect(loader.load('')).rejects.toThrow('503');
  await expect(loader.load('')).rejects.toThrow();
  expect((await loader.load('')).panel.title).toBe('fine');
});
