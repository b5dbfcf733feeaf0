import { useSyncExternalStore } from 'react';
import { COLUMNS, ROWS } from './tiles';

/** What stands beside and above the map, as explore.css has it. */
const PANEL = 352;
const ABOVE = 240;
const MARGINS = 34;

/** Pixels a side: as large as the window allows, and no smaller than three Chinese letters need. */
function tileSize(): number {
  const width = innerWidth - MARGINS - (innerWidth > 800 ? PANEL : 0);
  return Math.max(41, Math.min(84, Math.floor(Math.min(width / COLUMNS, (innerHeight - ABOVE) / ROWS))));
}

function subscribe(changed: () => void) {
  addEventListener('resize', changed);
  return () => {
    removeEventListener('resize', changed);
  };
}

export const useTileSize = (): number => useSyncExternalStore(subscribe, tileSize);
