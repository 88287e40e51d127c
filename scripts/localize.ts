/**
 * Messages: from the sources to XLIFF (`--extract`), and from XLIFF to what the widgets load.
 *
 *     npm run localize               checks the translations in locales/ and writes .generated/
 *     npm run localize -- --extract  first brings them up to date with the sources, and only says what
 *                                    has no translation yet
 *
 * localize-tools reads the sources and the XLIFF; it knows no plurals and lets a missing translation
 * through, so both are ours: `plugins/messages/`.
 */
import { XliffFormatter } from '@lit/localize-tools/lib/formatters/xliff.js';
import type { ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { buildLocales } from '../plugins/messages/catalogs.ts';
import { messagesFor } from '../plugins/messages/plurals.ts';
import { readCatalogues } from '../plugins/messages/sources.ts';

async function extract() {
  for (const { config, localizer, languages, source } of readCatalogues()) {
    const { translations } = localizer.readTranslationsSync();
    for (const language of languages) {
      const formatter = new XliffFormatter({ ...config, targetLocales: [language as never] });
      await formatter.writeOutput(
        messagesFor(language, source) as ProgramMessage[],
        translations as never,
      );
    }
  }
}

try {
  const draft = process.argv.includes('--extract');
  if (draft) await extract();
  await buildLocales({ draft });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
