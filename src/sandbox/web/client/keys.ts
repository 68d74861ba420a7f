/** Arrows, Home and End move the focus among the buttons and links of a menu or list. */
export function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, key } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('button:not([disabled]), a[href]')].filter(
    (element) => element.offsetParent !== null,
  );
  const place = stops.findIndex((element) => element.matches(':focus'));
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: stops.length - 1 }[key];
  if (next === undefined || stops.length === 0) return;
  event.preventDefault();
  stops.at(next % stops.length)?.focus();
}
