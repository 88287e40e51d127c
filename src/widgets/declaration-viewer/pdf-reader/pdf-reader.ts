import type { Source } from '../declaration-viewer.view.ts';
import type { Reader, ReaderHost } from '../reader.ts';
export const open = (_host: ReaderHost, _source: Source): Reader => {
  throw new Error('not yet');
};
