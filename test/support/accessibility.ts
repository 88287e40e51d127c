/** Reading the accessibility tree of each engine into one form. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { ROOT } from './protocol.ts';
import type { AccessibleNode } from './protocol.ts';
import type { WebKitLauncher } from './webkit-launcher.ts';

/** The engines' own names for what has one name here. */
const ROLES: Record<string, string> = {
  'internal frame': 'iframe',
  'text leaf': 'text',
  img: 'image',
  rootwebarea: 'document',
  statictext: 'text',
};

/** Boxes and marks of the layout, of which nobody is told anything. */
const SILENT = new Set([
  '',
  'generic',
  // Has the page's address or title for a name, as the engine likes.
  'document',
  'inlinetextbox',
  'linebreak',
  'list item marker',
  'listmarker',
  'menulistpopup',
  'none',
  'presentation',
  'whitespace',
]);

/** Some engines make up a name from the content where ARIA knows none. */
const NAMELESS = new Set(['listitem', 'paragraph']);

/** One vocabulary for all engines; nodes that say nothing are left out. */
function normalised(nodes: readonly AccessibleNode[]): AccessibleNode[] {
  return nodes
    .map((node) => {
      const role = ROLES[node.role.toLowerCase()] ?? node.role.toLowerCase();
      const name = NAMELESS.has(role) ? '' : node.name.replace(/\s+/g, ' ').trim();
      return { ...node, role, name };
    })
    .filter(({ role, name }) => !SILENT.has(role) && (role !== 'text' || name !== ''));
}

/** Chromium's own tree, over its debugging protocol: one tree a frame. */
export async function chromiumNodes(client: CDPSession): Promise<AccessibleNode[]> {
  await client.send('Accessibility.enable');
  const within = await nodesWithinRoot(client);
  const found: AccessibleNode[] = [];

  const readFrame = async ({ frame, childFrames }: Protocol.Page.FrameTree): Promise<void> => {
    const { nodes } = await client.send('Accessibility.getFullAXTree', { frameId: frame.id });
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const visit = (node: Protocol.Accessibility.AXNode | undefined): void => {
      if (!node) return;
      const inside = !within || within.has(node.backendDOMNodeId ?? 0);
      if (inside && !node.ignored) found.push(fromChromium(node));
      for (const id of node.childIds ?? []) visit(byId.get(id));
    };
    visit(nodes[0]);
    for (const child of childFrames ?? []) await readFrame(child);
  };
  await readFrame((await client.send('Page.getFrameTree')).frameTree);
  return normalised(found);
}

/** Ids of all DOM nodes below the root that a test chose; `undefined` where it chose none. */
async function nodesWithinRoot(client: CDPSession): Promise<Set<number> | undefined> {
  const { result } = await client.send('Runtime.evaluate', { expression: `window.${ROOT}` });
  if (!result.objectId) return undefined;
  const { node } = await client.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: -1,
    pierce: true,
  });
  const ids = new Set<number>();
  const visit = (one: Protocol.DOM.Node): void => {
    ids.add(one.backendNodeId);
    const below = [...(one.children ?? []), ...(one.shadowRoots ?? []), one.contentDocument];
    for (const child of below) if (child) visit(child);
  };
  visit(node);
  return ids;
}

function fromChromium(node: Protocol.Accessibility.AXNode): AccessibleNode {
  const state: Record<string, unknown> = Object.fromEntries(
    (node.properties ?? []).map(({ name, value }) => [name, value.value]),
  );
  const triState = (value: unknown): boolean | 'mixed' =>
    value === 'mixed' ? 'mixed' : String(value) === 'true';
  return {
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    // List items have a level in Chromium only.
    ...(node.role?.value === 'heading' && { level: Number(state['level']) }),
    ...('checked' in state && { checked: triState(state['checked']) }),
    ...('pressed' in state && { pressed: triState(state['pressed']) }),
    ...('expanded' in state && { expanded: Boolean(state['expanded']) }),
    ...(state['disabled'] === true && { disabled: true }),
    ...(state['selected'] === true && { selected: true }),
  };
}

/**
 * Reads Firefox's tree from its own process, frames included: that tree is filled from the page's
 * process a little later, so it is waited for until no document and no frame of it is empty.
 */
const FIREFOX_TREE = `async (browser, root) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const tree = () => service.getAccessibleFor(browser);
  const statesOf = (node) => {
    const state = {}, extra = {};
    node.getState(state, extra);
    return new Set(service.getStringStates(state.value, extra.value));
  };
  const attribute = (node, name) => {
    try { return node.attributes.getStringProperty(name); } catch { return undefined; }
  };
  const complete = (node) => {
    const role = service.getStringRole(node.role);
    if (role === 'internal frame' && node.childCount === 0) return false;
    if (role === 'document' && statesOf(node).has('busy')) return false;
    for (let i = 0; i < node.childCount; i++) if (!complete(node.getChildAt(i))) return false;
    return true;
  };
  const deadline = Date.now() + 2000;
  while (!(tree() && complete(tree())) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const found = [];
  const visit = (node, inside) => {
    inside ||= node.id === root;
    if (inside) {
      const states = statesOf(node);
      const own = service.getStringRole(node.role);
      const role = node.computedARIARole || own;
      const either = (yes) => states.has('mixed') ? 'mixed' : states.has(yes);
      found.push({
        role,
        name: node.name ?? '',
        ...(role === 'heading' && { level: Number(attribute(node, 'level')) }),
        ...(states.has('checkable') && { checked: either('checked') }),
        ...(own === 'toggle button' && { pressed: either('pressed') }),
        ...(states.has('expandable') && { expanded: states.has('expanded') }),
        ...(states.has('unavailable') && { disabled: true }),
        ...(states.has('selected') && { selected: true }),
      });
    }
    for (let i = 0; i < node.childCount; i++) visit(node.getChildAt(i), inside);
  };
  for (let i = 0; i < (tree()?.childCount ?? 0); i++) visit(tree().getChildAt(i), root === '');
  return found;
}`;

