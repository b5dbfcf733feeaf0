import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { readFileSync } from 'node:fs';
import type { Result } from '../bench.js';

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

const look = JSON.parse(readFileSync(new URL('../../look/look.json', import.meta.url), 'utf8')) as {
  labels: Record<string, { colour: string }>;
};

/** How many times the limit each question takes, on a logarithmic scale. */
export function chart({ latency }: Result): string {
  const names = Object.keys(latency).reverse();
  const bars = (name: string, contestant: 'ours' | 'neo4j-graphql', color: string) => ({
    type: 'bar' as const,
    name,
    itemStyle: { color },
    data: names.map((question) => {
      const of = latency[question];
      return of ? Number((of[contestant].median / of.limit.median).toFixed(2)) : null;
    }),
  });
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 40 + 44 * names.length });
  drawing.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    // Drawn without a browser, texts are not measured: they need room.
    legend: { top: 4, itemGap: 60 },
    grid: { left: 330, right: 40, top: 40, bottom: 40 },
    xAxis: { type: 'log', name: '× limit', min: 0.5 },
    yAxis: { type: 'category', data: names },
    series: [
      bars('@neo4j/graphql', 'neo4j-graphql', colorOf('Place')),
      bars('govchain-graph', 'ours', colorOf('Application')),
    ],
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

const colorOf = (kind: string): string => look.labels[kind]?.colour ?? '';
