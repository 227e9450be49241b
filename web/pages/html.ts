/** Markup that is safe to send: made by `html`, where every text that is put in is escaped. */
export class Html {
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** Only `html` and tests of it make markup from strings. */
  static of(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: nothing at all for `undefined`, `null` and `false`. */
export type HtmlPart = Html | string | number | undefined | null | false | readonly HtmlPart[];

/**
 * Template tag for HTML: what is put in is escaped for text and for quoted attributes unless it is `Html` already.
 * An attribute value must stand in double quotes. Never put anything into the name of a tag or an attribute, into a
 * script or into a style.
 */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return Html.of(withoutIndent(texts).reduce((all, text, index) => all + render(parts[index - 1]) + text));
}

const trimmed = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Indentation of the source is for its readers; each template is trimmed once. */
function withoutIndent(texts: TemplateStringsArray): readonly string[] {
  const known = trimmed.get(texts);
  if (known !== undefined) return known;
  const lines = texts.map((text) => text.replace(/\s*\n\s*/g, '\n'));
  trimmed.set(texts, lines);
  return lines;
}

/** ` name="value"`, ` name` for true, nothing for undefined and false: for attributes that may be missing. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  const written = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`];
  });
  return Html.of(written.join(''));
}

function render(part: HtmlPart): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (Array.isArray(part)) return part.map(render).join('');
  return escape(String(part as string | number));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
