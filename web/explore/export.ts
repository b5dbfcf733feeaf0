import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Shown } from './view';

/** The table behind the view; a byte order mark, without which Excel takes Chinese for something else; no cell is run. */
export function saveCsv({ name, rows }: Shown): void {
  const text = stringify(rows, { header: true, bom: true, escape_formulas: true });
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

export function saveSvg({ name }: Shown): void {
  const text = svgText();
  if (text) save(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
}

export async function savePng({ name, png }: Shown): Promise<void> {
  const blob = png ? png() : await pngOfSvg();
  if (blob) save(blob, `${name}.png`);
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

const chart = () => document.querySelector<SVGSVGElement>('.chart svg');

/** What the style sheet gives an element has to go with it. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

function svgText(): string | undefined {
  const svg = chart();
  if (!svg) return undefined;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  for (const [index, element] of svg.querySelectorAll('*').entries()) {
    const style = getComputedStyle(element);
    for (const name of INLINED) copies[index]?.style.setProperty(name, style.getPropertyValue(name));
  }
  const ground = getComputedStyle(document.body).backgroundColor;
  copy.style.setProperty('background', ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

async function pngOfSvg(): Promise<Blob | null> {
  const svg = chart();
  const text = svgText();
  if (!svg || !text) return null;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const { width, height } = svg.viewBox.baseVal;
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve);
  });
}
