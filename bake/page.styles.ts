/** Looks of an embed page: quiet, as wide as its place, and nothing that goes by the height of a frame. */
export const pageStyles = `
:root {
  color-scheme: light dark;
  font: 16px/1.5 system-ui, sans-serif;
  color: light-dark(#1b1d22, #f1f2f5);
}
body {
  box-sizing: border-box;
  max-width: 64rem;
  margin: 0 auto;
  padding: 8px;
  overflow-wrap: anywhere;
}
h1 {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
}
h2, h3, h4 {
  margin: 1em 0 0.5em;
  line-height: 1.25;
}
h2:first-child {
  margin-top: 0;
}
h3, h4 {
  font-size: 1.125em;
}
p, ul {
  margin: 0.5em 0;
}
ul {
  padding-inline-start: 1.25em;
}
li {
  margin: 0.375em 0;
}
strong {
  font-size: 1.25em;
}
a {
  color: light-dark(#039, #9db7ff);
}
a:focus-visible {
  outline: 2px solid;
  outline-offset: 2px;
}
main > * {
  display: block;
}
`;
