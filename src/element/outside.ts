/**
 * Lets a link lead out of where the widget stands, where it would take that away: out of a frame, in which most sites
 * refuse to be shown; and beside the page where a file of another origin is to be downloaded, which browsers open in its
 * place. One rule for all links of a widget, those of a text and of a PDF too: listens on the shadow root.
 */
export function leadOutside(event: Event): void {
  const link = (event.composedPath()[0] as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.defaultPrevented || link.target || link.protocol.slice(0, 4) !== 'http')
    return;
  const isInFrame = self !== top;
  const isForeignFile = link.hasAttribute('download') && link.origin !== location.origin;
  if (isInFrame || isForeignFile) link.target = '_blank';
}
