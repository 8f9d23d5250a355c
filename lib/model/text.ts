// Sentences that belong to a domain file (a partner, a step) in both languages of the interface.
// Texts of the interface itself live in lib/locales; this type is only for what is declared beside its fact.

/** One sentence in Brazilian Portuguese (first) and English. */
export interface Text {
  readonly pt: string;
  readonly en: string;
}

/** Picks the sentence for a browser language tag; anything that is not English reads Portuguese. */
export function inLanguage(text: Text, language: string): string {
  return language.toLowerCase().startsWith('en') ? text.en : text.pt;
}
