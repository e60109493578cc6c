/** Offers a file as a download: it lands where the browser, or Excel's own webview, puts such files. */

/** A webview that asks where to save needs the address until somebody has answered. */
const KEPT_MS = 60_000;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function saveFile(name: string, bytes: Uint8Array): void {
  const type = name.endsWith('.zip') ? 'application/zip' : XLSX;
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
