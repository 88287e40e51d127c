/**
 * Put before every test file by the runner: no error and no rejection that nobody handles goes
 * by unseen. Mocha on its own takes notice only of errors while a test runs; at others it stops,
 * and the run counts as passed.
 */
let running = false;
const stray: string[] = [];

beforeEach(() => {
  running = true;
});

afterEach(() => {
  running = false;
});

after(async () => {
  // The browser tells of a rejection only with the next task.
  await new Promise((resolve) => setTimeout(resolve));
  if (stray.length > 0) throw new Error(`Outside of any test: ${stray.join('; ')}`);
});

addEventListener('unhandledrejection', ({ reason }) => reportError(reason));
addEventListener('error', (event) => {
  if (running) return;
  stray.push(event.message);
  event.stopImmediatePropagation();
});

export {};
