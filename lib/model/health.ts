// How the database is: as it should be, or not. Types only.

/** The database as pages may know it. */
export interface StoreHealth {
  /**
   * Null: it is as it should be. `newer` or `broken`: it does not open, so Encaixe shows nothing and keeps nothing, and
   * leaves it as it is until the operator decides. `lost`: the browser gave an empty one in the place of what was there.
   */
  readonly trouble: 'newer' | 'broken' | 'lost' | null;
  /** Records that were damaged, and put aside. */
  readonly damaged: number;
}
