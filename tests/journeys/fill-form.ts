import type { Page } from 'playwright-core';

/** A small file that is what it says: a PNG of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * Fills a form as a person does, control by control, with the entries a form post of the answers would have. Rows of
 * repeating groups that are not there yet are added with the button of the page.
 */
export async function fillForm(
  page: Page,
  entries: Iterable<readonly [name: string, values: readonly string[]]>,
): Promise<void> {
  const files = new Set<string>();
  for (const [name, values] of entries) {
    const file = page.locator(`input[type=file][name="${name.replace(/\.(id|name|type|bytes|sha256)$/, '')}"]`);
    if ((await file.count()) > 0) {
      const control = (await file.first().getAttribute('name')) ?? '';
      if (!files.has(control))
        await file.first().setInputFiles({ name: '图.png', mimeType: 'image/png', buffer: onePixel });
      files.add(control);
      continue;
    }
    const group = /^(.+)\.(\d+)(?:\.|$)/.exec(name);
    if (group !== null && (await page.locator(`[name="${name}"]`).count()) === 0) {
      await page.locator(`button[name="_add"][value="${group[1] ?? ''}"]`).click();
    }
    await answer(page, name, values);
  }
}

async function answer(page: Page, name: string, values: readonly string[]): Promise<void> {
  const controls = page.locator(`[name="${name}"]`);
  if ((await controls.count()) === 0) throw new Error(`The form has no control named ${name}`);
  const first = controls.first();
  const tag = await first.evaluate((element) => element.tagName.toLowerCase());
  const type = await first.getAttribute('type');
  if (tag === 'select') await first.selectOption([...values]);
  else if (type === 'radio' || type === 'checkbox') {
    for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check();
  } else await first.fill(values[0] ?? '');
}
