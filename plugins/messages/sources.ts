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

/** Reads sources and XLIFF. Throws where the sources cannot be read or hold no message. */
export function readMessages() {
  const config = JSON.parse(readFileSync(join(root, 'lit-localize.json'), 'utf8'));
  const localizer = new RuntimeLitLocalizer({
    ...config,
    baseDir: root,
    resolve: (path: string) => join(root, path),
  });
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0)
    throw new Error(errors.map((error) => JSON.stringify(error.messageText)).join('\n'));
  if (messages.length === 0)
    throw new Error('Extracted 0 messages: the type of msg() does not resolve.');
  const withoutDescription = messages.filter((message) => !message.desc);
  if (withoutDescription.length > 0)
    throw new Error(
      `Messages without a description: ${withoutDescription.map(({ name }) => name).join(', ')}`,
    );
  const languages: string[] = config.targetLocales;
  return { config, localizer, languages, source: messages as readonly SourceMessage[] };
}
