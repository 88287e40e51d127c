/**
 * The JSON Schema of a good feed, made from the model: what the parser reads without a problem is what the schema
 * allows. For build time, editors and tests only; nothing that ships to visitors imports it.
 *
 * JSON Schema cannot say all that the parser checks. Beyond the schema are: ids and categories that occur twice; and
 * `http:` addresses, which the parser allows where the feed itself came over `http:`. For addresses the schema is a little
 * stricter (no space or backslash at the start) and a little laxer (hosts and ports that no URL parser takes, like
 * `https://exa%mple/`), since a pattern is no URL parser.
 */
import type { Check, ListShape, ObjectShape } from './check.ts';
import * as model from './model.ts';

export type JsonSchema = Record<string, unknown>;

/** A pattern as JSON Schema has it: without flags. */
export const source = ({ source, flags }: RegExp): string =>
  (flags.includes('i') ? source.replaceAll('a-z', 'a-zA-Z') : source).replaceAll('\\/', '/');

export const leaves = new Map<Check<unknown>, JsonSchema>([
  [
    model.anyText,
    {
      type: 'string',
      // Letters, and not HTML for them; of the names, those that are met.
      pattern: '^(?![\\s\\S]*&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);)',
    },
  ],
  [model.html, { type: 'string' }],
  [model.someText, { type: 'string', minLength: 1 }],
  [model.id, { type: ['string', 'number'], minLength: 1 }],
  [model.version, { type: 'string', pattern: source(model.versionPattern) }],
  [
    model.address,
    {
      type: 'string',
      maxLength: 2048,
      pattern:
        // https: with a host and no credentials, or: no scheme, no credentials and not without a host, blanks before them or not
        '^([Hh][Tt][Tt][Pp][Ss]://[^/?#@\\\\\\s\\u0000-\\u001f\\u007f]+([/?#][^\\u0000-\\u001f\\u007f]*)?' +
        '|(?! *([A-Za-z][A-Za-z0-9+.-]*:|[/\\\\]{2}[^/?#\\\\]*@|[/\\\\]{2,} *([?#]|$)))[^\\u0000-\\u001f\\u007f]+)$',
    },
  ],
  [model.language, { type: 'string', pattern: source(model.languagePattern) }],
  [
    model.date,
    {
      type: 'string',
      pattern: source(model.datePattern),
      anyOf: [{ maxLength: 7 }, { format: 'date' }],
    },
  ],
  [model.day, { type: 'string', pattern: source(model.dayPattern), format: 'date' }],
  [model.time, { type: 'string', pattern: source(model.timePattern), format: 'date-time' }],
  [model.whole, { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  [model.amount, { type: 'number', minimum: 0 }],
  [model.schema, { const: 1 }],
  [model.kind, { enum: model.kinds }],
  [model.qualifier, { enum: model.qualifiers }],
  [model.rel, { enum: model.rels }],
]);

/** What a `finish` function checks beyond the fields. */
const beyond = new Map<Check<unknown>, JsonSchema>([
  [
    model.count as Check<unknown>,
    {
      anyOf: [
        { properties: { category: { enum: model.builtInCategories } } },
        { required: ['label'], properties: { label: { type: 'string', minLength: 1 } } },
      ],
    },
  ],
  [
    model.item as Check<unknown>,
    {
      anyOf: ['content_text', 'content_html'].map((name) => ({
        required: [name],
        properties: { [name]: { type: 'string' } },
      })),
    },
  ],
]);

const authorFields = (at: string, whose: string) => ({
  [at]: whose,
  [`${at}.name`]: 'Name of a person or an organisation.',
  [`${at}.url`]: 'Address of a page of or about the author.',
  [`${at}.avatar`]: 'Address of a square picture of the author.',
});

/** What each field is for, by path. */
export const descriptions: Readonly<Record<string, string>> = {
  '': 'A JSON Feed 1.1 document in one language, with the extension _cohesion. Addresses are https: or relative to the feed.',
  version: 'Address of the version of JSON Feed: https://jsonfeed.org/version/1.1.',
  title: 'Name of the feed, plain text.',
  home_page_url: 'Address of the page that the feed describes.',
  feed_url: 'Address of the feed itself.',
  description: 'What the feed is about, plain text.',
  icon: 'Address of a square picture for the feed; also the cover of podcast episodes without an image.',
  language: 'Language of the feed, a BCP 47 tag such as sv or de-AT.',
  ...authorFields('author', 'Deprecated in JSON Feed 1.1: use authors.'),
  authors: 'Authors of all items that name none themselves.',
  ...authorFields('authors[]', 'One author.'),
  _cohesion: 'What the cohesion widgets need beyond JSON Feed.',
  '_cohesion.about': 'Address of a page about this extension.',
  '_cohesion.schema': 'Version of this extension: 1.',
  '_cohesion.updated':
    'When the figures were last brought up to date, RFC 3339: 2026-11-01T08:00:00Z.',
  '_cohesion.podcast_url': 'Address of the same episodes as an RSS feed, which podcast apps read.',
  '_cohesion.calls':
    'What can be joined: a declaration, a call, a survey. The first is the alliance’s own, which widgets show unless they are told another.',
  '_cohesion.calls[]': 'One call.',
  '_cohesion.calls[].id': 'Names the call for good; no other call of the feed has it.',
  '_cohesion.calls[].title':
    "What the call is called, in the feed's language. All but the first are shown with it.",
  '_cohesion.calls[].url':
    'Address of the page about the call: where the button leads when it is closed.',
  '_cohesion.calls[].since': 'Since when it can be joined: YYYY-MM or YYYY-MM-DD.',
  '_cohesion.calls[].counts': 'One entry a category, in the order in which they are shown.',
  '_cohesion.calls[].counts[]': 'How many have joined in one category.',
  '_cohesion.calls[].counts[].category':
    'individuals, regions, municipalities, associations, meps and sectoral have labels in every language; any other needs a label.',
  '_cohesion.calls[].counts[].count': 'How many: a whole number.',
  '_cohesion.calls[].counts[].qualifier': 'How exact the number is; exact if not given.',
  '_cohesion.calls[].counts[].label':
    "What is counted, in the feed's language. Built-in categories have labels of their own, which it does not replace.",
  '_cohesion.calls[].history': 'Earlier totals, for the trend.',
  '_cohesion.calls[].history[]': 'The total at one time.',
  '_cohesion.calls[].history[].date': 'When: YYYY-MM or YYYY-MM-DD.',
  '_cohesion.calls[].history[].count': 'How many had joined by then: a whole number.',
  '_cohesion.calls[].history[].qualifier': 'How exact the number is; exact if not given.',
  '_cohesion.calls[].goal': 'How many are hoped for in one category.',
  '_cohesion.calls[].goal.category': 'One of the categories of the counts.',
  '_cohesion.calls[].goal.count': 'How many: a whole number.',
  '_cohesion.calls[].deadline':
    'Last day on which it can be joined, YYYY-MM-DD; it ends where the Union’s days end last.',
  '_cohesion.calls[].join': 'Where to join.',
  '_cohesion.calls[].join.url': 'Address of the page where one joins.',
  '_cohesion.calls[].join.partner_parameter':
    'Name of the query parameter by which that page learns which partner sent the visitor.',
  '_cohesion.calls[].register':
    'Address of the register on the same site as the feed: who has joined, as a JSON file of its own, described by register.schema.json.',
  items: 'Declarations, videos, podcast episodes, news and material; at most 500 are read.',
  'items[]': 'One item; has content_text or content_html.',
  'items[].id': 'Names the item for good; no other item of the feed has it.',
  'items[].url': 'Address of the item itself, such as the page of a video on its platform.',
  'items[].external_url': 'Address of a page elsewhere that the item is about.',
  'items[].title': 'Title, plain text.',
  'items[].content_text': 'Content as plain text.',
  'items[].content_html': 'Content as HTML; widgets show a safe subset of it.',
  'items[].summary': 'The content in a sentence or two, plain text.',
  'items[].image': 'Address of the main picture: the poster of a video, the cover of an episode.',
  'items[].banner_image': 'Address of a wide picture to stand above the item.',
  'items[].date_published': 'When it was published, RFC 3339: 2022-11-07T00:00:00Z.',
  'items[].date_modified': 'When it was last changed, RFC 3339.',
  'items[].language': "Language of the item, if not the feed's; a BCP 47 tag.",
  'items[].tags': 'Subjects, plain text each.',
  'items[].tags[]': 'One subject.',
  ...authorFields('items[].author', 'Deprecated in JSON Feed 1.1: use authors.'),
  'items[].authors': 'Authors of the item; of an episode, those who speak.',
  ...authorFields('items[].authors[]', 'One author.'),
  'items[].attachments':
    'Files: the language versions of a declaration; the audio or video of an item, with transcript and chapters. Two with the same title are alternatives of one another.',
  'items[].attachments[]': 'One file.',
  'items[].attachments[].url': 'Address of the file.',
  'items[].attachments[].mime_type': 'Its media type, such as application/pdf or audio/mpeg.',
  'items[].attachments[].title': 'Its title, plain text: of a language version, in that language.',
  'items[].attachments[].size_in_bytes': 'Its size in bytes.',
  'items[].attachments[].duration_in_seconds': 'How long it plays, in seconds.',
  'items[].attachments[]._cohesion': 'What the widgets need to know of the file.',
  'items[].attachments[]._cohesion.language': 'Language of the file, a BCP 47 tag.',
  'items[].attachments[]._cohesion.rel':
    "What the file is to the item's medium, if it is not the medium itself.",
  'items[]._cohesion': 'What the widgets need to know of the item.',
  'items[]._cohesion.kind':
    'What the item is. Without it: a podcast if it has an audio file, a video if it has a video file or the address of a known platform, else news.',
  'items[]._cohesion.missing_language_url':
    'Address of a page that says why a language version does not exist.',
  'items[]._cohesion.duration_in_seconds': 'How long the item plays, where no attachment says it.',
};

/** What a schema says of checks and fields that the shape alone does not. */
export interface Known {
  /** Of checks without parts. */
  readonly leaves: ReadonlyMap<Check<unknown>, JsonSchema>;
  /** What a `finish` function checks beyond the fields. */
  readonly beyond: ReadonlyMap<Check<unknown>, JsonSchema>;
  /** What each field is for, by path. */
  readonly descriptions: Readonly<Record<string, string>>;
}

/** Every node of the shape with its path, `items[].id`; the document's own is empty. */
export function walk(
  visit: (path: string, check: Check<unknown>) => void,
  check: Check<unknown> & Partial<ListShape & ObjectShape> = model.feed as Check<unknown>,
  path = '',
): void {
  visit(path, check);
  if (check.of) walk(visit, check.of, `${path}[]`);
  for (const [name, field] of Object.entries(check.fields ?? {})) {
    walk(visit, field, path ? `${path}.${name}` : name);
  }
}

/** What is not there may be null as well. */
function orNull({ type, enum: values, const: value, ...more }: JsonSchema): JsonSchema {
  return {
    ...more,
    ...(type !== undefined && { type: [type, 'null'].flat() }),
    ...(values !== undefined && { enum: [...(values as unknown[]), null] }),
    ...(value !== undefined && { enum: [value, null] }),
  };
}

/** @throws where the shape has a check of which nothing is known. */
export function schemaOf(
  check: Check<unknown> & Partial<ListShape & ObjectShape>,
  known: Known,
  path = '',
): JsonSchema {
  const { leaves, beyond, descriptions } = known;
  const description = descriptions[path];
  if (check.of) {
    const most = check.most !== undefined &&
      Number.isFinite(check.most) && { maxItems: check.most };
    const items = orNull(schemaOf(check.of, known, `${path}[]`));
    return { description, type: 'array', items, ...most };
  }
  if (check.fields) {
    const properties = Object.entries(check.fields).map(([name, field]) => {
      const schema = schemaOf(field, known, path ? `${path}.${name}` : name);
      return [name, check.required?.includes(name) ? schema : orNull(schema)];
    });
    return {
      description,
      type: 'object',
      properties: Object.fromEntries(properties) as JsonSchema,
      ...(check.required?.length && { required: check.required }),
      ...beyond.get(check),
    };
  }
  const leaf = leaves.get(check);
  if (!leaf) throw new Error(`schema.ts knows no JSON Schema for the check at ${path}`);
  return { description, ...leaf };
}

/** JSON Schema, draft 07: the newest that editors and validators handle without settings. */
export function feedSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Cohesion feed',
    ...schemaOf(model.feed as Check<unknown>, { leaves, beyond, descriptions }),
  };
}
