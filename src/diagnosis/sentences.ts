import type { Fault } from './diagnose.ts';

/** What is wrong, and what to do about it; `{name}` stands for a finding's value. */
export const sentences: Readonly<Record<Fault, readonly [what: string, todo: string]>> = {
  'script-missing': [
    'The script is not on the page.',
    'Put the line with cohesion.js into the template of the site, or ask whoever may.',
  ],
  'script-twice': [
    'The script is on the page twice.',
    'Take one away: once is enough for all widgets.',
  ],
  'script-two-folders': [
    'The script is on the page from two places: {folders}.',
    'Take one away: the first that runs is used, the other does nothing.',
  ],
  'script-held-back': [
    'The script is there, but something keeps the browser from running it: a tool for consent, mostly.',
    'Tell that tool that this script needs no consent: it stores nothing and asks nobody but its own host and the feed’s.',
  ],
  'script-of-a-release': [
    'The page loads a file of one release, which will be gone.',
    'Load cohesion.js instead, which finds the newest release itself.',
  ],
  'script-over-http': [
    'The script is loaded over http.',
    'Write https: a page over https refuses it otherwise, and anybody on the way could change it.',
  ],
  'script-as-text': [
    'The script is on the page as text that visitors can read.',
    'The editor takes what is pasted for words. Paste into its view of the source, or put the script into the template.',
  ],
  'integrity-other': [
    'The hash in “integrity” is not that of the script.',
    'Write {known}, as in integrity.json beside the script.',
  ],
  'integrity-without-crossorigin': [
    'The script has “integrity”, but no crossorigin="anonymous": the browser cannot check it and refuses it.',
    'Add crossorigin="anonymous" to the script.',
  ],
  nothing: [
    'There is no widget on the page, in none of its forms.',
    'The editor has taken it away. Use the form that it keeps, a plain link in most.',
  ],
  'tag-as-text': [
    'The widget’s tag is on the page as text that visitors can read.',
    'The editor takes what is pasted for words. Paste into its view of the source, or use a plain link.',
  ],
  'tag-in-comment': [
    'The widget stands in a comment, a template or a noscript, where no browser shows it.',
    'Take it out of there.',
  ],
  'tag-not-closed': [
    '{tag} is not closed: what follows on the page was taken for its fallback.',
    'Write the closing tag right after it; HTML has no tags that close themselves.',
  ],
  'widget-unknown': ['There is no widget “{name}”.', 'Write one of these: {widgets}.'],
  'widget-in-widget': [
    '{tag} stands within {around}, as its fallback.',
    'Close the outer one before it.',
  ],
  'widget-hidden': [
    '{tag} stands where the page hides everything.',
    'Take it out of there, or show it.',
  ],
  'placeholder-misspelt': [
    '{written} is no placeholder.',
    'Write data-cohesion="join-button", with the name of the widget.',
  ],
  'placeholder-without-data': [
    'The attribute “{attribute}” of a placeholder is not read.',
    'Write data-{attribute}.',
  ],
  'attribute-unknown': ['The widget has no “{attribute}”.', 'Write one of these: {all}.'],
  'language-missing': [
    'The page does not say which language it is in, so the widget is in English.',
    'Write <html lang="…">, which helps everybody who listens to the page too.',
  ],
  'language-unknown': [
    'There are no words in the language “{lang}”, so the widget is in English.',
    'Write the code of an official language of the Union, such as cs and not cz, sv and not se.',
  ],
  'feed-refused': [
    '“{feed}” is no address of a feed: it starts with https: or is relative to the page.',
    'Mend it, or take it away: the alliance’s own feed is shown then.',
  ],
  'link-in-a-sentence': [
    'A link to a widget does not stand alone in its paragraph, so it stays a link.',
    'Put it into a paragraph of its own, if it is to be the widget.',
  ],
  'link-of-another-folder': [
    'A link leads to {folder}, and the script is from elsewhere: it stays a link.',
    'Write data-embeds="{folder}" on the script, or change the link.',
  ],
  'link-off': [
    'data-cohesion="off" keeps a link a link.',
    'Take that away, if it is to be the widget.',
  ],
  'frame-without-title': [
    'The frame has no title: who listens to the page is not told what it is.',
    'Add title="…", in the page’s language.',
  ],
  'frame-without-scripts': [
    'The frame’s sandbox forbids scripts, so only the words are there.',
    'Add allow-scripts to sandbox; where the editor takes that away, use a plain link.',
  ],
  'frame-over-http': [
    'The frame is loaded over http.',
    'Write https: a page over https refuses it otherwise.',
  ],
  'frame-low': [
    'The frame is {height} px high, and the page has no script that makes it as high as its content.',
    'Give it 200 px at least, or add the script.',
  ],
  'policy-script': [
    'The page’s Content-Security-Policy refuses the script.',
    'Add the origin of {folder} to script-src.',
  ],
  'policy-connect': [
    'The page’s Content-Security-Policy refuses the list of files and the feed.',
    'Add the origin of {folder} to connect-src.',
  ],
  'policy-frame': [
    'The page’s Content-Security-Policy refuses the frame.',
    'Add its origin to frame-src.',
  ],
  'policy-trusted-types': [
    'The page’s Trusted Types do not name ours.',
    'Add cohesion-widgets to trusted-types.',
  ],
};

/** A sentence with its values in their places. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
