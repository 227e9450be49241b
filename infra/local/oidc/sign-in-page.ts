import type { DemoAccount } from './demo-accounts.ts';

/** No scripts at all; styles from one file of the issuer. */
export const signInPolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** A page of the issuer; `body` is HTML. */
export function renderIssuerPage(title: string, body: string, styleSheet: string): string {
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(styleSheet)}">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** The page on which one chooses who to be: one button for each account, so a keyboard or a click is enough. */
export function renderSignInPage(accounts: readonly DemoAccount[], action: string, styleSheet: string): string {
  const choices = accounts.map(
    ({ id, name, post: [chinese, english] }) =>
      `<li><button type="submit" name="account" value="${escapeHtml(id)}"><strong>${escapeHtml(name)}</strong> ` +
      `<span>${escapeHtml(chinese)}</span> <span lang="en">${escapeHtml(english)}</span></button></li>`,
  );
  const body = `<h1>选择登录身份 <span lang="en">Choose who you are</span></h1>
<p>本机演示账号，仅供试用。<span lang="en">Demo accounts of this machine; a deployed system has none.</span></p>
<form method="post" action="${escapeHtml(action)}">
<ul>
${choices.join('\n')}
</ul>
</form>`;
  return renderIssuerPage('登录 · Sign in', body, styleSheet);
}

export const issuerStyle = `
body { margin: 0; color: #1a1a1a; background: #f5f6f8; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h1 span, p span { display: block; font-weight: 400; color: #4a4f57; font-size: 1rem; }
ul { list-style: none; margin: 1rem 0 0; padding: 0; }
li { margin: 0 0 .5rem; }
button { display: block; width: 100%; padding: .75rem 1rem; text-align: left; font: inherit; color: inherit;
  background: #fff; border: 2px solid #5b6472; border-radius: 4px; cursor: pointer; }
button span { display: block; }
button span[lang] { color: #4a4f57; font-size: 1rem; }
button:hover { background: #eef3fb; }
button:focus { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: inset 0 0 0 2px #1a1a1a; }
`;
