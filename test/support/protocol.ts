/** What the tests in the browser and the runner outside of it say to each other. */

/** Media features to emulate; what is left out is as the engine has it. */
export interface Media {
  media?: 'print';
  reducedMotion?: 'reduce' | 'no-preference';
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
}

/** A node of the accessibility tree: what assistive technology is told. */
export interface AccessibleNode {
  /** ARIA role, or `text` for a run of text, or `iframe`. */
  role: string;
  name: string;
  /** Of a heading. */
  level?: number;
  checked?: boolean | 'mixed';
  pressed?: boolean | 'mixed';
  disabled?: true;
  expanded?: boolean;
  selected?: true;
}

/** What can be asked of the runner, as `/__support/command` takes it. */
export interface Commands {
  press(chord: string): Promise<void>;
  click(point: Point): Promise<void>;
  hover(point: Point): Promise<void>;
  setViewport(size: Size): Promise<void>;
  emulateMedia(media: Media): Promise<void>;
  screenshot(name: string): Promise<string>;
  /** Of the whole page, or of what the page has put into `window[ROOT]`. */
  accessibleNodes(): Promise<AccessibleNode[]>;
  /** How many objects are left, all garbage collected, whose prototype is in `window[ROOT]`. */
  alive(): Promise<number>;
}

/** A request to a host that is not of this machine. */
export interface OutsideRequest {
  host: string;
  /** With its query; empty where the connection was refused before a path was told. */
  path: string;
  referrer: string;
}

/** In CSS pixels from the upper left corner of the page's viewport. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
  /** Pixels of the screen to one CSS pixel; only Chromium can be told. */
  deviceScaleFactor?: number;
}

/** What every test file starts with, and returns to after each test. */
export const VIEWPORT: Readonly<Size> = { width: 800, height: 600 };

/** Name of the global by which a test says where `accessibleNodes` is to begin. */
export const ROOT = '__accessibleRoot';

/** A page that a test has the runner serve as a partner's page. */
export interface HostPage {
  html: string;
  headers?: Record<string, string>;
  status?: number;
}
