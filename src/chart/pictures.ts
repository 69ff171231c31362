/** The pictures there are, a ranking, a sweep and builds by size, each one Chart.js chart that is made once and then updated. */
import type { Plugin } from 'chart.js';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Config } from './config.ts';
import {
  rankingData,
  rankingOptions,
  sizesData,
  sizesOptions,
  weightsData,
  weightsOptions,
} from './config.ts';
import type { Layout } from './layout.ts';
import { FONT_SIZE, NARROW_BELOW, rankingHeight, rankingLayout, SIZES_HEIGHT } from './layout.ts';
import { endLabel, lineEndsPlugin } from './line-ends.ts';
import type { ChartModel, Line, Ranking, Sizes, Weights } from './model.ts';
import { rowsPlugin } from './rows.ts';
import type { Theme } from './theme.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
);

/** How a picture is to be drawn now. */
export interface Drawing {
  readonly width: number;
  readonly theme: Theme;
  /** No motion: the new state stands at once. */
  readonly still: boolean;
}

export interface Picture<Model extends ChartModel> {
  /** Height in CSS pixels that the model needs at this width. */
  height(model: Model, drawing: Drawing): number;
  show(model: Model, drawing: Drawing): void;
  destroy(): void;
}

/** Ranked bars or dots on `canvas`. */
export function rankingPicture(canvas: HTMLCanvasElement): Picture<Ranking> {
  const scene: { drawn: { model: Ranking; layout: Layout; theme: Theme } | null } = { drawn: null };
  const chart = lasting(
    canvas,
    rowsPlugin(() => scene.drawn),
  );
  const layoutOf = (model: Ranking, { width, theme }: Drawing): Layout =>
    rankingLayout(model, width, measurer(canvas, `600 ${FONT_SIZE}px ${theme.mono}`));
  return {
    height: (model, drawing) => rankingHeight(model, layoutOf(model, drawing)),
    show(model, drawing) {
      const { theme, still } = drawing;
      const layout = layoutOf(model, drawing);
      const form = `${model.scale} ${layout.narrow}`;
      scene.drawn = { model, layout, theme };
      chart.show(form, {
        type: model.scale === 'linear' ? 'bar' : 'line',
        data: rankingData(model, layout, theme),
        options: rankingOptions(model, layout, theme, still),
      });
    },
    destroy: chart.destroy,
  };
}

/** Lines of a sweep on `canvas`. */
export function sizesPicture(canvas: HTMLCanvasElement): Picture<Sizes> {
  return linesPicture<Sizes>(canvas, 'sizes', sizesData, (labelWidth, { unit }, theme) =>
    sizesOptions(labelWidth, unit, theme),
  );
}

/** Builds as dots on `canvas`, time against size. */
export function weightsPicture(canvas: HTMLCanvasElement): Picture<Weights> {
  return linesPicture(canvas, 'weights', weightsData, weightsOptions);
}

function linesPicture<Model extends Sizes | Weights>(
  canvas: HTMLCanvasElement,
  form: 'sizes' | 'weights',
  dataOf: (model: Model, theme: Theme) => Config['data'],
  optionsOf: (labelWidth: number, model: Model, theme: Theme) => Config['options'],
): Picture<Model> {
  const scene: {
    drawn: {
      model: { readonly lines: readonly Line[] };
      narrow: boolean;
      naming: 'ends' | 'beside';
      theme: Theme;
    } | null;
  } = { drawn: null };
  const chart = lasting(
    canvas,
    lineEndsPlugin(() => scene.drawn),
  );
  const isNarrow = ({ width }: Drawing): boolean => width < NARROW_BELOW;
  return {
    height: (_, drawing) => (isNarrow(drawing) ? SIZES_HEIGHT.narrow : SIZES_HEIGHT.wide),
    show(model, drawing) {
      const { theme } = drawing;
      const narrow = isNarrow(drawing);
      const measure = measurer(canvas, `500 ${FONT_SIZE}px ${theme.mono}`);
      const naming = form === 'weights' ? 'beside' : 'ends';
      const named = naming === 'ends' ? model.lines : [];
      const ends = named.map((line, index) => measure(endLabel(line, index, narrow)));
      scene.drawn = { model, narrow, naming, theme };
      const options = optionsOf(Math.max(0, ...ends), model, theme);
      chart.show(form, {
        type: 'line',
        data: dataOf(model, theme),
        ...(options === undefined ? {} : { options }),
      });
    },
    destroy: chart.destroy,
  };
}

/** A chart that is updated while its form stays, and made anew when the form changes. */
function lasting(
  canvas: HTMLCanvasElement,
  plugin: Plugin,
): { show(form: string, config: Config): void; destroy(): void } {
  let chart: Chart<'bar' | 'line'> | null = null;
  let shown = '';
  return {
    show(form, config) {
      if (chart === null || shown !== form) {
        chart?.destroy();
        chart = new Chart<'bar' | 'line'>(canvas, { ...config, plugins: [plugin] });
        shown = form;
        return;
      }
      // Data sets keep their identity: Chart.js then moves each element from where it is.
      for (const [index, dataset] of config.data.datasets.entries()) {
        const current = chart.data.datasets[index];
        if (current === undefined) chart.data.datasets.push(dataset);
        else Object.assign(current, dataset);
      }
      chart.data.datasets.length = config.data.datasets.length;
      chart.data.labels = config.data.labels ?? [];
      chart.options = config.options ?? {};
      // A motion that goes on would put the drawing off to the next frame, and paper does not wait.
      if (chart.options.animation === false) chart.stop();
      chart.resize();
      chart.update();
    },
    destroy() {
      chart?.destroy();
      chart = null;
    },
  };
}

/** Gives the width of a text in `font`, in CSS pixels. */
function measurer(canvas: HTMLCanvasElement, font: string): (text: string) => number {
  const pen = canvas.getContext('2d');
  return (text) => {
    if (pen === null) return text.length * FONT_SIZE * 0.6;
    pen.font = font;
    return pen.measureText(text).width;
  };
}
