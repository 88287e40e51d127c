/** What a site has to say of the widgets: drafts for its statements and for the e-mail to its administrator. */
import { msg, str } from '../i18n/messages.ts';

/** @param hosts - that a page with the widgets asks for something, as a list. */
export const privacyStatement = (hosts: string): string[] => [
  msg(
    str`Parts of this page come from the #CohesionAlliance. To show them, your browser asks ${hosts} for files and in doing so tells that server your IP address, as with every request on the web.`,
    {
      id: 'builder.privacy.request',
      desc: 'Draft of a paragraph for a site’s privacy statement. The value is the name of a server, or a list of such.',
    },
  ),
  msg(
    'They set no cookies, store nothing on your device and measure nothing. Videos and sound are loaded only when you press play, from the service that is named beside the button.',
    {
      id: 'builder.privacy.nothing',
      desc: 'Draft of a paragraph for a site’s privacy statement: its second part. “They”: the parts that come from the alliance.',
    },
  ),
];

export const accessibilityStatement = (): string[] => [
  msg(
    'The elements of the #CohesionAlliance on this page are made to meet WCAG 2.2, level AA, and EN 301 549. Their makers test them with automatic checks, with the keyboard and by what screen readers are given; no independent body has audited them.',
    {
      id: 'builder.accessibility.standard',
      desc: 'Draft of a paragraph for a site’s accessibility statement.',
    },
  ),
  msg(
    'Not every video has captions, and not every PDF document is accessible. Please tell us about barriers that you meet.',
    {
      id: 'builder.accessibility.limits',
      desc: 'Draft of a paragraph for a site’s accessibility statement: its second part. “Us”: whoever runs the site.',
    },
  ),
];

export interface Request {
  /** Line for the template; undefined where the editor takes it. */
  readonly template: string | undefined;
  readonly styles: string | undefined;
  readonly policy: string;
  /** The address of the builder with all that was chosen. */
  readonly address: string;
}

/** The e-mail to whoever may change the site's template. */
export function email({ template, styles, policy, address }: Request): {
  readonly subject: string;
  readonly body: string;
} {
  const paragraphs = [
    msg('Hello,', { id: 'builder.email.hello', desc: 'First line of an e-mail to a colleague.' }),
    msg('I would like to show content of the #CohesionAlliance on our site.', {
      id: 'builder.email.wish',
      desc: 'Of an e-mail to the administrator of a site.',
    }),
    ...(template
      ? [
          msg('Please add this line to the template, once for all pages:', {
            id: 'builder.email.template',
            desc: 'Of an e-mail to the administrator of a site; a line of HTML follows.',
          }),
          template,
        ]
      : []),
    ...(styles
      ? [
          msg('And this to the style sheet:', {
            id: 'builder.email.styles',
            desc: 'Of an e-mail to the administrator of a site; lines of CSS follow.',
          }),
          styles,
        ]
      : []),
    msg('If the site has a Content Security Policy, these sources have to be in it:', {
      id: 'builder.email.policy',
      desc: 'Of an e-mail to the administrator of a site; lines follow. Content Security Policy is a technical name that stays as it is.',
    }),
    policy,
    msg(
      'The script is checked by its hash, sets no cookies and stores nothing. What I have chosen can be seen here:',
      {
        id: 'builder.email.why',
        desc: 'Of an e-mail to the administrator of a site; an address follows.',
      },
    ),
    address,
    msg('Many thanks', { id: 'builder.email.thanks', desc: 'Last line of an e-mail.' }),
  ];
  return {
    subject: msg('Content of the #CohesionAlliance on our site', {
      id: 'builder.email.subject',
      desc: 'Subject of an e-mail to the administrator of a site.',
    }),
    body: paragraphs.join('\n\n'),
  };
}
