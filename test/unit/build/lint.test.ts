/** The linter enforces the house: each of these lines is refused in that file. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../../..');
const eslint = new ESLint({ cwd: root });

/** The rules that are about who knows whom, and about what is never done. */
const house = /^(house\/.*|no-restricted-(globals|syntax))$/;

async function refusals(path: string, line: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: join(root, path) });
  return result!.messages
    .filter(({ ruleId }) => house.test(ruleId ?? ''))
    .map(({ message }) => message);
}

const view = 'src/widgets/podcast-player/podcast-player.view.ts';
const reading = 'src/widgets/podcast-player/reading/reading.ts';
const youtube = 'src/widgets/video-carousel/providers/youtube.ts';

const FORBIDDEN: readonly (readonly [path: string, line: string])[] = [
  // A widget and another one, at any depth and also later.
  [view, "import '../video-carousel/video-carousel.ts';"],
  ['src/widgets/podcast-player/podcast-player.ts', "import '../video-carousel/player.ts';"],
  [reading, "import '../../video-carousel/video-carousel.ts';"],
  [youtube, "import { fromAddress } from '../../podcast-player/moment.ts';"],
  [reading, "const later = () => import('../../video-carousel/video-carousel.ts');"],
  [view, "const later = () => import('../video-carousel/video-carousel.ts');"],
  // Who knows neither Lit nor a page.
  ['src/feed/parse.ts', "import { html } from 'lit';"],
  ['src/i18n/format.ts', "import { html } from 'lit';"],
  ['src/calls/figures.ts', "import { html } from 'lit';"],
  [view, "import { html } from 'lit';"],
  [view, "import { guard } from 'lit/directives/guard.js';"],
  ['src/feed/parse.ts', 'const language = navigator.language;'],
  ['src/feed/parse.ts', "document.createElement('p');"],
  [view, 'const here = location.href;'],
  [view, 'const style = getComputedStyle;'],
  [view, "localStorage.getItem('episode');"],
  [view, "globalThis.document.title = '';"],
  [view, "fetch('feed.json');"],
  [youtube, "import { html } from 'lit';"],
  [youtube, "document.title = '';"],
  // … nor by way of others.
  [view, "import './podcast-player.ts';"],
  [view, "import './podcast-player.styles.ts';"],
  [view, "import '../../feed/fetch.ts';"],
  // Up the stairs.
  ['src/feed/parse.ts', "import '../element/define.ts';"],
  ['src/element/define.ts', "import { registry } from '../registry.ts';"],
  [view, "import { registry } from '../../registry.ts';"],
  [view, "import '../../element/heading.ts';"],
  ['src/sanitise/sanitise.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/sanitise/sanitise.ts', "import '../element/define.ts';"],
  ['src/handover.ts', "import './element/define.ts';"],
  ['src/handover.ts', "import './loader/files.ts';"],
  ['src/warn.ts', "import { handover } from './handover.ts';"],
  ['src/element/define.ts', "import '../sanitise/sanitise.ts';"],
  ['src/theme/readable.ts', "import '../feed/parse.ts';"],
  ['src/registry.ts', "import './loader/loader.ts';"],
  // The loader is there before Lit; the frozen script is alone.
  ['src/loader/loader.ts', "import '../element/define.ts';"],
  ['src/loader/loader.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/loader/finder.ts', "import { LitElement } from 'lit';"],
  ['src/loader/loader.ts', "import '../feed/parse.ts';"],
  ['src/loader/loader.ts', "import '../i18n/messages.ts';"],
  ['src/feed/address.ts', "import './check.ts';"],
  ['src/registry.ts', "import './widgets/join-button/join-button.ts';"],
  ['src/loader/cohesion.ts', "import '../warn.ts';"],
  ['src/loader/cohesion.ts', "import '../widgets/join-button/join-button.ts';"],
  ['src/loader/cohesion.ts', "const later = () => import('./files.ts');"],
  ['src/loader/cohesion.ts', "export { releasedFiles } from './files.ts';"],
  // However it is written, and whoever is new.
  ['src/feed/parse.ts', "export * from '../element/define.ts';"],
  ['src/feed/parse.ts', "type Define = typeof import('../element/define.ts');"],
  ['src/feed/parse.ts', 'const later = () => import(`../element/define.ts`);'],
  ['src/feed/parse.ts', "import DOMPurify from 'dompurify';"],
  ['src/room/new.ts', "import '../warn.ts';"],
  ['src/new.ts', "import { html } from 'lit';"],
  // What cannot be handed over, and what is never done.
  ['src/i18n/format.ts', 'export let current = 1;'],
  ['src/i18n/format.ts', 'let current = 1; export { current };'],
  [reading, "document.body.innerHTML = '';"],
  [reading, "document.body.insertAdjacentHTML('beforeend', '');"],
  [reading, "Object.assign(document.body, { outerHTML: '' });"],
  [reading, "const text = html`<p .innerHTML=${''}></p>`;"],
  [reading, "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
];

const ALLOWED: readonly (readonly [path: string, line: string])[] = [
  [view, "import { msg as another } from '../../i18n/messages.ts';"],
  [view, "import type { Item as Another } from '../../feed/model.ts';"],
  ['src/feed/fetch.ts', "const known = new URL('a', 'https://a.example').href;"],
  ['src/i18n/messages.ts', "import type { MsgFn as Another } from '@lit/localize';"],
  ['src/loader/loader.ts', "import { startRequest as another } from '../feed/request.ts';"],
  ['src/loader/cohesion.ts', "import type { Handover as Another } from '../handover.ts';"],
  [reading, "const later = () => import('../../../sanitise/sanitise.ts');"],
  [reading, "import { html as another } from 'lit';"],
  [reading, "import { live } from 'lit/directives/live.js';"],
  [reading, "document.title = '';"],
  ['src/registry.ts', "const later = () => import('./widgets/join-button/join-button.ts');"],
  ['src/feed/fetch.ts', 'setTimeout(() => new AbortController().abort(), 1);'],
  ['src/i18n/language.ts', 'const tag = (element: Element) => element.lang;'],
  ['src/i18n/format.ts', 'const current = 1; export { current };'],
  ['src/index.ts', "import './widgets/join-button/join-button.ts';"],
];

describe('the linter', () => {
  for (const [path, line] of FORBIDDEN)
    it(`refuses ${line} in ${path}`, async () =>
      assert.notDeepEqual(await refusals(path, line), []));

  for (const [path, line] of ALLOWED)
    it(`takes ${line} in ${path}`, async () => assert.deepEqual(await refusals(path, line), []));
});
