/** What is wrong, and what to do about it, in the locale being rendered; in a page's console, English. */
import { msg, str } from '../i18n/messages.ts';
import type { Fault, Finding } from './diagnose.ts';

type Sentences = (values: Finding['values']) => readonly [what: string, todo: string];

export const sentences: Readonly<Record<Fault, Sentences>> = {
  'script-missing': () => [
    msg('The script is not on the page.', {
      id: 'diagnosis.script-missing',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Put the line with cohesion.js into the template of the site, or ask whoever may.', {
      id: 'diagnosis.script-missing.todo',
      desc: 'What to do about it.',
    }),
  ],
  'script-twice': () => [
    msg('The script is on the page twice.', {
      id: 'diagnosis.script-twice',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Take one away: once is enough for all widgets.', {
      id: 'diagnosis.script-twice.todo',
      desc: 'What to do about it.',
    }),
  ],
  'script-two-folders': ({ folders }) => [
    msg(str`The script is on the page from two places: ${folders}.`, {
      id: 'diagnosis.script-two-folders',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is two addresses.',
    }),
    msg('Take one away: the first that runs is used, the other does nothing.', {
      id: 'diagnosis.script-two-folders.todo',
      desc: 'What to do about it.',
    }),
  ],
  'script-held-back': () => [
    msg(
      'The script is there, but something keeps the browser from running it: a tool for consent, mostly.',
      {
        id: 'diagnosis.script-held-back',
        desc: 'Why a widget does not show on somebody’s page: what is wrong.',
      },
    ),
    msg(
      'Tell that tool that this script needs no consent: it stores nothing and asks nobody but its own host and the feed’s.',
      { id: 'diagnosis.script-held-back.todo', desc: 'What to do about it.' },
    ),
  ],
  'script-of-a-release': () => [
    msg('The page loads a file of one release, which will be gone.', {
      id: 'diagnosis.script-of-a-release',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Load cohesion.js instead, which finds the newest release itself.', {
      id: 'diagnosis.script-of-a-release.todo',
      desc: 'What to do about it.',
    }),
  ],
  'script-over-http': () => [
    msg('The script is loaded over http.', {
      id: 'diagnosis.script-over-http',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(
      'Write https: a page over https refuses it otherwise, and anybody on the way could change it.',
      { id: 'diagnosis.script-over-http.todo', desc: 'What to do about it.' },
    ),
  ],
  'script-as-text': () => [
    msg('The script is on the page as text that visitors can read.', {
      id: 'diagnosis.script-as-text',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(
      'The editor takes what is pasted for words. Paste into its view of the source, or put the script into the template.',
      { id: 'diagnosis.script-as-text.todo', desc: 'What to do about it.' },
    ),
  ],
  'integrity-other': ({ known }) => [
    msg('The hash in “integrity” is not that of the script.', {
      id: 'diagnosis.integrity-other',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(str`Write ${known}, as in integrity.json beside the script.`, {
      id: 'diagnosis.integrity-other.todo',
      desc: 'What to do about it. The value is a hash.',
    }),
  ],
  'integrity-without-crossorigin': () => [
    msg(
      'The script has “integrity”, but no crossorigin="anonymous": the browser cannot check it and refuses it.',
      {
        id: 'diagnosis.integrity-without-crossorigin',
        desc: 'Why a widget does not show on somebody’s page: what is wrong.',
      },
    ),
    msg('Add crossorigin="anonymous" to the script.', {
      id: 'diagnosis.integrity-without-crossorigin.todo',
      desc: 'What to do about it.',
    }),
  ],
  nothing: () => [
    msg('There is no widget on the page, in none of its forms.', {
      id: 'diagnosis.nothing',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('The editor has taken it away. Use the form that it keeps, a plain link in most.', {
      id: 'diagnosis.nothing.todo',
      desc: 'What to do about it.',
    }),
  ],
  'tag-as-text': () => [
    msg('The widget’s tag is on the page as text that visitors can read.', {
      id: 'diagnosis.tag-as-text',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(
      'The editor takes what is pasted for words. Paste into its view of the source, or use a plain link.',
      { id: 'diagnosis.tag-as-text.todo', desc: 'What to do about it.' },
    ),
  ],
  'tag-in-comment': () => [
    msg('The widget stands in a comment, a template or a noscript, where no browser shows it.', {
      id: 'diagnosis.tag-in-comment',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Take it out of there.', {
      id: 'diagnosis.tag-in-comment.todo',
      desc: 'What to do about it.',
    }),
  ],
  'tag-not-closed': ({ tag }) => [
    msg(str`${tag} is not closed: what follows on the page was taken for its fallback.`, {
      id: 'diagnosis.tag-not-closed',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is a tag such as <cohesion-join-button>.',
    }),
    msg('Write the closing tag right after it; HTML has no tags that close themselves.', {
      id: 'diagnosis.tag-not-closed.todo',
      desc: 'What to do about it.',
    }),
  ],
  'widget-unknown': ({ name, widgets }) => [
    msg(str`There is no widget “${name}”.`, {
      id: 'diagnosis.widget-unknown',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is a misspelt name.',
    }),
    msg(str`Write one of these: ${widgets}.`, {
      id: 'diagnosis.widget-unknown.todo',
      desc: 'What to do about it. The value is a list of names.',
    }),
  ],
  'widget-in-widget': ({ around, tag }) => [
    msg(str`${tag} stands within ${around}, as its fallback.`, {
      id: 'diagnosis.widget-in-widget',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Close the outer one before it.', {
      id: 'diagnosis.widget-in-widget.todo',
      desc: 'What to do about it.',
    }),
  ],
  'widget-hidden': ({ tag }) => [
    msg(str`${tag} stands where the page hides everything.`, {
      id: 'diagnosis.widget-hidden',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is a tag such as <cohesion-join-button>.',
    }),
    msg('Take it out of there, or show it.', {
      id: 'diagnosis.widget-hidden.todo',
      desc: 'What to do about it.',
    }),
  ],
  'placeholder-misspelt': ({ written }) => [
    msg(str`${written} is no placeholder.`, {
      id: 'diagnosis.placeholder-misspelt',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is an attribute of HTML as written.',
    }),
    msg('Write data-cohesion="join-button", with the name of the widget.', {
      id: 'diagnosis.placeholder-misspelt.todo',
      desc: 'What to do about it.',
    }),
  ],
  'placeholder-without-data': ({ attribute }) => [
    msg(str`The attribute “${attribute}” of a placeholder is not read.`, {
      id: 'diagnosis.placeholder-without-data',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is the name of an attribute.',
    }),
    msg(str`Write data-${attribute}.`, {
      id: 'diagnosis.placeholder-without-data.todo',
      desc: 'What to do about it. The value is the name of an attribute.',
    }),
  ],
  'attribute-unknown': ({ all, attribute }) => [
    msg(str`The widget has no “${attribute}”.`, {
      id: 'diagnosis.attribute-unknown',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is the name of an attribute.',
    }),
    msg(str`Write one of these: ${all}.`, {
      id: 'diagnosis.attribute-unknown.todo',
      desc: 'What to do about it. The value is a list of names.',
    }),
  ],
  'language-missing': () => [
    msg('The page does not say which language it is in, so the widget is in English.', {
      id: 'diagnosis.language-missing',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Write <html lang="…">, which helps everybody who listens to the page too.', {
      id: 'diagnosis.language-missing.todo',
      desc: 'What to do about it.',
    }),
  ],
  'language-unknown': ({ lang }) => [
    msg(str`There are no words in the language “${lang}”, so the widget is in English.`, {
      id: 'diagnosis.language-unknown',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is a code of a language, as written.',
    }),
    msg(
      'Write the code of an official language of the Union, such as cs and not cz, sv and not se.',
      { id: 'diagnosis.language-unknown.todo', desc: 'What to do about it.' },
    ),
  ],
  'feed-refused': ({ feed }) => [
    msg(str`“${feed}” is no address of a feed: it starts with https: or is relative to the page.`, {
      id: 'diagnosis.feed-refused',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is an address, as written.',
    }),
    msg('Mend it, or take it away: the alliance’s own feed is shown then.', {
      id: 'diagnosis.feed-refused.todo',
      desc: 'What to do about it.',
    }),
  ],
  'link-in-a-sentence': () => [
    msg('A link to a widget does not stand alone in its paragraph, so it stays a link.', {
      id: 'diagnosis.link-in-a-sentence',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Put it into a paragraph of its own, if it is to be the widget.', {
      id: 'diagnosis.link-in-a-sentence.todo',
      desc: 'What to do about it.',
    }),
  ],
  'link-of-another-folder': ({ folder }) => [
    msg(str`A link leads to ${folder}, and the script is from elsewhere: it stays a link.`, {
      id: 'diagnosis.link-of-another-folder',
      desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is an address.',
    }),
    msg(str`Write data-embeds="${folder}" on the script, or change the link.`, {
      id: 'diagnosis.link-of-another-folder.todo',
      desc: 'What to do about it. The value is an address.',
    }),
  ],
  'link-off': () => [
    msg('data-cohesion="off" keeps a link a link.', {
      id: 'diagnosis.link-off',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Take that away, if it is to be the widget.', {
      id: 'diagnosis.link-off.todo',
      desc: 'What to do about it.',
    }),
  ],
  'frame-without-title': () => [
    msg('The frame has no title: who listens to the page is not told what it is.', {
      id: 'diagnosis.frame-without-title',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Add title="…", in the page’s language.', {
      id: 'diagnosis.frame-without-title.todo',
      desc: 'What to do about it.',
    }),
  ],
  'frame-without-scripts': () => [
    msg('The frame’s sandbox forbids scripts, so only the words are there.', {
      id: 'diagnosis.frame-without-scripts',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Add allow-scripts to sandbox; where the editor takes that away, use a plain link.', {
      id: 'diagnosis.frame-without-scripts.todo',
      desc: 'What to do about it.',
    }),
  ],
  'frame-over-http': () => [
    msg('The frame is loaded over http.', {
      id: 'diagnosis.frame-over-http',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Write https: a page over https refuses it otherwise.', {
      id: 'diagnosis.frame-over-http.todo',
      desc: 'What to do about it.',
    }),
  ],
  'frame-low': ({ height }) => [
    msg(
      str`The frame is ${height} px high, and the page has no script that makes it as high as its content.`,
      {
        id: 'diagnosis.frame-low',
        desc: 'Why a widget does not show on somebody’s page: what is wrong. The value is a number.',
      },
    ),
    msg('Give it 200 px at least, or add the script.', {
      id: 'diagnosis.frame-low.todo',
      desc: 'What to do about it.',
    }),
  ],
  'policy-script': ({ folder }) => [
    msg('The page’s Content-Security-Policy refuses the script.', {
      id: 'diagnosis.policy-script',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(str`Add the origin of ${folder} to script-src.`, {
      id: 'diagnosis.policy-script.todo',
      desc: 'What to do about it. The value is an address.',
    }),
  ],
  'policy-connect': ({ folder }) => [
    msg('The page’s Content-Security-Policy refuses the list of files and the feed.', {
      id: 'diagnosis.policy-connect',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg(str`Add the origin of ${folder} to connect-src.`, {
      id: 'diagnosis.policy-connect.todo',
      desc: 'What to do about it. The value is an address.',
    }),
  ],
  'policy-frame': () => [
    msg('The page’s Content-Security-Policy refuses the frame.', {
      id: 'diagnosis.policy-frame',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Add its origin to frame-src.', {
      id: 'diagnosis.policy-frame.todo',
      desc: 'What to do about it.',
    }),
  ],
  'policy-trusted-types': () => [
    msg('The page’s Trusted Types do not name ours.', {
      id: 'diagnosis.policy-trusted-types',
      desc: 'Why a widget does not show on somebody’s page: what is wrong.',
    }),
    msg('Add cohesion-widgets to trusted-types.', {
      id: 'diagnosis.policy-trusted-types.todo',
      desc: 'What to do about it.',
    }),
  ],
};
