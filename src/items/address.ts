import type { Item } from '../feed/model.ts';

/** Where an item stands: on a page of its own, else on somebody else's. */
export const addressOf = ({ url, external_url }: Item): string | undefined => url ?? external_url;
