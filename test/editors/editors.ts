/** The real editors and filters: HTML goes in as a webmaster would paste it, and comes out as it would be published. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { hasWordPress } from '../../scripts/wordpress.ts';
import { close, listen, readAsset, sendAsset } from '../../scripts/lib/static-server.ts';

export interface Editor {
  /** What the guides call it. */
  readonly name: string;
  /** @returns what is published. */
  put(html: string): Promise<string>;
}

const root = new URL('../../', import.meta.url).pathname;

/** A page of Chromium's for each editor that needs one. */
const pages: Record<string, { head: string; ready: string; put: string }> = {
  'TinyMCE 8': {
    head: '<script src="/node_modules/tinymce/tinymce.min.js"></script><textarea></textarea>',
    ready: `tinymce.init({ selector: 'textarea', license_key: 'gpl', promotion: false,
      plugins: 'link lists code media', convert_urls: false })`,
    put: `(html) => { tinymce.activeEditor.setContent(html); return tinymce.activeEditor.getContent(); }`,
  },
  'CKEditor 5': ckeditor(''),
  'CKEditor 5 with General HTML Support': ckeditor(
    `htmlSupport: { allow: [{ name: /.*/, attributes: true, classes: true, styles: true }] },`,
    'C.GeneralHtmlSupport, ',
  ),
  'Quill 2': {
    head: '<script src="/node_modules/quill/dist/quill.js"></script><div id="editor"></div>',
    ready: `window.quill = new Quill('#editor')`,
    put: `(html) => { quill.setContents(quill.clipboard.convert({ html })); return quill.getSemanticHTML(); }`,
  },
  'ProseMirror, basic schema': {
    head: '<script src="/prosemirror.js"></script>',
    ready: 'undefined',
    put: `(html) => prosemirror(html)`,
  },
};

function ckeditor(config: string, plugins = '') {
  return {
    head: '<script src="/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script><div id="editor"></div>',
    ready: `(() => { const C = CKEDITOR; return C.ClassicEditor.create(document.querySelector('#editor'), {
      licenseKey: 'GPL', ${config}
      plugins: [${plugins}C.Essentials, C.Paragraph, C.Heading, C.Bold, C.Italic, C.Link, C.List, C.BlockQuote, C.Table],
    }).then((editor) => { window.editor = editor; }); })()`,
    put: `(html) => { editor.setData(html); return editor.getData(); }`,
  };
}

const proseMirror = `
  import { DOMParser, DOMSerializer } from 'prosemirror-model';
  import { schema } from 'prosemirror-schema-basic';
  globalThis.prosemirror = (html) => {
    const pasted = new globalThis.DOMParser().parseFromString(html, 'text/html').body;
    const out = document.createElement('div');
    const { content } = DOMParser.fromSchema(schema).parse(pasted);
    out.append(DOMSerializer.fromSchema(schema).serializeFragment(content));
    return out.innerHTML;
  };`;

/**
 * Opens those that run in a browser.
 *
 * @returns all of them, and what closes them.
 */
export async function openEditors(
  browser: Browser,
): Promise<{ editors: Editor[]; close: () => Promise<void> }> {
  const bundle = await build({
    stdin: { contents: proseMirror, resolveDir: root },
    bundle: true,
    write: false,
  });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (pathname === '/')
      send(
        'text/html',
        `<!doctype html><title>x</title>${pages[searchParams.get('editor')!]!.head}`,
      );
    else if (pathname === '/prosemirror.js') send('text/javascript', bundle.outputFiles[0]!.text);
    else
      void readAsset(root, pathname).then((asset) =>
        asset ? sendAsset(request, response, asset) : response.writeHead(404).end(),
      );
  });
  const origin = await listen(server);
  const inBrowser = Object.entries(pages).map(async ([name, { ready, put }]): Promise<Editor> => {
    const page = await browser.newPage();
    await page.goto(`${origin}/?editor=${encodeURIComponent(name)}`);
    await page.evaluate(`Promise.resolve(${ready}).then(() => undefined)`);
    return {
      name,
      put: (html) => page.evaluate(`(${put})(${JSON.stringify(html)})`) as Promise<string>,
    };
  });
  return {
    editors: [
      ...(await Promise.all(inBrowser)),
      { name: 'sanitize-html', put: (html) => Promise.resolve(sanitizeHtml(html)) },
      ...(hasWordPress() ? [{ name: 'WordPress, without “unfiltered_html”', put: kses }] : []),
    ],
    close: () => close(server),
  };
}

async function kses(html: string): Promise<string> {
  const { status, stdout, stderr } = spawnSync('php', [join(import.meta.dirname, 'kses.php')], {
    input: html,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`php: ${stderr || stdout || 'it is not on this machine'}`);
  return stdout;
}
