/** The messages of the sources, and the translations in `locales/*.xlf`, as localize-tools reads both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Message, ProgramMessage } from '@lit/localize-tools/lib/messages.js';

export const root = join(import.meta.dirname, '../..');

/** Only what these functions read of a message that localize-tools extracted. */
export type SourceMessage = Pick<ProgramMessage, 'name' | 'contents' | 'desc'>;
export const plainText = (message: Pick<Message, 'contents'>) =>
  message.contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');

/** The placeholders of a message in an order that does not depend on where they stand. */
export const placeholders = (message: Pick<Message, 'contents'>) =>
  message.contents
    .flatMap((part) => (typeof part === 'string' ? [] : [`${part.index} ${part.untranslatable}`]))
    .sort()
    .join(', ');

/** Messages that are loaded together, and what their translations are. */
export interface Catalogue {
  /** `locales/` for the widgets, `locales/builder/` for the page that webmasters get their snippet from. */
  readonly folder: string;
  readonly localizer: RuntimeLitLocalizer;
  /** As localize-tools takes it. */
  readonly config: ConstructorParameters<typeof RuntimeLitLocalizer>[0];
  readonly languages: readonly string[];
  readonly source: readonly SourceMessage[];
}

/** What the builder says does not make the widgets' messages larger. */
const folderOf = (path: string) =>
  /\/src\/(builder|diagnosis)\//.test(path) ? 'locales/builder' : 'locales';

/** Reads the sources. Throws where they cannot be read or hold no message. */
export function readCatalogues(): readonly Catalogue[] {
  const written = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
  const inRoot = { ...written, baseDir: root, resolve: (path: string) => join(root, path) };
  const { messages, errors } = new RuntimeLitLocalizer(inRoot).extractSourceMessages();
  if (errors.length > 0)
    throw new Error(errors.map((error) => JSON.stringify(error.messageText)).join('\n'));
  const withoutDescription = messages.filter((message) => !message.desc);
  if (withoutDescription.length > 0)
    throw new Error(
      `Messages without a description: ${withoutDescription.map(({ name }) => name).join(', ')}`,
    );
  return ['locales', 'locales/builder'].map((folder) => {
    const source = messages.filter(({ file }) => folderOf(file.fileName) === folder);
    if (source.length === 0)
      throw new Error(`No message for ${folder}: the type of msg() does not resolve.`);
    const config = { ...inRoot, interchange: { format: 'xliff', xliffDir: folder } };
    return {
      folder,
      localizer: new RuntimeLitLocalizer(config),
      config,
      languages: written.targetLocales,
      source,
    };
  });
}
