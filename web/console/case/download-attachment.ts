import { requestJson } from '../api/request.ts';
import type { ConsoleLanguage } from '../language/console-language.ts';

/**
 * Downloads an attachment. A link cannot carry the bearer token, and the policy keeps scripts away from the bucket: so
 * the API is asked for a short-lived address as JSON, and the browser goes there. The bucket answers with a download
 * under the file's own name, so the page stays. Throws a `Problem`.
 */
export async function downloadAttachment(
  { caseId, id }: { readonly caseId: string; readonly id: string },
  language: ConsoleLanguage,
): Promise<void> {
  const path = `/api/cases/${encodeURIComponent(caseId)}/attachments/${encodeURIComponent(id)}`;
  const { url } = await requestJson<{ readonly url: string }>(path, { language });
  window.location.assign(url);
}
