export interface Option {
  value: string;
  label: string;
  /** A second line, where a choice explains itself. */
  small?: string;
  lang?: string | undefined;
}

/** Options below a heading; without one they stand by themselves. */
export interface OptionGroup {
  label?: string;
  options: readonly Option[];
}
