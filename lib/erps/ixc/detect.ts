// How a screen of IXC is declared to its dialect. Data only.

/** A record window is a `form` named after its table [P+]; a screen may be one of its tabs. */
export interface IxcDetect {
  readonly form: string;
  /** Texts of the tab: numbers moved between versions [P+]. */
  readonly tab?: readonly string[];
  /** This is the first tab, whatever it is called [G]. */
  readonly first?: boolean;
}
