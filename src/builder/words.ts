/** What the builder's page says, but for the names in `labels.ts` and the drafts in `statements.ts`. */
import { msg, str } from '../i18n/messages.ts';
import type { Form, Right } from './places.ts';

export const page = {
  title: () =>
    msg('The alliance on your page', {
      id: 'builder.title',
      desc: 'Title of the page on which webmasters put together what they paste into their own site.',
    }),
  intro: () =>
    msg(
      'Choose, look and copy. The address of this page holds what you have chosen: send it on, and somebody else sees the same.',
      { id: 'builder.intro', desc: 'Under the title of the page.' },
    ),
  language: () =>
    msg('Language of this page', {
      id: 'builder.language',
      desc: 'Name of a list of languages: in which one this page, the builder, is shown.',
    }),
  noScript: () =>
    msg(
      'This page needs JavaScript. Without it, paste these lines where the counter is to stand; another widget has another name.',
      { id: 'builder.no-script', desc: 'Where scripts are off; lines of HTML follow.' },
    ),
  unreachable: () =>
    msg('The files beside this page could not be loaded. Is the whole folder there?', {
      id: 'builder.unreachable',
      desc: 'Instead of the page’s content, for whoever has copied it to a server.',
    }),
};

export const widgets = {
  heading: () =>
    msg('What would you like to show?', {
      id: 'builder.widgets',
      desc: 'Heading above the widgets, of which one or several are chosen.',
    }),
  none: () =>
    msg('Choose at least one.', {
      id: 'builder.widgets.none',
      desc: 'Where the result would be, as long as no widget is chosen.',
    }),
};

export const settings = {
  heading: () =>
    msg('How should it be?', { id: 'builder.settings', desc: 'Heading above settings.' }),
  language: () =>
    msg('Language of the content', {
      id: 'builder.settings.language',
      desc: 'Name of a list of languages: in which one the widgets are shown.',
    }),
  pageLanguage: () =>
    msg('that of the page', {
      id: 'builder.settings.page-language',
      desc: 'First entry of the list “Language of the content”: the language of the page that the widgets will stand on.',
    }),
  partner: () =>
    msg('Your name', {
      id: 'builder.settings.partner',
      desc: 'Above a field for the name of the region, city or organisation that shows the widgets.',
    }),
  partnerHint: () =>
    msg('The join page is told who sent the visitor.', {
      id: 'builder.settings.partner-hint',
      desc: 'Under the field “Your name”.',
    }),
  usual: () =>
    msg('as usual', {
      id: 'builder.settings.usual',
      desc: 'First entry of lists: nothing particular is chosen.',
    }),
  all: () =>
    msg('All are shown if none is ticked.', {
      id: 'builder.settings.all',
      desc: 'Under checkboxes such as “regions” and “individuals”.',
    }),
  more: () =>
    msg('More settings', {
      id: 'builder.settings.more',
      desc: 'Opens settings that few people need.',
    }),
};

export const colours = {
  heading: () =>
    msg('In which colours?', { id: 'builder.colours', desc: 'Heading above fields for colours.' }),
  hint: () =>
    msg('Leave empty what is right as it is. #7a0019, for example, is how a colour is written.', {
      id: 'builder.colours.hint',
      desc: 'Under the heading “In which colours?”.',
    }),
  accent: () =>
    msg('Main colour', {
      id: 'builder.colours.accent',
      desc: 'Above a field for a colour: of buttons and links.',
    }),
  onAccent: () =>
    msg('Words on it', {
      id: 'builder.colours.on-accent',
      desc: 'Above a field for a colour, after “Main colour”: of the words on a button.',
    }),
  surface: () =>
    msg('Ground', {
      id: 'builder.colours.surface',
      desc: 'Above a field for a colour: the background of a widget.',
    }),
  text: () =>
    msg('Text', { id: 'builder.colours.text', desc: 'Above a field for a colour: of the text.' }),
  muted: () =>
    msg('Small print', {
      id: 'builder.colours.muted',
      desc: 'Above a field for a colour: of less important text.',
    }),
  border: () =>
    msg('Lines', { id: 'builder.colours.border', desc: 'Above a field for a colour: of lines.' }),
  focus: () =>
    msg('Frame of what the keyboard is on', {
      id: 'builder.colours.focus',
      desc: 'Above a field for a colour: of the frame around the button or link that has the focus.',
    }),
  radius: () =>
    msg('Roundness of corners', {
      id: 'builder.colours.radius',
      desc: 'Above a field for a length, such as 0 or 8px.',
    }),
  pick: (name: string) =>
    msg(str`${name}: pick a colour`, {
      id: 'builder.colours.pick',
      desc: 'Name of a control for picking a colour. The value is what it is the colour of: “Main colour”, “Text”.',
    }),
  invalid: () =>
    msg('This is not a colour.', {
      id: 'builder.colours.invalid',
      desc: 'Under a field, where something else was typed.',
    }),
  invalidLength: () =>
    msg('This is not a length. 8px is one.', {
      id: 'builder.colours.invalid-length',
      desc: 'Under the field “Roundness of corners”, where something else was typed.',
    }),
  contrast: () =>
    msg('Contrast', { id: 'builder.colours.contrast', desc: 'Title of a table of figures.' }),
  pair: () =>
    msg('What on what', {
      id: 'builder.colours.pair',
      desc: 'Heading of a column with pairs of colours, such as “Text / Ground”.',
    }),
  verdict: () =>
    msg('Legible?', {
      id: 'builder.colours.verdict',
      desc: 'Heading of a column that says whether a pair of colours can be read.',
    }),
  ratio: (ratio: string) =>
    msg(str`${ratio} to 1`, {
      id: 'builder.colours.ratio',
      desc: 'A contrast. The value is a number such as 4.5; in some languages it is written 4.5 : 1.',
    }),
  good: () =>
    msg('yes', { id: 'builder.colours.good', desc: 'Under “Legible?”: the contrast is enough.' }),
  poor: (least: string) =>
    msg(
      str`no, ${least} to 1 is the least: the widgets show a darker or paler shade instead, which can be read`,
      {
        id: 'builder.colours.poor',
        desc: 'Under “Legible?”. The value is a number such as 4.5.',
      },
    ),
};

