/**
 * Leaves out of the built files what only people read: white space in templates and styles, and what messages say to
 * translators.
 */
import MagicString from 'magic-string';
import ts from 'typescript';
import type { Plugin } from 'vite';

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return null;
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
      const result = new MagicString(code);
      const visit = (node: ts.Node) => {
        if (ts.isObjectLiteralExpression(node) && isMessageCall(node.parent)) {
          const id = node.properties.find(({ name }) => name?.getText(file) === 'id');
          result.overwrite(node.getStart(file), node.end, `{${id?.getText(file) ?? ''}}`);
        } else if (ts.isTaggedTemplateExpression(node)) {
          const minify = minifiers[node.tag.getText(file)];
          for (const piece of minify ? pieces(node.template) : []) {
            // Between what begins a piece, ` or }, and what ends it, ` or ${.
            const start = piece.getStart(file) + 1;
            const end = piece.end - (code.endsWith('${', piece.end) ? 2 : 1);
            const text = code.slice(start, end);
            const short = minify!(text);
            if (short !== text) result.overwrite(start, end, short);
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return result.hasChanged() ? { code: result.toString(), map: null } : null;
    },
  };
}

const isMessageCall = (node: ts.Node) =>
  ts.isCallExpression(node) && node.expression.getText() === 'msg';

const pieces = (template: ts.TemplateLiteral) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

const minifiers: Readonly<Record<string, (text: string) => string>> = {
  css: (text) =>
    text
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
  // White space is a space in HTML, however much of it there is; without it, two words may become one.
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
};
