import type { Plugin } from 'vite';

/** What is taken out of Lit's files, or put in its place, by file. Patterns, where a new version is likely to differ. */
const changes: Record<string, readonly (readonly [RegExp | string, string])[]> = {
  'lit-html/lit-html.js': [
    // The policy that the drop-in script has made. One of Lit's own is refused on a page that does not allow its name.
    [
      /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/,
      'globalThis[Symbol.for("cohesion-widgets")]?.policy',
    ],
    [
      /,(\w+)=(\w+)\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\2\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
    // Values in comments, in text areas and styles, MathML, templates compiled beforehand: our templates have none.
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
      '',
    ],
    [':3===i?"<math>":""', ':""'],
    [':3===i?"</math>":""', ':""'],
    ['2===i||3===i', '2===i'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['(t?.creationScope??l)', 'l'],
    // Directives.
    [
      'let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
      'return i}',
    ],
    ['this._$AP?.(!1,!0,s)', ''],
    ['void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))', ''],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    [',this._$Cv=e?.isConnected??!0', ''],
    [/get _\$AU\(\)\{.*?\}/g, ''],
    [/get (startNode|endNode|tagName)\(\)\{.*?\}/g, ''],
    ['get parentNode(){return this._$AM.parentNode}', ''],
    [/get parentNode\(\)\{let.*?,t\}/, ''],
    [/this\._\$AN=void 0,/g, ''],
    // A guard against values made to look like templates: those of ours are in the code.
    ['if(!u(t)||!t.hasOwnProperty("raw"))throw Error("invalid template strings array");', ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    // Every browser that we support adopts style sheets.
    [/=\w+\.ShadowRoot&&.*?CSSStyleSheet\.prototype/, '=true'],
    // Only TypeScript makes them, and it does not let anything else in.
    [
      'if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");',
      '',
    ],
    [/\(t=>\{if\(!0===t\._\$cssResult\$\)return t\.cssText;.*?\}\)\(s\)/, 's'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
    [
      /,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
      ';',
    ],
    // What decorators leave for Lit to find; there are none here.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [
      /const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{const \w+=litPropertyMetadata\.get\(\w+\);if\(void 0!==\w+\)for\(const\[\w+,\w+\]of \w+\)this\.elementProperties\.set\(\w+,\w+\)\}/,
      '',
    ],
    // Options of properties that no widget has: reflected, with a default to keep, lists and objects in an attribute.
    [/toAttribute\(t,s\)\{switch.*?return t\},/, ''],
    ['case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    [/_\$ET\(t,s\)\{.*?this\._\$Em=null\}\}/, ''],
    ['this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),', ''],
    [/\|\|i\.useDefault&&.*?r\._\$Eu\(t,i\)\)/, ''],
    [
      /C\(t,s,\{useDefault:i.*?_\$Eq\?\?=new Set\)\.add\(t\)\)/,
      'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))',
    ],
    ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
    // What nobody calls.
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    ['t.finalize(),void 0!==t.l&&(this.l=[...t.l]),', 't.finalize(),'],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, ';'],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
  ],
};

/**
 * Lit as a guest on somebody else's page: with our Trusted Types policy, without the globals by which Lit counts its
 * versions, and without what no widget uses. See docs/decisions/0004.
 *
 * @throws where this version of Lit is written another way, and where a widget uses what is taken out.
 */
export function litAsGuest(): Plugin {
  return {
    name: 'lit-as-guest',
    transform(code, id) {
      if (/\/node_modules\/lit(-html)?\/(directive|async-directive|directives\/)/.test(id))
        throw new Error(`${id}: directives are taken out of the drop-in's Lit.`);
      const [file, edits] =
        Object.entries(changes).find(([name]) => id.endsWith(`/node_modules/${name}`)) ?? [];
      if (!edits) return null;
      for (const [pattern, replacement] of edits) {
        const changed = code.replace(pattern, () => replacement);
        if (changed === code) throw new Error(`${file} does not hold ${pattern} any more.`);
        code = changed;
      }
      return { code, map: null };
    },
  };
}
