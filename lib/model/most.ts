// How much of a page travels, in letters and in entries; the guards refuse more. A value is cut there, and whatever has
// longer entries is left out: nothing that anybody prescribes comes near. Single constants, known together as `MOST`
// (snapshot.ts), so that a script in a page carries only those that it needs.

export const value = 20_000;
export const option = 500;
export const options = 200;
export const item = 150;
export const items = 200;
export const fields = 500;
export const record = 40;
export const form = 200;
