// What an operator asked for outside of the panel, with a key or in a menu of the browser: the panel of that tab takes it
// up, once, as if its own button had been pressed. A wish never writes to a page; at most it opens a table.

/** `key` is a field of the open screen. */
export type Wish =
  | { readonly what: 'check' }
  | { readonly what: 'preview' }
  | { readonly what: 'undo' }
  /** The table with this row alone ticked. */
  | { readonly what: 'fill-one'; readonly key: string }
  /** A report on one field of the page, without values. */
  | { readonly what: 'report'; readonly report: string }
  /** Something that was done or could not be, to be said; `field` as the ERP labels it, '' where there is none. */
  | { readonly what: 'tell'; readonly news: WishNews; readonly field: string };

export type WishNews =
  /** The field is never filled on this installation from now on. */
  | 'never-filled'
  /** The field with the focus is none of a screen that Encaixe knows. */
  | 'unknown-field'
  /** The page did not say which field it is. */
  | 'page-silent'
  /** The company does not let operators decide this. */
  | 'not-allowed';
