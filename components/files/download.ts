// A file handed to the browser's downloads.

/**
 * How long the address of a download is kept. A click only asks for the download: a browser, Firefox above all, may
 * come for the file after it, and finds nothing once the address is gone. Nothing tells when it has begun, and nothing
 * waits for this, so the time is generous; a page that closes takes its addresses with it.
 */
const KEPT_FOR = 60_000;

/** Offers a file under a name of its own. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // For good, the address would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
