/** What `cohesion-feed init` writes: a folder that can be made at once, and explains itself. */
import { inEurope } from '../../../src/i18n/formats.ts';

/** The five questions. */
export interface Answers {
  /** Of the alliance: `#CohesionAlliance`. */
  readonly name: string;
  /** https address. */
  readonly homePage: string;
  /** BCP 47 tags, at least one; the first is that of the staff. */
  readonly languages: readonly string[];
  /** https address of the folder that the feeds will be in. */
  readonly publishedAt: string;
  /** Mail or https address. */
  readonly contact: string;
}

/** Text that YAML takes for nothing else; each of JSON's is one. */
const quoted = (text: string) => JSON.stringify(text);

/** @returns the text of each file, by its path from the folder on; parted by "/". */
export function starterFolder(answers: Answers): Map<string, string> {
  return new Map([
    ['cohesion.yaml', settings(answers)],
    ['numbers.csv', numbers],
    ['register.csv', register],
    ...answers.languages.map(
      (language) => [`texts/${language}.yaml`, texts(language)] as [string, string],
    ),
    ['documents/README.txt', documents(answers)],
  ]);
}

const settings = ({ name, homePage, languages, publishedAt, contact }: Answers): string =>
  `# What the feeds are made from. A line that begins with "#" is a note for you: the command does not read it.
# Put a text in quotation marks where it holds a colon or a "#".

# What the alliance is called: the title of every feed.
name: ${quoted(name)}

# Its home page. Where each language has its own, write {lang} in its place: https://…/{lang}/
home page: ${quoted(homePage)}

# Where the feeds will be on the web: the folder, not a file in it.
published at: ${quoted(publishedAt)}

# A feed is made in each of these; "all" is the 24 languages of the Union.
languages: [${languages.map(quoted).join(', ')}]

# In which language the numbers of your tables are written: whether "12.000" is twelve thousand or twelve.
numbers locale: ${quoted(languages[0] ?? 'en')}

# Whom those can write to whose servers are asked for podcasts, videos and news.
contact: ${quoted(contact)}

# Whether audio and video are copied to your own server. Pictures, transcripts and chapters always are.
mirror: no

# What people can join, one entry each. The numbers of each stand in numbers.csv.
calls:
    # A short name for it, which numbers.csv uses.
  - id: alliance
    title: ${quoted(name)}
    # The table of the organisations that have joined.
    register: register.csv
    # The page where one joins:
    # join: https://www.alliance.example/{lang}/join
    # Its last day:
    # deadline: 2027-06-30
    # How many are wanted:
    # goal: { category: regions, count: 200 }

# Where videos, episodes and news come from, one entry each. Take away the "#" of one, and write your own address.
sources:
  # - kind: youtube
  #   address: https://www.youtube.com/@alliance-example
  # - kind: podcast
  #   address: https://podcasts.alliance.example/feed.xml
  # - kind: feed
  #   address: https://www.alliance.example/sv/news.rss
  #   as: news
  #   # In whose feeds it stands; without this line, in all.
  #   languages: sv
`;

/** Semicolons are what Excel writes and reads in most of the Union's languages, and the command reads either. */
const numbers = `call;category;count;qualifier;label;since
alliance;individuals;0;;;
alliance;regions;0;;;
alliance;municipalities;0;;;
alliance;associations;0;;;
`;

const register = `name;category;country;nuts;since;url;aliases
`;

const texts = (language: string): string => {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(
    inEurope(language).split('-')[0]!,
  );
  return `# Titles and texts in ${name ?? language}, by the id of what they belong to.
# What has none here is shown in English, or in its own language.
#
# The feed itself:
# feed:
#   title: …
#   text: …
#
# A call, a document's folder, a video, an episode: its title after the colon, or title and text below it.
# alliance: …
# declaration-2020:
#   title: …
#   text: |
#     Several lines,
#     as many as you like.
#
# What stands nowhere else: say what it is.
# principle-1:
#   kind: quotation
#   title: …
#   text: …
`;
};

const documents = ({ languages }: Answers): string =>
  `Put each document into a folder of its own here, and in it one PDF a language:

    documents/declaration-2020/${languages[0] ?? 'en'}.pdf
${languages
  .slice(1, 3)
  .map((language) => `    documents/declaration-2020/${language}.pdf\n`)
  .join('')}
The folder's name is the id of the document. Its title, pages and size are read from the files.
Tagged PDFs can be read aloud: "PDF/UA" or "tagged PDF" when you save one.
`;
