/** A chart as a PNG that explains itself: title, what was measured and where, on the page's background. */
import type { Theme } from './theme.ts';

export interface Caption {
  readonly title: string;
  /** Lines under the title: the input, the figures' quality, the environment. */
  readonly lines: readonly string[];
}

const MARGIN = 24;
const TITLE_SIZE = 18;
const LINE_SIZE = 12;
const LINE_HEIGHT = 18;

/**
 * The chart with its caption.
 *
 * @throws Error if the browser cannot make a picture of this size.
 */
export async function pngOf(
  chart: HTMLCanvasElement,
  caption: Caption,
  theme: Theme,
): Promise<Blob> {
  const scale = chart.clientWidth === 0 ? 1 : chart.width / chart.clientWidth;
  const width = chart.width / scale + 2 * MARGIN;
  const picture = document.createElement('canvas');
  const pen = picture.getContext('2d');
  if (pen === null) throw new Error('This browser gives no canvas to draw the picture on.');
  const lineFont = `400 ${LINE_SIZE}px ${theme.sans}`;
  pen.font = lineFont;
  const lines = caption.lines.flatMap((line) => wrap(pen, line, width - 2 * MARGIN));
  const head = MARGIN + TITLE_SIZE + 10 + lines.length * LINE_HEIGHT + 10;
  picture.width = Math.ceil(width * scale);
  picture.height = Math.ceil((head + chart.height / scale + MARGIN) * scale);
  pen.scale(scale, scale);
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, picture.width, picture.height);
  pen.textBaseline = 'top';
  pen.fillStyle = theme.ink;
  pen.font = `600 ${TITLE_SIZE}px ${theme.sans}`;
  pen.fillText(caption.title, MARGIN, MARGIN, width - 2 * MARGIN);
  pen.font = lineFont;
  pen.fillStyle = theme.soft;
  for (const [index, line] of lines.entries()) {
    pen.fillText(line, MARGIN, MARGIN + TITLE_SIZE + 10 + index * LINE_HEIGHT);
  }
  pen.drawImage(chart, MARGIN, head, chart.width / scale, chart.height / scale);
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser could not encode the picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** `text` in lines of at most `width` pixels, broken between words. */
function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
