import { decodeHTMLStrict } from 'entities';
import { decoder, type Decode } from '../../src/feed/references.ts';

/** Character references where there is no browser to know them. */
export const decode: Decode = decoder((reference) => decodeHTMLStrict(reference));
