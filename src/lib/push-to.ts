/** Puts an item behind the others of its key. The list grows in place: thousands of one key cost no more than as many keys. */
export function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
