/** What all widgets say. */
import { msg } from '../i18n/messages.ts';

export const empty = (): string =>
  msg('There is nothing to show here yet.', {
    id: 'shared.empty',
    desc: 'Instead of a widget whose feed holds nothing for it.',
  });
export const failed = (): string =>
  msg('This content could not be loaded.', {
    id: 'shared.failed',
    desc: 'Instead of a widget whose content cannot be had, above a button to try again.',
  });
export const retry = (): string =>
  msg('Try again', {
    id: 'shared.retry',
    desc: 'Button under “This content could not be loaded.”',
  });