export const place = {
  heading: () =>
    msg('Where will it stand?', {
      id: 'builder.place',
      desc: 'Heading above a list of systems (WordPress, Drupal …).',
    }),
  system: () =>
    msg('System of your site', {
      id: 'builder.place.system',
      desc: 'Above a list of content management systems: WordPress, Drupal …',
    }),
  html: () =>
    msg('plain HTML files', {
      id: 'builder.place.html',
      desc: 'Entry of the list “System of your site”: no system.',
    }),
  unknown: () =>
    msg('I do not know', {
      id: 'builder.place.unknown',
      desc: 'Entry of the list “System of your site”.',
    }),
  right: () =>
    msg('What can you do there?', {
      id: 'builder.place.right',
      desc: 'Above three choices: what somebody may do in the system of the site.',
    }),
};

export const rightLabels: Readonly<Record<Right, () => string>> = {
  html: () =>
    msg('Paste HTML, scripts too', {
      id: 'builder.right.html',
      desc: 'A choice under “What can you do there?”.',
    }),
  links: () =>
    msg('Write text with links only', {
      id: 'builder.right.links',
      desc: 'A choice under “What can you do there?”.',
    }),
  administrator: () =>
    msg('Write text, and ask an administrator for one line', {
      id: 'builder.right.administrator',
      desc: 'A choice under “What can you do there?”.',
    }),
};

export const preview = {
  heading: () => msg('Preview', { id: 'builder.preview', desc: 'Heading above a preview.' }),
  width: () =>
    msg('Width', { id: 'builder.preview.width', desc: 'Name of a list: 320 px, 640 px, 960 px.' }),
  scheme: () =>
    msg('Brightness', {
      id: 'builder.preview.scheme',
      desc: 'Name of a list with “light” and “dark”.',
    }),
  light: () =>
    msg('light', { id: 'builder.preview.light', desc: 'In the list “Brightness”: a light page.' }),
  dark: () =>
    msg('dark', { id: 'builder.preview.dark', desc: 'In the list “Brightness”: a dark page.' }),
  look: () =>
    msg('Look of the page', {
      id: 'builder.preview.look',
      desc: 'Name of a list of public design systems, of which the page in the preview has the looks.',
    }),
  plain: () =>
    msg('plain', {
      id: 'builder.preview.plain',
      desc: 'First entry of the list “Look of the page”: none in particular.',
    }),
  sampleHeading: () =>
    msg('A page of yours', {
      id: 'builder.preview.sample-heading',
      desc: 'Heading on the page in the preview, which stands for one of the partner’s.',
    }),
  sampleText: () =>
    msg('Here stands your own text, with a link in it.', {
      id: 'builder.preview.sample-text',
      desc: 'Text on the page in the preview. All of it is made a link.',
    }),
};

export const result = {
  heading: () =>
    msg('For your page', {
      id: 'builder.result',
      desc: 'Heading above the lines to copy into one’s own page.',
    }),
  how: (form: Form) => forms[form](),
  template: () =>
    msg('Line for the site’s template', {
      id: 'builder.result.template',
      desc: 'Heading above a line of HTML that an administrator adds to the template of a site, once for all pages.',
    }),
  styles: () =>
    msg('For the site’s style sheet', {
      id: 'builder.result.styles',
      desc: 'Heading above lines of CSS.',
    }),
  policy: () =>
    msg('For a Content Security Policy, if the site has one', {
      id: 'builder.result.policy',
      desc: 'Heading above lines. Content Security Policy is a technical name that stays as it is.',
    }),
  privacy: () =>
    msg('For the privacy statement', {
      id: 'builder.result.privacy',
      desc: 'Heading above a paragraph to copy.',
    }),
  accessibility: () =>
    msg('For the accessibility statement', {
      id: 'builder.result.accessibility',
      desc: 'Heading above a paragraph to copy.',
    }),
  email: () =>
    msg('E-mail to the administrator', {
      id: 'builder.result.email',
      desc: 'Heading above the text of an e-mail.',
    }),
  write: () =>
    msg('Open in your mail program', {
      id: 'builder.result.write',
      desc: 'A link that opens a new e-mail with the text in it.',
    }),
};

