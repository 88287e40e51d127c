/**
 * Leaves out of the built files what only people read: descriptions of messages, white space in templates, and,
 * where short ids are given, the names of messages.
 */
import MagicString from 'magic-string';
import ts from 'typescript';
import type { Plugin } from 'vite';

export function shrink(shortIds?: ReadonlyMap<string, number>): Plugin {
  return {
    name: 'shrink',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const result = new MagicString(code);
      const visit = (node: ts.Node) => {
        if (shortIds && ts.isImportSpecifier(node) && node.name.text === 'msg') {
          result.overwrite(node.getStart(file), node.end, 'text as msg');
        } else if (shortIds && isMessageCall(node)) {
          result.overwrite(node.getStart(file), node.end, shortMessage(node, file, shortIds));
          return;
        } else if (ts.isObjectLiteralExpression(node) && isMessageCall(node.parent)) {
          const id = node.properties.find((property) => property.name?.getText(file) === 'id');
          const name =
            id && ts.isPropertyAssignment(id) && (id.initializer as ts.StringLiteral).text;
          result.overwrite(node.getStart(file), node.end, name ? `{id:'${name}'}` : '{}');
        } else if (ts.isTaggedTemplateExpression(node)) {
          const tag = node.tag.getText(file);
          const pieces = ts.isNoSubstitutionTemplateLiteral(node.template)
            ? [node.template]
            : [node.template.head, ...node.template.templateSpans.map((span) => span.literal)];
          for (const piece of pieces) {
            const text = piece.getText(file);
            if (tag === 'html' && /<(script|style|textarea|title)\b/i.test(text))
              throw new Error(`${id}: what puts values into these is taken out of Lit: ${text}`);
            const short = tag === 'css' ? shortCss(text) : tag === 'html' ? shortHtml(text) : text;
            if (short !== text) result.overwrite(piece.getStart(file), piece.end, short);
          }
        }
        ts.forEachChild(node, visit);
      };
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      visit(file);
      return result.hasChanged() ? { code: result.toString(), map: null } : null;
    },
  };
}

/**
 * `msg(str`More than ${number}`, {id, desc})` as `msg("More than {0}",4,number)`: see `text` in `i18n/messages.ts`.
 *
 * @throws where a value holds a message itself.
 */
function shortMessage(
  node: ts.CallExpression,
  file: ts.SourceFile,
  shortIds: ReadonlyMap<string, number>,
): string {
  const [template, options] = node.arguments;
  const name = /\bid: '([^']*)'/.exec(options?.getText(file) ?? '')?.[1] ?? '';
  const spans =
    template &&
    ts.isTaggedTemplateExpression(template) &&
    ts.isTemplateExpression(template.template)
      ? template.template.templateSpans
      : [];
  const values = spans.map((span) => span.expression.getText(file));
  if (values.some((value) => value.includes('msg(')))
    throw new Error(`${name}: a message within a message cannot be translated.`);
  const head =
    template && ts.isTaggedTemplateExpression(template)
      ? ts.isTemplateExpression(template.template)
        ? template.template.head.text
        : template.template.text
      : (template as ts.StringLiteral).text;
  const text = spans.reduce((all, span, index) => `${all}{${index}}${span.literal.text}`, head);
  // The form for one exists in English only, whose texts are not looked up.
  const id = name.endsWith('.one')
    ? values.length > 0
      ? [0]
      : []
    : [shortIds.get(name) ?? `'${name}'`];
  return `msg(${[JSON.stringify(text), ...id, ...values].join()})`;
}

const isMessageCall = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'msg';

const shortCss = (text: string): string =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

/** White space is a space in HTML, however much of it there is; without it, two words may become one. */
const shortHtml = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
