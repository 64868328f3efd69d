/** Does something with an element that a virtual list renders a frame or two after it scrolled there. */
export function whenThere(
  find: () => HTMLElement | null | undefined,
  act: (element: HTMLElement) => void,
  tries = 5,
) {
  const element = find();
  if (element) act(element);
  else if (tries > 0) requestAnimationFrame(() => whenThere(find, act, tries - 1));
}
