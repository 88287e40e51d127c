import { decoder, type Decode } from '../feed/references.ts';
import { handover } from '../handover.ts';

const known = new Map<string, string>();

/** Character references as the browser knows them: it has all 2,231 names. */
export const decodeReferences: Decode = decoder((reference) => {
  let letters = known.get(reference);
  if (letters === undefined) {
    // An inert document of one name between "&" and ";": nothing in it could be markup.
    const markup = handover?.policy?.createHTML(reference) ?? reference;
    const { documentElement } = new DOMParser().parseFromString(markup as string, 'text/html');
    letters = documentElement.textContent;
    known.set(reference, letters);
  }
  return letters;
});
