export interface Tile {
  adcode: string;
  /** As on Chinese maps. */
  short: string;
  /** The subdivision's letters in ISO 3166-2:CN. */
  iso: string;
  column: number;
  row: number;
}

/** Placed by hand so that neighbours stay neighbours: one line per row, a dot for each place left free. */
const GRID = `
.        .        .        .        .        .        .        23黑龙江HL
.        .        .        .        15内蒙古NM .        .        22吉林JL
.        .        .        64宁夏NX 14山西SX 11北京BJ 12天津TJ 21辽宁LN
65新疆XJ 63青海QH 62甘肃GS 61陕西SN 41河南HA 13河北HE 37山东SD .
.        54西藏XZ 51四川SC 50重庆CQ 42湖北HB 34安徽AH 32江苏JS 31上海SH
.        .        53云南YN 52贵州GZ 43湖南HN 36江西JX 33浙江ZJ .
.        .        .        .        45广西GX 44广东GD 35福建FJ 71台湾TW
.        .        .        .        46海南HI 82澳门MO 81香港HK .
`;

export const TILES: Tile[] = GRID.trim()
  .split('\n')
  .flatMap((line, row) => line.split(/ +/).flatMap((cell, column) => tile(cell, column, row)));

export const COLUMNS = 1 + Math.max(...TILES.map(({ column }) => column));
export const ROWS = 1 + Math.max(...TILES.map(({ row }) => row));

function tile(cell: string, column: number, row: number): Tile[] {
  const [, number = '', short = '', iso = ''] = /^(\d\d)(\D+?)([A-Z]{2})$/.exec(cell) ?? [];
  return number ? [{ adcode: `${number}0000`, short, iso, column, row }] : [];
}
