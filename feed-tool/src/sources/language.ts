import { languagePattern } from '../../../src/feed/model.ts';

/** Say that no language is said. */
const none = /^(?:und|mul|zxx|mis|art)\b/i;

/** A language's tag as the standard has it: `sv-SE` of `sv_se`, `de` of `deu`; undefined for what is none. */
export function languageTag(value: string | undefined): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales((value ?? '').trim().replaceAll('_', '-'))[0] ?? '';
    return languagePattern.test(tag) && !none.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}
