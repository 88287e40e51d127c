/** Of a tagged PDF, as pdf.js has it. */
export interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly StructNode[];
}

/** What assistive technology calls the structures of a tagged PDF; those without an entry say nothing. */
const roles = new Map([
  ['Part', 'group'],
  ['Art', 'article'],
  ['Sect', 'group'],
  ['BlockQuote', 'blockquote'],
  ['Aside', 'note'],
  ['P', 'paragraph'],
  ['H', 'heading'],
  ['Title', 'heading'],
  ['FENote', 'note'],
  ['Em', 'emphasis'],
  ['Strong', 'strong'],
  ['Note', 'note'],
  ['Code', 'code'],
  ['L', 'list'],
  ['LI', 'listitem'],
  ['Table', 'table'],
  ['TR', 'row'],
  ['TH', 'columnheader'],
  ['TD', 'cell'],
  ['THead', 'rowgroup'],
  ['TBody', 'rowgroup'],
  ['TFoot', 'rowgroup'],
  ['Caption', 'caption'],
  ['Figure', 'figure'],
]);

/** The file's structure as elements that own the words on the page: `aria-owns`, as pdf.js's own viewer does it. */
export function structure(node: StructNode): HTMLElement {
  const element = document.createElement('span');
  const children = (node.children ?? []).filter(({ type }) => type !== 'annotation');
  const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
  const role = level ? 'heading' : roles.get(node.role ?? '');
  if (role) element.setAttribute('role', role);
  if (role === 'heading') element.setAttribute('aria-level', level ?? '1');
  if (node.alt) {
    element.setAttribute('role', role ?? 'img');
    element.setAttribute('aria-label', node.alt);
  }
  if (node.lang) element.lang = node.lang;
  const [only] = children;
  if (children.length === 1 && only?.id) element.setAttribute('aria-owns', only.id);
  else
    for (const child of children) {
      if (child.role) element.append(structure(child));
      else if (child.id) {
        const words = document.createElement('span');
        words.setAttribute('aria-owns', child.id);
        element.append(words);
      }
    }
  return element;
}
