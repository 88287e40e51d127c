/**
 * The beginning of a feed that was cut off, up to the last item that is whole.
 *
 * @param text - JSON, of a feed whose items are its last member, or nearly.
 * @returns JSON again; undefined where there is no whole item in it.
 */
export function wholeItems(text: string): string | undefined {
  const items = /"items"\s*:\s*\[/.exec(text);
  if (!items) return undefined;
  let depth = 0;
  let end = 0;
  let isInText = false;
  for (let at = items.index + items[0].length; at < text.length; at++) {
    const letter = text[at];
    if (isInText) {
      if (letter === '\\') at++;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') {
      depth--;
      if (depth === 0) end = at + 1;
      // The list is whole: what is cut off comes after it.
      if (depth < 0) break;
    }
  }
  return end ? `${text.slice(0, end)}]}` : undefined;
}
