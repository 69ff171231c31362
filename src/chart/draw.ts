/** Shows a model inside an element: loaded only when there is something to draw. */
import { NARROW_BELOW } from './layout.ts';
import type { ChartModel } from './model.ts';
import { describeRanking, describeSizes, describeWeights } from './model.ts';
import type { Drawing, Picture } from './pictures.ts';
import { rankingPicture, sizesPicture, weightsPicture } from './pictures.ts';
import type { Theme } from './theme.ts';
import { readTheme } from './theme.ts';

export interface Figure {
  /** Draws `model`; what has changed since the last call grows into place. */
  show(model: ChartModel): void;
  readonly canvas: HTMLCanvasElement;
  /** Colours and typefaces as they are now. */
  theme(): Theme;
  destroy(): void;
}

/**
 * A chart in `frame` that follows its width, the page's theme and the reader's wish for no motion.
 * The frame gets its height from the model.
 */
export function createFigure(frame: HTMLElement): Figure {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'No figures yet');
  frame.replaceChildren(canvas);
  const motionless = matchMedia('(prefers-reduced-motion: reduce)');
  const forced = matchMedia('(forced-colors: active)');
  const pictures = {
    ranking: rankingPicture(canvas),
    sizes: sizesPicture(canvas),
    weights: weightsPicture(canvas),
  };
  let shown: ChartModel | null = null;
  let width = 0;

  const draw = (model: ChartModel, still: boolean): void => {
    // One canvas holds one chart: the other kind has to let go of it first.
    if (shown !== null && shown.kind !== model.kind) pictures[shown.kind].destroy();
    shown = model;
    width = frame.clientWidth;
    // The page names the lines beside a chart that has their numbers only.
    frame.dataset['numbered'] = String(model.kind === 'weights' || width < NARROW_BELOW);
    const drawing = { width, theme: readTheme(frame), still: still || motionless.matches };
    if (model.kind === 'ranking') drawWith(pictures.ranking, model, drawing, frame);
    else if (model.kind === 'sizes') drawWith(pictures.sizes, model, drawing, frame);
    else drawWith(pictures.weights, model, drawing, frame);
    canvas.setAttribute('aria-label', textAlternative(model));
  };
  const redraw = (): void => {
    if (shown !== null) draw(shown, true);
  };
  const themes = new MutationObserver(redraw);
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const widths = new ResizeObserver(() => {
    if (frame.clientWidth !== width && frame.clientWidth > 0) requestAnimationFrame(redraw);
  });
  widths.observe(frame);
  forced.addEventListener('change', redraw);

  return {
    canvas,
    show: (model) => draw(model, false),
    theme: () => readTheme(frame),
    destroy() {
      themes.disconnect();
      widths.disconnect();
      forced.removeEventListener('change', redraw);
      for (const picture of Object.values(pictures)) picture.destroy();
      canvas.remove();
    },
  };
}

function drawWith<Model extends ChartModel>(
  picture: Picture<Model>,
  model: Model,
  drawing: Drawing,
  frame: HTMLElement,
): void {
  frame.style.height = `${picture.height(model, drawing)}px`;
  picture.show(model, drawing);
}

function textAlternative(model: ChartModel): string {
  switch (model.kind) {
    case 'ranking':
      return describeRanking(model);
    case 'sizes':
      return describeSizes(model);
    case 'weights':
      return describeWeights(model);
  }
}
