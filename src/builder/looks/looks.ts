/** What the page in the preview looks like: none in particular, or one of public design systems, by its own style sheet. */
export const lookNames = ['plain', 'govuk', 'designsystemet', 'kern'] as const;
export type LookName = (typeof lookNames)[number];

export interface Look {
  /** Of the design system, the same in all languages; empty where there is none. */
  readonly name: string;
  readonly classes: Readonly<Record<'body' | 'heading' | 'text' | 'link', string>>;
}

export const looks: Readonly<Record<LookName, Look>> = {
  plain: { name: '', classes: { body: '', heading: '', text: '', link: '' } },
  govuk: {
    name: 'GOV.UK Frontend',
    classes: {
      body: 'govuk-template__body',
      heading: 'govuk-heading-l',
      text: 'govuk-body',
      link: 'govuk-link',
    },
  },
  designsystemet: {
    name: 'Designsystemet',
    classes: { body: '', heading: 'ds-heading', text: 'ds-paragraph', link: 'ds-link' },
  },
  kern: {
    name: 'KERN',
    classes: { body: '', heading: 'kern-heading-large', text: 'kern-body', link: 'kern-link' },
  },
};
