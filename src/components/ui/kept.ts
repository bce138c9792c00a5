/** Pieces that are kept; a catalogue of a country has a few thousand different season strips and stars. */
const most = 8000;
const pieces = new Map<string, string>();

/** The HTML of a piece by its name, made once. */
export async function kept(name: string, make: () => Promise<string>): Promise<string> {
  const before = pieces.get(name);
  if (before !== undefined) return before;
  const html = await make();
  if (pieces.size >= most) pieces.clear();
  pieces.set(name, html);
  return html;
}

/** Items whose pieces are kept: those that pages nearby show too. */
const mostItems = 3000;
const ofItems = new Map<object, Map<string, string>>();

/** The HTML of a piece of one item, such as the card of a product; kept while pages that show it follow each other. */
export async function keptOf(item: object, name: string, make: () => Promise<string>): Promise<string> {
  const pieces = ofItems.get(item) ?? new Map<string, string>();
  const before = pieces.get(name);
  if (before !== undefined) return before;
  const html = await make();
  if (!ofItems.has(item) && ofItems.size >= mostItems)
    for (const oldest of ofItems.keys()) {
      ofItems.delete(oldest);
      break;
    }
  ofItems.set(item, pieces.set(name, html));
  return html;
}
