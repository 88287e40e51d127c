/** Random feeds for property tests: good ones, and ones with anything anywhere. */
import fc from 'fast-check';

const goodAddress = fc.constantFrom(
  'https://example.eu/a',
  'media/a.mp3',
  '../a b',
  '/a?b#c',
  'å.html',
  'https://www.youtube.com/watch?v=a',
  '//example.eu/',
);
const goodDay = fc.constantFrom('2022-10-12', '2024-02-29', '2027-06-30');
const goodDate = fc.constantFrom('2017-10', '2022-10-12', '2024-02-29');
const goodTime = fc.constantFrom('2022-10-12T09:30:00Z', '2024-02-29T23:59:59.5+02:00');
const goodLanguage = fc.constantFrom('sv', 'de-AT', 'zh-Hant-TW', 'ca-ES-valencia');
const someText = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });
const anyText = fc.string({ maxLength: 12, unit: 'binary' });
const whole = fc.nat();
const amount = fc.double({ min: 0, max: 1e12, noNaN: true });
const qualifier = fc.constantFrom('exact', 'more-than', 'about');
const category = fc.constantFrom('individuals', 'regions', 'meps', 'sectoral');
const kind = fc.constantFrom('declaration', 'video', 'podcast', 'news', 'material');
const mimeType = fc.constantFrom('audio/mpeg', 'video/mp4', 'application/pdf', 'text/vtt');
const rel = fc.constantFrom('transcript', 'chapters', 'captions', 'descriptions');

/** What is put in the place of something good: other types, and addresses that must never get through. */
export const poison: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    -1,
    1.5,
    Infinity,
    '\0',
    [],
    {},
    [[]],
    [null],
    { url: 'javascript:alert(1)' },
    'sv_SE',
    '2022-02-30',
    '2022-13',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'blob:https://example.eu/1',
    'file:///etc/passwd',
    'http://example.eu/',
    'https://user:password@example.eu/',
    'https://user@example.eu/',
    '//user@example.eu/',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Of = (good: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>;

/** The shape of a feed with `of` around every value. */
function documents(of: Of, ids: 'unique' | 'any'): fc.Arbitrary<Record<string, unknown>> {
  const fields = (
    required: Record<string, fc.Arbitrary<unknown>>,
    optional: Record<string, fc.Arbitrary<unknown>>,
  ): fc.Arbitrary<Record<string, unknown>> =>
    fc.record(
      Object.fromEntries(Object.entries({ ...required, ...optional }).map(([k, v]) => [k, of(v)])),
      { requiredKeys: Object.keys(required) },
    ) as fc.Arbitrary<Record<string, unknown>>;
  const list = (entry: fc.Arbitrary<unknown>, maxLength = 3) => fc.array(of(entry), { maxLength });
  const author = fields({}, { name: anyText, url: goodAddress, avatar: goodAddress });
  const attachment = fields(
    { url: goodAddress, mime_type: mimeType },
    {
      title: anyText,
      size_in_bytes: amount,
      duration_in_seconds: amount,
      _cohesion: fields({}, { language: goodLanguage, rel }),
    },
  );
  const item = fields(
    { id: ids === 'unique' ? fc.uuid() : fc.constantFrom('1', '2', 3, '4'), content_text: anyText },
    {
      url: goodAddress,
      external_url: goodAddress,
      title: anyText,
      content_html: anyText,
      summary: anyText,
      image: goodAddress,
      banner_image: goodAddress,
      date_published: goodTime,
      date_modified: goodTime,
      language: goodLanguage,
      tags: list(anyText),
      authors: list(author),
      attachments: list(attachment),
      _cohesion: fields(
        {},
        { kind, missing_language_url: goodAddress, duration_in_seconds: amount },
      ),
    },
  );
  const count = fields({ category, count: whole }, { qualifier, label: someText });
  // Each category once.
  const counts = of(
    fc.uniqueArray(of(count), {
      maxLength: 3,
      selector: (entry) => (entry as { category?: unknown } | null)?.category,
    }),
  );
  const point = fields({ date: goodDate, count: whole }, { qualifier });
  const call = fields(
    { id: someText },
    {
      title: anyText,
      url: goodAddress,
      since: goodDate,
      counts,
      history: list(point),
      deadline: goodDay,
      join: fields({ url: goodAddress }, { partner_parameter: someText }),
    },
  );
  return fc
    .record({
      top: fields(
        {},
        {
          home_page_url: goodAddress,
          feed_url: goodAddress,
          description: anyText,
          icon: goodAddress,
          language: goodLanguage,
          authors: list(author),
          _cohesion: fields(
            {},
            {
              about: goodAddress,
              schema: fc.constant(1),
              updated: goodTime,
              calls: fc.uniqueArray(call, {
                maxLength: 2,
                selector: (entry) => (entry as { id?: unknown } | null)?.id,
              }),
            },
          ),
        },
      ),
      items: list(item, 5),
    })
    .map(({ top, items }) => ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Feed',
      ...top,
      items,
    }));
}

/** Feeds that are good throughout. */
export const goodFeeds = documents((good) => good, 'unique');

/** Feeds in which about one value in twenty is something else, with ids that may occur twice. */
export const hostileFeeds = documents(
  (good) => fc.oneof({ weight: 19, arbitrary: good }, { weight: 1, arbitrary: poison }),
  'any',
);

/** Like {@link hostileFeeds}, but for what JSON Schema has no word for: ids that occur twice. */
export const mixedFeeds = documents(
  (good) => fc.oneof({ weight: 40, arbitrary: good }, { weight: 1, arbitrary: poison }),
  'unique',
);
