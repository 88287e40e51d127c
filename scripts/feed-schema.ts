/** Prints the JSON Schema of the feed; the build writes it to dist/cdn/feed.schema.json. */
import { feedSchema } from '../src/feed/schema.ts';

export { feedSchema };

if (import.meta.main) console.log(JSON.stringify(feedSchema(), null, 2));
