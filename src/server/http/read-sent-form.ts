/** What a form sent: its fields in order, files among them. */
export interface SentForm {
  entries: readonly (readonly [string, FormDataEntryValue])[];
  /** `true` when more came than is taken; what came first is there. */
  isCut: boolean;
}

/** Reads the body of a form and keeps no more of it than `most` bytes. A body that is none has no fields. */
export async function readSentForm(request: Request, most: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  const { bytes, isCut } = await readUpTo(request, most);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return { entries: [...new URLSearchParams(new TextDecoder().decode(bytes))], isCut };
  if (!/^multipart\/form-data\b/i.test(type)) return { entries: [], isCut };
  const form = await new Response(isCut ? wholeParts(bytes, type) : bytes, { headers: { 'Content-Type': type } }).formData().catch(() => undefined);
  return { entries: form ? [...form] : [], isCut };
}

/** The parts of a cut body that came whole, as a body of their own: nothing that was typed before a large file is lost with it. */
function wholeParts(bytes: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> {
  const [, quoted, bare = ''] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const delimiter = `--${quoted ?? bare}`;
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(`\r\n${delimiter}\r\n`);
  return Buffer.concat([bytes.subarray(0, Math.max(end, 0)), Buffer.from(`${end < 0 ? '' : '\r\n'}${delimiter}--\r\n`)]);
}

/** The rest is taken from the wire and thrown away: a browser that is cut off while sending shows no answer. */
async function readUpTo(request: Request, most: number): Promise<{ bytes: Uint8Array<ArrayBuffer>; isCut: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isCut = false;
  for await (const chunk of request.body ?? []) {
    const kept = chunk.subarray(0, most - length);
    if (kept.length < chunk.length) isCut = true;
    if (kept.length > 0) chunks.push(kept);
    length += kept.length;
  }
  return { bytes: Buffer.concat(chunks) as Uint8Array<ArrayBuffer>, isCut };
}
