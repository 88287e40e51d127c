/** The page's clock, moved by hand. */

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

export interface Clock {
  /** What is due later, in ms since 1970. */
  readonly timers: readonly Timer[];
  /** In ms since 1970. */
  readonly now: number;
  /** Sets the clock, without anything falling due. */
  set(time: number): void;
  /** Lets time pass; what falls due happens. */
  pass(seconds: number): void;
}

/**
 * For the tests of one `describe`, which calls it; the clock is put back after each. What is due within 10 s is left to
 * the engine.
 */
export function clockByHand(): Clock {
  let timers: Timer[] = [];
  const { setTimeout: realSet, clearTimeout: realClear } = window;
  const realNow = Date.now;
  let now = 0;
  let ids = -1;

  beforeEach(() => {
    timers = [];
    now = realNow();
    Date.now = () => now;
    const set = (run: () => void, delay = 0) => {
      if (delay < 10_000) return realSet.call(window, run, delay);
      timers.push({ id: --ids, at: now + delay, run });
      return ids;
    };
    const clear = (id?: number) => {
      timers = timers.filter((timer) => timer.id !== id);
      realClear.call(window, id);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: realSet, clearTimeout: realClear });
    Date.now = realNow;
  });

  return {
    get timers() {
      return timers;
    },
    get now() {
      return now;
    },
    set(time) {
      now = time;
    },
    pass(seconds) {
      now += seconds * 1000;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}
