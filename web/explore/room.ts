import { useSyncExternalStore } from 'react';

/** What stands beside and above a view, as explore.css has it. */
const PANEL = 352;
const ABOVE = 240;
const MARGINS = 34;

const isWide = () => innerWidth > 800;
const width = () => innerWidth - MARGINS - (isWide() ? PANEL : 0);
const height = () => innerHeight - ABOVE;

function subscribe(changed: () => void) {
  addEventListener('resize', changed);
  return () => {
    removeEventListener('resize', changed);
  };
}

/** Pixels that a view has in the window as it is; on a narrow one it takes what it needs, and is scrolled. */
export function useRoom(): { width: number; height: number; isWide: boolean } {
  return {
    width: useSyncExternalStore(subscribe, width),
    height: useSyncExternalStore(subscribe, height),
    isWide: useSyncExternalStore(subscribe, isWide),
  };
}
