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
        if (ts.isObjectLiteralExpression(node) && isMessageCall(node.parent)) {
          const id = node.properties.find((property) => property.name?.getText(file) === 'id');
          const name =
            id && ts.isPropertyAssignment(id) && (id.initializer as ts.StringLiteral).text;
          // The form for one exists in English only, whose texts are not looked up.
          const short =
            !name || (shortIds && name.endsWith('.one')) ? '' : (shortIds?.get(name) ?? name);
          result.overwrite(node.getStart(file), node.end, short === '' ? '{}' : `{id:'${short}'}`);
        } else if (ts.isTaggedTemplateExpression(node)) {
          const tag = node.tag.getText(file);
          const pieces = ts.isNoSubstitutionTemplateLiteral(node.template)
            ? [node.template]
            : [node.template.head, ...node.template.templateSpans.map((span) => span.literal)];
          for (const piece of pieces) {
            const text = piece.getText(file);
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

const isMessageCall = (node: ts.Node): boolean =>
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
