/** A page with nothing on it but what somebody is to paste: for a look at it, and for trying it out. */
import { stage } from './stage.ts';

export interface BarePage {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** For the head, as HTML: the line of the template, style sheets. */
  readonly head: string;
  /** HTML. */
  readonly body: string;
  readonly styles?: string | undefined;
}

/** The HTML of the page. It tells the page around it how high it is, and which widgets are there. */
export const barePage = ({
  language,
  title,
  head,
  body,
  styles = '',
}: BarePage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script>(${stage})();</script>
<style>
body { margin: 16px; font-family: system-ui, sans-serif; }
${styles}
</style>
${head}
</head>
<body>
${body}
</body>
</html>`;
