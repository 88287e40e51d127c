/** A formula in MathML as a line of text that says the same: x², (a + b)/c, √(2). */
export function formula(math: Element): HTMLElement {
  const line = math.ownerDocument.createElement('span');
  const alternative = math.getAttribute('alttext');
  if (alternative) line.append(alternative);
  else write(math, line);
  return line;
}

function write(element: Element, line: Element): void {
  const [first, second, third] = element.children;
  const add = (name: 'sub' | 'sup', part: Element | undefined) => {
    if (!part) return;
    const raised = line.ownerDocument.createElement(name);
    write(part, raised);
    line.append(raised);
  };
  const group = (part: Element | undefined) => {
    if (!part) return;
    const isOne = !part.firstElementChild;
    line.append(isOne ? '' : '(');
    write(part, line);
    line.append(isOne ? '' : ')');
  };
  switch (element.localName) {
    case 'annotation':
    case 'annotation-xml':
      return;
    case 'mfrac':
      group(first);
      line.append('/');
      group(second);
      return;
    case 'msqrt':
      line.append('√(');
      for (const part of element.children) write(part, line);
      line.append(')');
      return;
    case 'mroot':
      add('sup', second);
      line.append('√');
      group(first);
      return;
    case 'msub':
    case 'munder':
      write(first ?? element, line);
      add('sub', second);
      return;
    case 'msup':
    case 'mover':
      write(first ?? element, line);
      add('sup', second);
      return;
    case 'msubsup':
    case 'munderover':
      write(first ?? element, line);
      add('sub', second);
      add('sup', third);
      return;
    default:
      if (first) for (const part of element.children) write(part, line);
      else line.append(element.textContent.trim());
      if (/^m(?:tr|td|labeledtr)$/.test(element.localName)) line.append(' ');
  }
}
