import { html, svg, type TemplateResult } from 'lit';
import { heading } from '../../element/heading.ts';
import type { TrendView } from './signatory-counter.view.ts';

// In units of the drawing, which scales to the widget's width.
const width = 320;
const height = 96;
const margin = 8;

/** A small line chart, its table beneath: the table is the chart for those who do not see it, or want numbers. */
export function trend(view: TrendView, headingLevel: number): TemplateResult {
  const { points } = view;
  const first = points[0]!;
  const last = points[points.length - 1]!;
  const most = Math.max(...points.map(({ count }) => count), 1);
  const place = ({ time, count }: { time: number; count: number }) => ({
    x: margin + ((time - first.time) / (last.time - first.time || 1)) * (width - 2 * margin),
    y: height - margin - (count / most) * (height - 2 * margin),
  });
  const places = points.map(place);
  return html`<figure part="trend" class="trend">
    <figcaption>${heading(headingLevel, view.title)}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      <path class="axis" d="M${margin} ${height - margin}H${width - margin}" />
      <path class="line" d="M${places.map(({ x, y }) => `${x} ${y}`).join('L')}" />
      ${places.map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="3.5" />`)}
    </svg>
    <div class="ends muted" aria-hidden="true">
      <span>${first.date}<br />${first.number}</span><span>${last.date}<br />${last.number}</span>
    </div>
    <details>
      <summary part="disclosure">${view.tableLabel}</summary>
      <table>
        <caption class="visually-hidden">
          ${view.title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${view.dateHeading}</th>
            <th scope="col">${view.countHeading}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            ({ date, number }) =>
              html`<tr>
                <th scope="row">${date}</th>
                <td>${number}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}
