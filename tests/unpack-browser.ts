import chromium from '@sparticuz/chromium';

/** Unpacks the browser that comes from npm once, before any test starts: two tests that unpack at once would collide. */
export default async function unpackBrowser(): Promise<void> {
  process.env['CHROMIUM_PATH'] ??= await chromium.executablePath();
}
