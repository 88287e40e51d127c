import { formatSize } from '../../i18n/format.ts';
import { msg, str } from '../../i18n/messages.ts';
import { limit, type Failure } from './document-file.ts';

/** A sentence that says what happened; the links to the file stand above it. */
export function failureText(failure: Failure): string {
  switch (failure) {
    case 'absent':
      return msg('The document was not found.', {
        id: 'declaration.absent',
        desc: 'Instead of a document whose address answers with an error such as 404.',
      });
    case 'incomplete':
      return msg('The document did not arrive in full.', {
        id: 'declaration.incomplete',
        desc: 'Instead of a document whose loading was cut off.',
      });
    case 'large':
      return msg(str`The document is too large to show here (over ${formatSize(limit)}).`, {
        id: 'declaration.large',
        desc: 'Instead of a document. The value is a size: “50 MB”.',
      });
    case 'empty':
      return msg('There is no text in the document that could be shown here.', {
        id: 'declaration.empty',
        desc: 'Instead of a document without words: one of pictures only, or one that a script fills.',
      });
    case 'damaged':
      return msg('The file is damaged or of another kind.', {
        id: 'declaration.damaged',
        desc: 'Instead of a document that cannot be read as the PDF that it should be.',
      });
    case 'locked':
      return msg('The document is protected by a password.', {
        id: 'declaration.locked',
        desc: 'Instead of a document that is encrypted.',
      });
    case 'refused':
      return msg(
        'The document could not be loaded on this page. You can open or download it instead.',
        {
          id: 'declaration.refused',
          desc: 'Instead of a document, where its server, this page or the connection refuses.',
        },
      );
    default:
      return msg('The document cannot be shown here.', {
        id: 'declaration.unreadable',
        desc: 'Instead of a document, under links that open or download it.',
      });
  }
}

export const loadingText = (): string =>
  msg('Loading the document', {
    id: 'declaration.loading',
    desc: 'Name of a progress bar, for screen readers.',
  });

/** "120 kB / 702 kB" */
export const progressText = (loaded: number, total: number | undefined): string =>
  total ? `${formatSize(loaded)} / ${formatSize(total)}` : formatSize(loaded);
