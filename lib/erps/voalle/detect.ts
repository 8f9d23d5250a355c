// How a screen of Voalle is declared to its dialect. Data only, plain enough to be sent to a page.

/** A screen is known by its page and stands either in a dialog over it or on the page itself. */
export interface VoalleDetect {
  /** Paths of the page as the ERP's menu has them [P]; pages below them count too. */
  readonly paths: readonly string[];
  /** What stands over the page: caption and title as one text, or the heading of a section. */
  readonly titles: readonly string[];
  /** Present when other products call their pages so, too: the titles count on Voalle's own pages alone. */
  readonly common?: true;
  /** Ids of elements that only this screen's page has. */
  readonly marks?: readonly string[];
  /**
   * Present when the screen opens in a dialog: how titles begin that name it by themselves. Other titles name
   * it with the page's help: "Editando - …" stands over every kind of record [S].
   */
  readonly dialog?: readonly string[];
  /** The step of a wizard, as the dialog's title ends: `${title} - ${step}` [P-old]. */
  readonly step?: string;
  /**
   * Present when the screen also stands on the page: in its form, below the heading of a section, or all over it,
   * as a list does and a form with lists beside it.
   */
  readonly page?: 'form' | 'section' | 'whole';
}
