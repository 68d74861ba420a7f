import { findChromium } from './chromium.ts';

if (findChromium() === undefined) {
  console.error(
    'No browser was found: install Chromium (Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
  );
  process.exit(1);
}
