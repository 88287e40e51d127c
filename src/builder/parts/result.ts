import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../../i18n/format.ts';
import { withLocale, type Locale } from '../../i18n/messages.ts';
import { barePage } from '../bare-page.ts';
import { permissions } from '../permissions.ts';
import type { Snippet } from '../snippet.ts';
import { accessibilityStatement, email, privacyStatement } from '../statements.ts';
import { result, trying } from '../words.ts';
import './copy-text.ts';
import './try-out.ts';

export interface ResultInputs {
  readonly snippet: Snippet;
  /** Names of the widgets, without `cohesion-`. */
  readonly names: readonly string[];
  /** Locale of the page that the widgets are to stand on, in which its statements are. */
  readonly target: Locale;
  readonly locale: Locale;
  /** Origins: of the drop-in folder, and of what the feed names. */
  readonly hosts: { readonly folder: string; readonly feed: readonly string[] };
  /** Of the builder, with all that was chosen. */
  readonly address: string;
}

/** What is pasted, and a trial of it. */
export function resultPart({ snippet, names, target, locale }: ResultInputs): TemplateResult {
  const { form, content, template, styles } = snippet;
  return html`<p>${result.how(form)}</p>
    <copy-text .locale=${locale} .text=${content} .name=${result.heading()} main></copy-text>
    <try-out
      .locale=${locale}
      .widgets=${names.map((name) => `cohesion-${name}`)}
      .page=${barePage({
        language: target.tag,
        title: trying.frame(),
        head: template ?? '',
        body: content,
        styles,
      })}
    ></try-out>
    ${template ? lines(result.template(), template, locale) : nothing}
    ${styles ? lines(result.styles(), styles, locale) : nothing}`;
}

const lines = (name: string, text: string, locale: Locale) =>
  html`<h3>${name}</h3>
    <copy-text .locale=${locale} .text=${text} .name=${name}></copy-text>`;

/** What others have to know: the site's policy and statements, and its administrator. */
export function documentsPart(inputs: ResultInputs): TemplateResult {
  const { snippet, names, target, locale, hosts, address } = inputs;
  const policy = permissions(names, hosts);
  const mail = withLocale(target, () => email({ ...snippet, policy, address }));
  const servers = [...new Set([hosts.folder, ...hosts.feed])].map((origin) => new URL(origin).host);
  const privacy = withLocale(target, () => privacyStatement(formatList(servers)));
  const accessibility = withLocale(target, accessibilityStatement);
  const inTarget = { locale, language: target.tag };
  const { subject, body } = mail;
  return html`${closed(
    result.email(),
    `${subject}\n\n${body}`,
    inTarget,
    html`<p>
      <a href=${`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
        >${result.write()}</a
      >
    </p>`,
  )}
  ${closed(result.policy(), policy, { locale })}
  ${closed(result.privacy(), privacy.join('\n\n'), inTarget)}
  ${closed(result.accessibility(), accessibility.join('\n\n'), inTarget)}`;
}

/** What only some need, closed. */
const closed = (
  name: string,
  text: string,
  { locale, language = '' }: { readonly locale: Locale; readonly language?: string },
  more?: TemplateResult,
) =>
  html`<details>
    <summary>${name}</summary>
    <copy-text .locale=${locale} .text=${text} .name=${name} .language=${language}></copy-text>
    ${more ?? nothing}
  </details>`;