/** Firefox's tree; `root` is the id of the element to begin at, or empty for the whole page. */
export async function firefoxNodes(
  privileged: (code: string, argument: unknown) => Promise<unknown>,
  root: string,
): Promise<AccessibleNode[]> {
  return normalised((await privileged(FIREFOX_TREE, root)) as AccessibleNode[]);
}

/** What WebKit's walk finds: an element to ask about, or a text that is told as it is. */
type Found = { text: string } | { element: object; frame: boolean; state: Partial<AccessibleNode> };

/**
 * WebKit says role and name of single elements only. So the page is walked as it is rendered
 * (shadow trees and slots), without what is hidden from everyone or from assistive technology;
 * states are those of the DOM.
 */
const WEBKIT_WALK = `
  const found = [];
  const isTrue = (element, name) => element.getAttribute(name) === 'true';
  const stateOf = (element) => {
    const state = {};
    const aria = (name) => {
      const value = element.getAttribute('aria-' + name);
      return value === null ? undefined : value === 'mixed' ? value : value === 'true';
    };
    if (/^H[1-6]$/.test(element.tagName)) state.level = Number(element.tagName[1]);
    if (element.hasAttribute('aria-level')) state.level = Number(element.getAttribute('aria-level'));
    const checkable = element.matches('input[type=checkbox], input[type=radio]');
    const checked = checkable ? (element.indeterminate ? 'mixed' : element.checked) : aria('checked');
    if (checked !== undefined) state.checked = checked;
    if (aria('pressed') !== undefined) state.pressed = aria('pressed');
    const summary = element.localName === 'summary' && element.parentElement?.open !== undefined;
    const expanded = summary ? element.parentElement.open : aria('expanded');
    if (expanded !== undefined) state.expanded = expanded;
    if (element.matches(':disabled') || aria('disabled')) state.disabled = true;
    if (aria('selected') || (element.localName === 'option' && element.selected)) state.selected = true;
    return state;
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true) {
        if (node.data.trim()) found.push({ text: node.data });
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, template, noscript')) return;
    if (isTrue(node, 'aria-hidden') || node.inert) return;
    const contents = getComputedStyle(node).display === 'contents';
    if (!contents && !node.checkVisibility()) return;
    if (node.checkVisibility({ visibilityProperty: true })) {
      const frame = node.localName === 'iframe';
      const plain = node.matches('div, span, slot, br') && !node.hasAttribute('role') && !node.ariaLabel
        && !node.hasAttribute('aria-labelledby');
      if (!plain) found.push({ element: node, frame, state: stateOf(node) });
      if (frame) return;
    }
    const slotted = node.localName === 'slot' ? node.assignedNodes() : [];
    const below = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
    for (const child of below) visit(child);
  };
  const root = rootOf(arguments[0]);
  visit(root?.ownerDocument === document ? root : document.documentElement);
  return found;`;

/** The frame of this document in which the chosen root is, or null when that is here. */
const WEBKIT_FRAME_OF_ROOT = `
  const root = rootOf(arguments[0]);
  let view = root?.ownerDocument.defaultView ?? window;
  if (view === window) return null;
  while (view.parent !== window) view = view.parent;
  return view.frameElement;`;

/** The test page has it; from a frame of another origin it cannot be seen. */
const WEBKIT_ROOT = `
  const rootOf = (name) => {
    try { return top[name]; } catch { return undefined; }
  };`;

/** WebKit's answer, frame by frame. */
export async function webkitNodes(browser: WebKitLauncher): Promise<AccessibleNode[]> {
  const nodes: AccessibleNode[] = [];
  const readFrame = async (): Promise<void> => {
    for (const one of (await browser.execute(WEBKIT_ROOT + WEBKIT_WALK, ROOT)) as Found[]) {
      if ('text' in one) {
        nodes.push({ role: 'text', name: one.text });
        continue;
      }
      const id = Object.values(one.element)[0] as string;
      const [role, name] = (await Promise.all([
        browser.command('GET', `element/${id}/computedrole`),
        browser.command('GET', `element/${id}/computedlabel`),
      ])) as [string | null, string | null];
      if (!one.frame) {
        nodes.push({ role: role ?? '', name: name ?? '', ...one.state });
      } else {
        nodes.push({ role: 'iframe', name: name ?? '' });
        await browser.command('POST', 'frame', { id: one.element });
        await readFrame();
        await browser.command('POST', 'frame/parent');
      }
    }
  };
  try {
    const within = () => browser.execute(WEBKIT_ROOT + WEBKIT_FRAME_OF_ROOT, ROOT);
    for (let frame = await within(); frame; frame = await within()) {
      await browser.command('POST', 'frame', { id: frame });
    }
    await readFrame();
  } finally {
    await browser.command('POST', 'frame', { id: null });
  }
  return normalised(nodes);
}
