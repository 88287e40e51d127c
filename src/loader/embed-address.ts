/** The page of one widget in one language, beside the drop-in script: `embed/sv/video-carousel.html?limit=6`. */
export interface EmbedAddress {
  /** BCP 47 tag, as the address has it. */
  readonly language: string;
  /** Name of the widget, without `cohesion-`. It need not be one that there is. */
  readonly name: string;
  /** What the widget is asked for, by the names of its attributes. */
  readonly parameters: URLSearchParams;
}

/**
 * Reads the address of an embed page.
 *
 * @param folders - drop-in folders, with a slash at the end.
 * @returns undefined where it is none in one of these folders.
 */
export function readEmbedAddress(
  address: string,
  folders: readonly string[],
): EmbedAddress | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const place = url && url.origin + url.pathname;
  const folder = folders.find((folder) => place?.startsWith(`${folder}embed/`));
  const [, language, name] =
    /^embed\/([a-z\d-]+)\/([a-z\d-]+)\.html$/i.exec(folder ? place!.slice(folder.length) : '') ??
    [];
  return language && name ? { language, name, parameters: url!.searchParams } : undefined;
}

/** The drop-in folder that somebody means by its address, or by that of its `embed/`; with a slash at the end. */
export const folderOf = (address: string): string => address.replace(/(?:(\/)embed)?\/?$/, '/');
