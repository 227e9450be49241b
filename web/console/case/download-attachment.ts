import { request } from '../api/request.ts';
import type { ConsoleLanguage } from '../language/console-language.ts';

const keepMillis = 60_000;

/**
 * Downloads an attachment under its own name. A link cannot carry the bearer token, so the API is asked first: it tells
 * a short-lived address as JSON, or redirects to one. Throws a `Problem`, or what the browser throws where its policy
 * does not let it follow.
 */
export async function downloadAttachment(
  { caseId, id, name }: { readonly caseId: string; readonly id: string; readonly name: string },
  language: ConsoleLanguage,
): Promise<void> {
  const path = `/api/cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(id)}`;
  const response = await request(path, { language });
  if (!response.redirected) {
    const { url } = (await response.json()) as { readonly url: string };
    save(url, name);
    return;
  }
  const url = URL.createObjectURL(await response.blob());
  save(url, name);
  window.setTimeout(() => {
    URL.revokeObjectURL(url);
  }, keepMillis);
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
}
