/** Starts the page: finds out where it lies and which language it is to be in. */
import { canonicalLanguage, messageLanguage } from '../i18n/language.ts';
import { withLocale } from '../i18n/messages.ts';
import { openFolder } from './folder.ts';
import { builderLocale } from './locale.ts';
import { page } from './words.ts';
import './embed-builder.ts';

const wished = new URLSearchParams(location.search).get('lang') ?? navigator.language;
const locale = await builderLocale(messageLanguage(canonicalLanguage(wished)));
document.documentElement.lang = locale.tag;
document.title = withLocale(locale, page.title);

try {
  const folder = await openFolder(new URL('.', location.href).href);
  const builder = document.createElement('embed-builder');
  Object.assign(builder, { folder, locale });
  document.body.append(builder);
  // For the samples: this page is one on which the widgets are, like any other.
  const script = document.createElement('script');
  script.src = `${folder.base}cohesion.js`;
  script.integrity = folder.integrity;
  script.crossOrigin = 'anonymous';
  document.head.append(script);
} catch (error) {
  console.error(error);
  document.body.append(withLocale(locale, page.unreachable));
}
