type Child = Node | string | false | null | undefined;

/** An element; text becomes text and never markup, whoever wrote it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child instanceof Node || typeof child === 'string'));
  return made;
}

/** A button that does something. */
export function button(label: string, attributes: Record<string, string>, onClick: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', onClick);
  return made;
}