const forms: Readonly<Record<Form, () => string>> = {
  script: () =>
    msg('Paste this as HTML where it is to stand.', {
      id: 'builder.result.script',
      desc: 'Above lines of HTML to copy.',
    }),
  placeholder: () =>
    msg(
      'Paste this as HTML into the text. With the line below in the template it becomes what you see above; without, its words are there.',
      {
        id: 'builder.result.placeholder',
        desc: 'Above lines of HTML to copy. The line for the template of the site stands below.',
      },
    ),
  link: () =>
    msg(
      'Put this link into the text, alone in a paragraph. With the line below in the template it becomes what you see above; without, it leads to a page that shows the same.',
      {
        id: 'builder.result.link',
        desc: 'Above a link to copy. The line for the template of the site stands below.',
      },
    ),
};

export const copying = {
  copy: (what: string) =>
    msg(str`Copy: ${what}`, {
      id: 'builder.copy',
      desc: 'Name of a button, for screen readers. The value is a heading, such as “For the privacy statement”.',
    }),
  short: () => msg('Copy', { id: 'builder.copy.short', desc: 'On a button: copies lines.' }),
  done: () => msg('Copied', { id: 'builder.copy.done', desc: 'After the button was pressed.' }),
  refused: () =>
    msg('The browser does not let this page copy. The lines are marked: press Ctrl+C.', {
      id: 'builder.copy.refused',
      desc: 'After the button “Copy” was pressed, where that failed. On a Mac the keys are others; they are named by most people as here.',
    }),
};

export const trying = {
  start: () =>
    msg('Try it', {
      id: 'builder.try',
      desc: 'On a button: shows the lines on an empty page, to see whether they work.',
    }),
  frame: () =>
    msg('The lines on an empty page', {
      id: 'builder.try.frame',
      desc: 'Title of a frame with a page in it, for screen readers.',
    }),
  running: () =>
    msg('One moment…', { id: 'builder.try.running', desc: 'While it is not known yet.' }),
  works: () =>
    msg('It works.', { id: 'builder.try.works', desc: 'The lines work: the widget is there.' }),
  failed: (why: string) =>
    msg(str`It does not work: ${why}`, {
      id: 'builder.try.failed',
      desc: 'The value is a sentence in English, from the widget.',
    }),
  silent: () =>
    msg('Nothing has come so far. The network may be slow, or something may block the script.', {
      id: 'builder.try.silent',
      desc: 'After a quarter of a minute in which the widget was not there.',
    }),
};

export const diagnosis = {
  heading: () =>
    msg('It does not show?', {
      id: 'builder.diagnosis',
      desc: 'Heading: what to do when a widget is not seen on somebody’s page.',
    }),
  address: () =>
    msg('Address of the page', {
      id: 'builder.diagnosis.address',
      desc: 'Above a field for an address.',
    }),
  html: () =>
    msg('Or its HTML', {
      id: 'builder.diagnosis.html',
      desc: 'Above a field, after “Address of the page”.',
    }),
  htmlHint: () =>
    msg(
      'Open your page, press Ctrl+U, mark everything and copy it here. Nothing is sent anywhere.',
      {
        id: 'builder.diagnosis.html-hint',
        desc: 'Under the field “Or its HTML”: how to see the source of a page.',
      },
    ),
  start: () =>
    msg('Find out why', { id: 'builder.diagnosis.start', desc: 'On a button under these fields.' }),
  refused: () =>
    msg('That server does not let other pages read its pages. Paste the HTML instead.', {
      id: 'builder.diagnosis.refused',
      desc: 'Where the page at the address could not be read.',
    }),
  noAddress: () =>
    msg('This is not an address of a page: it starts with https://', {
      id: 'builder.diagnosis.no-address',
      desc: 'Under the field “Address of the page”.',
    }),
  empty: () =>
    msg('Type an address, or paste the HTML.', {
      id: 'builder.diagnosis.empty',
      desc: 'Where neither field has something in it.',
    }),
  found: () =>
    msg('What keeps it from showing', {
      id: 'builder.diagnosis.found',
      desc: 'Heading above a list of what is wrong and what to do.',
    }),
  nothing: () =>
    msg(
      'Nothing in this HTML keeps it from showing. Write ?cohesion-debug behind the page’s address and look into the browser’s console (F12): it knows more.',
      { id: 'builder.diagnosis.nothing', desc: 'Where nothing was found that is wrong.' },
    ),
};

export const developers = {
  heading: () =>
    msg('For developers', { id: 'builder.developers', desc: 'Heading above lines of code.' }),
  intro: () =>
    msg('The same in an application of your own, from the npm package:', {
      id: 'builder.developers.intro',
      desc: 'Above lines of code. npm is a technical name.',
    }),
  framework: () =>
    msg('Written for', {
      id: 'builder.developers.framework',
      desc: 'Name of a list: npm, React, Vue, Svelte.',
    }),
};
