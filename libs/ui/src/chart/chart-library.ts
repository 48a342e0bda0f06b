import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

// Everything charts are made of, and nothing else of the library: what is not named here is not shipped.
use([
  ...[BarChart, LineChart, ScatterChart],
  ...[GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer],
]);

export const CHART_LIBRARY = { init };
