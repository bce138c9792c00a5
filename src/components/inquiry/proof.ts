/** Lets a second thread do the small piece of work that tells a person's browser from a flood; nobody has to read letters or click. Answers what the form sends along. */
export async function makeProof(): Promise<string> {
  const challenge: unknown = await (await fetch('/api/inquiry/challenge')).json();
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
  try {
    const solution = await new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ error?: unknown }>) => (data && !data.error ? resolve(data) : reject(new Error('No proof was found.')));
      worker.onerror = () => reject(new Error('The thread of the proof did not start.'));
      worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1 });
    });
    return btoa(JSON.stringify({ challenge, solution }));
  } finally {
    worker.terminate();
  }
}
