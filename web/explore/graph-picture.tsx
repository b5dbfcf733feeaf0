import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { type RefObject, useEffect, useRef } from 'react';
import type { Kept } from './graph-view';
import { useWords } from './words';

cytoscape.use(fcose);

/** Never colour alone: each kind has its shape, too. */
const SHAPES: Record<string, string> = {
  Application: 'round-rectangle',
  Supplier: 'ellipse',
  Place: 'diamond',
  GovernmentBody: 'hexagon',
  Domain: 'round-tag',
  Subdomain: 'tag',
};

interface Props extends Kept {
  focus: string;
  choose: (id: string) => void;
  /** Set to what gives a PNG of it. */
  picture: RefObject<(() => Blob) | null>;
}

export function GraphPicture({ nodes, links, focus, choose, picture }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const graph = useRef<Core>(null);
  const chosen = useRef(choose);
  useEffect(() => {
    chosen.current = choose;
  });

  useEffect(() => {
    const drawn = cytoscape({ container: box.current, style: styles(), minZoom: 0.15, maxZoom: 1.6 });
    drawn.on('tap', 'node', ({ target }: { target: { id: () => string } }) => {
      chosen.current(target.id());
    });
    graph.current = drawn;
    picture.current = () => drawn.png({ output: 'blob', full: true, scale: 2, bg: colour('--ground') });
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const restyle = () => {
      drawn.style(styles());
    };
    scheme.addEventListener('change', restyle);
    return () => {
      scheme.removeEventListener('change', restyle);
      picture.current = null;
      drawn.destroy();
    };
  }, [picture]);

  const elements = JSON.stringify(elementsOf({ nodes, links }));
  useEffect(() => {
    if (graph.current) show(graph.current, JSON.parse(elements) as ElementDefinition[]);
  }, [elements]);
  useEffect(() => {
    graph.current?.nodes().removeClass('chosen');
    graph.current?.getElementById(focus).addClass('chosen');
  }, [focus, elements]);

  return (
    <div className="picture">
      <div ref={box} className="canvas" role="img" aria-label={words('graphLabel')} />
      <button type="button" onClick={() => graph.current?.fit(undefined, 24)}>
        {words('fit')}
      </button>
    </div>
  );
}

function elementsOf({ nodes, links }: Kept): ElementDefinition[] {
  return [
    ...nodes.map(({ id, name, nameEn, __typename }) => ({
      data: { id, label: nameEn ? `${name}\n${nameEn}` : name },
      classes: __typename,
    })),
    ...links.map(({ id, from, to, basis, type }) => ({
      data: { id, source: from.id, target: to.id, label: type },
      classes: basis,
    })),
  ];
}

/** What stays keeps its place as a beginning, so that the picture grows instead of being thrown anew. */
function show(graph: Core, elements: ElementDefinition[]): void {
  const wanted = new Set(elements.map(({ data }) => data.id));
  const fresh = elements.filter(({ data }) => data.id !== undefined && graph.getElementById(data.id).empty());
  const first = graph.elements().empty();
  graph.remove(graph.elements().filter((element) => !wanted.has(element.id())));
  graph.add(fresh);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const animate = !first && !still && elements.length < 300;
  const layout = {
    name: 'fcose',
    randomize: first,
    animate,
    padding: 24,
    nodeRepulsion: 9000,
    idealEdgeLength: 90,
    nodeDimensionsIncludeLabels: true,
  };
  graph.layout(layout).run();
}

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function styles(): StylesheetJson {
  const kinds = Object.entries(SHAPES).map(([label, shape]) => ({
    selector: `node.${label}`,
    style: { shape: shape as 'ellipse', 'background-color': colour(`--${dashed(label)}`) },
  }));
  return [
    {
      selector: 'node',
      style: {
        width: 26,
        height: 26,
        label: 'data(label)',
        color: colour('--text'),
        'font-size': 12,
        'font-family': colour('--text-font'),
        'text-wrap': 'wrap',
        'text-max-width': '130px',
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': colour('--ground'),
        'text-background-opacity': 0.75,
        'min-zoomed-font-size': 7,
      },
    },
    ...kinds,
    { selector: 'node.chosen', style: { 'border-width': 4, 'border-color': colour('--text'), width: 34, height: 34 } },
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': colour('--quiet'),
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': colour('--quiet'),
        'arrow-scale': 0.8,
        label: 'data(label)',
        'font-size': 9,
        color: colour('--quiet'),
        'text-rotation': 'autorotate',
        'text-background-color': colour('--ground'),
        'text-background-opacity': 0.8,
        'min-zoomed-font-size': 9,
      },
    },
    { selector: 'edge.INFERRED', style: { 'line-style': 'dashed' } },
    { selector: 'edge.GENERAL_KNOWLEDGE', style: { 'line-style': 'dotted' } },
  ];
}

const dashed = (label: string) => label.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
