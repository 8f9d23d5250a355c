// How a screen of IXC is declared to its dialect. Data only, plain enough to be sent to a page.

/** A screen whose window's table is known, and one that is known by its title alone. */
export type IxcDetect = IxcWindow | IxcTitled;

/** A record window is a `form` named after its table [P+]; a screen may be one of its tabs. */
export interface IxcWindow {
  readonly form: string;
  /**
   * Only when it stands right over a window of this table: windows are stacked by number [P+]. Such a screen is
   * listed before the one that has the same form from elsewhere.
   */
  readonly under?: string;
  /** Texts of the tab: numbers moved between versions [P+]. */
  readonly tab?: readonly string[];
  /** This is the first tab, whatever it is called [G]. */
  readonly first?: boolean;
}

/** For a screen whose form nobody published: what the title bar of its window or list may say. */
export interface IxcTitled {
  readonly titles: readonly string[];
}
