import type { App, Panel, State } from './state.ts';

/** From this width on a panel stands beside the messages; below, it lies over them and is opened when wanted. */
const fitsFrom: Record<Panel, number> = { channels: 800, provider: 1080, members: 1440 };

/** The panels that have a place beside the messages. */
export function openByWidth(): State['open'] {
  const fits = (panel: Panel) => matchMedia(`(min-width: ${fitsFrom[panel]}px)`).matches;
  return { channels: fits('channels'), members: fits('members'), provider: fits('provider') };
}

/** Opens and closes panels as the window's width changes, and closes one that lies over the messages on Escape. */
export function watchPanels(app: App): void {
  for (const width of Object.values(fitsFrom)) {
    matchMedia(`(min-width: ${width}px)`).addEventListener('change', () => app.set({ open: openByWidth() }));
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeOver(app);
  });
  document.querySelector('main')?.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('#top')) closeOver(app);
  });
}

export function togglePanel(app: App, panel: Panel): void {
  const { open } = app.state;
  const isOpening = !open[panel];
  const beside = openByWidth();
  // One at a time lies over the messages.
  const others = isOpening && !beside[panel] ? onlyBeside(open) : open;
  app.set({ open: { ...others, [panel]: isOpening } });
}

/** Closes whatever lies over the messages. */
export function closeOver(app: App): void {
  const { open } = app.state;
  const next = onlyBeside(open);
  if (next.channels === open.channels && next.members === open.members && next.provider === open.provider) return;
  app.set({ open: next });
}

function onlyBeside(open: State['open']): State['open'] {
  const beside = openByWidth();
  return {
    channels: open.channels && beside.channels,
    members: open.members && beside.members,
    provider: open.provider && beside.provider,
  };
}
