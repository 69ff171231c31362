/** Keeps Python from taking so much memory that the tab dies: it gets MemoryError instead. */

/** 1 GiB: about four copies of the largest input, and far below what kills a tab. */
export const MEMORY_LIMIT = 1024 ** 3;
const PAGE = 65_536;

/** From now on no WebAssembly memory of this worker grows beyond `limit` bytes through its JavaScript side. */
export function limitMemory(limit: number): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    const wanted = this.buffer.byteLength + pages * PAGE;
    if (wanted > limit) {
      throw new RangeError(`${wanted} bytes of memory were asked for, the limit is ${limit}.`);
    }
    return grow.call(this, pages);
  };
}
