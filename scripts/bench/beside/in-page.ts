/** What runs in the measured pages. Each function is sent as its text: it knows nothing but the page and its arguments. */

export interface Recorded {
  /** ms of tasks that took more than 50. */
  longTasks: number;
  /** When the largest thing that is seen at first was painted, in ms. */
  paint: number;
  /** Sum of all layout shifts that no input explains. */
  shift: number;
  /** How long each event of the visitor's input took until the next frame, in ms. */
  events: number[];
  ready: Set<EventTarget | null>;
}

declare global {
  var beside: Recorded;
}

/** Runs before anything of the page. */
export function record(): void {
  const recorded: Recorded = { longTasks: 0, paint: 0, shift: 0, events: [], ready: new Set() };
  globalThis.beside = recorded;
  const observe = (options: PerformanceObserverInit, seen: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(seen)).observe({
      buffered: true,
      ...options,
    });
  observe({ type: 'longtask' }, ({ duration }) => (recorded.longTasks += duration));
  observe({ type: 'largest-contentful-paint' }, ({ startTime }) => (recorded.paint = startTime));
  observe({ type: 'layout-shift' }, (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    };
    if (!hadRecentInput) recorded.shift += value;
  });
  observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit, (entry) => {
    const { interactionId, duration } = entry as PerformanceEventTiming;
    if (interactionId) recorded.events.push(duration);
  });
  for (const type of ['cohesion-ready', 'usual-ready'])
    document.addEventListener(type, ({ target }) => recorded.ready.add(target));
}

/** Waits until as many widgets are ready, and then so many ms. */
export async function settle(ms: number, widgets: number): Promise<void> {
  if (beside.ready.size < widgets)
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(reject, 20e3, new Error('Some widgets were not ready.'));
      for (const type of ['cohesion-ready', 'usual-ready'])
        document.addEventListener(type, () => {
          if (beside.ready.size < widgets) return;
          clearTimeout(late);
          resolve();
        });
    });
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** To the end of the page, a step a frame. */
export async function scrollThrough(steps: number): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { scrollHeight, clientHeight } = document.documentElement;
    scrollTo({ top: ((scrollHeight - clientHeight) * step) / steps, behavior: 'instant' });
  }
}

/** All elements of the page, those in open shadow roots too. */
export function elements(): number {
  const count = (tree: ParentNode): number => {
    let sum = 0;
    for (const element of tree.querySelectorAll('*'))
      sum += 1 + (element.shadowRoot ? count(element.shadowRoot) : 0);
    return sum;
  };
  return count(document);
}
