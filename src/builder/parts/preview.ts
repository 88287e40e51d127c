import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/messages.ts';
import { barePage } from '../bare-page.ts';
import { lookNames, looks } from '../looks/looks.ts';
import { styleSheets } from '../looks/style-sheets.ts';
import { escaped, type Snippet } from '../snippet.ts';
import { schemes, widths, type State } from '../state.ts';
import { preview } from '../words.ts';
import './page-frame.ts';
import { select } from './select.ts';

export interface PreviewInputs {
  readonly state: State;
  readonly snippet: Snippet;
  /** BCP 47 tag of the page that the widgets are to stand on. */
  readonly language: string;
  readonly locale: Locale;
  readonly change: (change: Partial<State>) => void;
}

/** The snippet on a page of a width, a brightness and a design. */
export const previewPart = (inputs: PreviewInputs): TemplateResult => {
  const { state, locale, change } = inputs;
  return html`<div class="fields row">
      ${select({
        label: preview.width(),
        name: 'width',
        value: String(state.width),
        options: widths.map((width) => ({ value: String(width), text: `${width} px` })),
        change: (value) => change({ width: widths.find((width) => String(width) === value)! }),
      })}
      ${select({
        label: preview.scheme(),
        name: 'scheme',
        value: state.scheme,
        options: schemes.map((scheme) => ({ value: scheme, text: preview[scheme]() })),
        change: (value) => change({ scheme: schemes.find((scheme) => scheme === value)! }),
      })}
      ${select({
        label: preview.look(),
        name: 'look',
        value: state.look,
        options: lookNames.map((look) => ({
          value: look,
          text: looks[look].name || preview.plain(),
        })),
        change: (value) => change({ look: lookNames.find((look) => look === value)! }),
      })}
    </div>
    <div class="stage" tabindex="0" role="group" aria-label=${preview.heading()}>
      <page-frame
        .locale=${locale}
        .name=${preview.heading()}
        .page=${previewPage(inputs)}
        .width=${state.width}
      ></page-frame>
    </div>`;
};

function previewPage({ state, snippet, language }: PreviewInputs): string {
  const { classes } = looks[state.look];
  const sheet = styleSheets[state.look];
  const { template = '', content, styles = '' } = snippet;
  return barePage({
    language,
    title: preview.heading(),
    head: `${sheet ? `<link rel="stylesheet" href="${escaped(sheet)}">` : ''}
<style>:root { color-scheme: ${state.scheme}; }</style>
<style>${styles}</style>
${template}`,
    body: `<main class="${classes.body}" data-color-scheme="${state.scheme}" data-kern-theme="${state.scheme}">
<h2 class="${classes.heading}">${escaped(preview.sampleHeading())}</h2>
<p class="${classes.text}"><a class="${classes.link}" href="#">${escaped(preview.sampleText())}</a></p>
${content}
</main>`,
  });
}
