import { svg, type TemplateResult } from 'lit';

const icon = (shape: unknown) =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;
const filled = (path: string) => icon(svg`<path fill="currentColor" d=${path} />`);
const line = (path: string, more?: unknown) => icon(svg`<path class="stroke" d=${path} />${more}`);

export const playIcon = filled('M7 4v16l13-8z');
export const pauseIcon = filled('M6 4h4v16H6zm8 0h4v16h-4z');
const turned = (path: string, seconds: number): TemplateResult =>
  line(path, svg`<text x="12" y="16.5" text-anchor="middle">${seconds}</text>`);
export const backIcon = (seconds: number): TemplateResult =>
  turned('M12 5a8.5 8.5 0 1 1-8 6M12 5l3-3m-3 3 3 3', seconds);
export const forwardIcon = (seconds: number): TemplateResult =>
  turned('M12 5a8.5 8.5 0 1 0 8 6M12 5 9 2m3 3L9 8', seconds);
const speaker = 'M4 9v6h4l5 4V5L8 9z';
export const soundIcon = line(`${speaker}M16 9a4 4 0 0 1 0 6m2.5-8.5a8 8 0 0 1 0 11`);
export const mutedIcon = line(`${speaker}m12 0 6 6m0-6-6 6`);
export const coverIcon = line(
  'M12 15a3.5 3.5 0 0 0 3.5-3.5v-5a3.5 3.5 0 0 0-7 0v5A3.5 3.5 0 0 0 12 15zm-6.5-4a6.5 6.5 0 0 0 13 0M12 18v3.5',
);
