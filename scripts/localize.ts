/**
 * Messages: from the sources to XLIFF (`--extract`), and from XLIFF to what the widgets load.
 *
 *     npm run localize               checks locales/*.xlf and writes .generated/
 *     npm run localize -- --extract  first brings locales/*.xlf up to date with the sources, and only says what
 *                                    has no translation yet
 *
 * localize-tools reads the sources and the XLIFF; it knows no plurals and lets a missing translation
 * through, so both are ours: `plugins/messages/`.
 */
import { join } from 'node:path';
import { XliffFormatter } from '@lit/localize-tools/lib/formatters/xliff.js';
import type { ProgramMessage } from '@lit/localize-tools/lib/messages.js';
import { buildLocales } from '../plugins/messages/catalogs.ts';
import { messagesFor } from '../plugins/messages/plurals.ts';
import { readMessages, root } from '../plugins/messages/sources.ts';

async function extract() {
  const { config, localizer, languages, source } = readMessages();
  const { translations } = localizer.readTranslationsSync();
  for (const language of languages) {
    const formatter = new XliffFormatter({
      ...config,
      targetLocales: [language],
      resolve: (path: string) => join(root, path),
    });
    await formatter.writeOutput(
      messagesFor(language, source) as ProgramMessage[],
      translations as never,
    );
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
