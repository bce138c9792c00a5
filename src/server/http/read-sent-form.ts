/** What a form sent: its fields in order, files among them. */
export interface SentForm {
  entries: readonly (readonly [string, FormDataEntryValue])[];
  /** `true` when more came than is taken; of a form without files what came first is there. */
  isCut: boolean;
}

/** Reads the body of a form and keeps no more of it than `most` bytes. A body that is none has no fields. */
export async function readSentForm(request: Request, most: number): Promise<SentForm> {
  const type = request.headers.get('content-type') ?? '';
  const { bytes, isCut } = await readUpTo(request, most);
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return { entries: [...new URLSearchParams(new TextDecoder().decode(bytes))], isCut };
  if (isCut || !/^multipart\/form-data\b/i.test(type)) return { entries: [], isCut };
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => undefined);
  return { entries: form ? [...form] : [], isCut };
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
