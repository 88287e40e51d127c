/**
 * How Chromium is started, for tests and for pictures: as root in a container too (no sandbox,
 * since the pages are our own), and without traffic of its own that a test could take for ours.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
