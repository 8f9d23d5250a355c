/**
 * CPF and CNPJ by their check digits, the alphanumeric CNPJ included: each character counts as its code less
 * 48, weights grow from 2 at the right (a CNPJ starts over after 9), and the rest of the sum by 11 gives the
 * digit. Documents are built from invented beginnings only; nobody here holds one.
 */

/** Nine digits and their two check digits, with the usual mask. */
export function cpf(base: string): string {
  return withCheckDigits(base, 11).replace(/^(.{3})(.{3})(.{3})(.{2})$/, '$1.$2.$3-$4');
}

/** Twelve digits or capitals and their two check digits, with the usual mask. */
export function cnpj(base: string): string {
  return withCheckDigits(base, 9).replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5');
}

export function isCpf(document: string): boolean {
  const text = bare(document);
  return /^\d{11}$/.test(text) && withCheckDigits(text.slice(0, 9), 11) === text;
}

export function isCnpj(document: string): boolean {
  const text = bare(document);
  return /^[0-9A-Z]{12}\d{2}$/.test(text) && withCheckDigits(text.slice(0, 12), 9) === text;
}

/** A document without its mask; letters count, as in the new CNPJ. */
export function bare(document: string): string {
  return document.replace(/[^0-9a-z]/gi, '').toUpperCase();
}

function withCheckDigits(base: string, highestWeight: number): string {
  const first = `${base}${checkDigit(base, highestWeight)}`;
  return `${first}${checkDigit(first, highestWeight)}`;
}

function checkDigit(text: string, highestWeight: number): number {
  const fromRight = Array.from(text).reverse();
  const sum = fromRight.reduce(
    (total, letter, index) => total + (letter.charCodeAt(0) - 48) * (2 + (index % (highestWeight - 1))),
    0,
  );
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}
