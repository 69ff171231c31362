/** What is said of an example of the workshop, beside its files in content/workshop/. */
export interface Example {
  /** Of its folder, of the project that readers open, and of the function's module in rust/ports. */
  readonly name: string;
  readonly title: string;
  /** One sentence: why Rust gains much or little here. The figure comes from the record. */
  readonly why: string;
}
