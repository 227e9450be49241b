import { attachmentParts } from '../../../domain/form-post/read-attachment.ts';
import { removeButton } from '../../../domain/form-post/row-button.ts';
import { formatBytes } from '../../messages/format-quantity.ts';
import { attributes, html, type Html } from '../html.ts';
import { frameQuestion } from './form-group.ts';
import { valueOf, type FormView, type PlacedField } from './form-view.ts';

/** One file, or several; what is uploaded already is shown and posted again, and can be removed or replaced. */
export function renderFiles(view: FormView, placed: PlacedField): Html {
  const { field, name } = placed;
  const { say } = view.speaker;
  const isMany = field.kind === 'attachments';
  const accept = field.attachment?.accept ?? [];
  const limits = field.attachment && {
    types:
      accept.length === 0 ? say('anyFile') : accept.map(typeName).join(view.speaker.language === 'en' ? ', ' : '、'),
    size: formatBytes(field.attachment.maxBytes),
    limit: field.attachment.maxFiles,
  };
  const uploaded = isMany ? uploadedNames(view, name) : isUploaded(view, name) ? [name] : [];
  const notes = limits === undefined ? [] : [say(isMany ? 'fileHintMany' : 'fileHint', limits)];
  const group = frameQuestion(view, placed, uploaded.length > 0 && !isMany ? [...notes, say('replaceFile')] : notes);
  return group.wrap(
    html`<label class="govuk-label" for="${name}">${group.title}</label>
      ${group.notes}${uploaded.map((file) => renderUploaded(view, file))}<input
        class="govuk-file-upload${group.isWrong && ' govuk-file-upload--error'}"
        ${attributes({
          id: name,
          name,
          type: 'file',
          accept: accept.join(',') || undefined,
          multiple: isMany,
          'aria-describedby': group.describedBy,
        })}
      />`,
  );
}

function renderUploaded(view: FormView, name: string): Html {
  const { say } = view.speaker;
  const file = valueOf(view, `${name}.name`) ?? valueOf(view, `${name}.id`) ?? '';
  const size = formatBytes(Number(valueOf(view, `${name}.bytes`) ?? 0));
  return html`<div class="banshi-file">
    <p>${say('uploaded', { name: html`<bdi>${file}</bdi>`, size })}</p>
    ${attachmentParts.map((part) => renderHidden(`${name}.${part}`, valueOf(view, `${name}.${part}`)))}
    <button
      type="submit"
      class="govuk-button govuk-button--secondary"
      name="${removeButton}"
      value="${name}"
      formaction="${view.action}#${name.replace(/\.\d+$/, '')}"
    >
      ${say('removeFile', { name: file })}
    </button>
  </div> `;
}

function renderHidden(name: string, value: string | undefined): Html {
  return html`<input ${attributes({ type: 'hidden', name, value })} />`;
}

function uploadedNames(view: FormView, name: string): readonly string[] {
  const numbers = new Set<number>();
  for (const key of view.values.keys()) {
    const number = key.startsWith(`${name}.`) ? /^(\d+)\./.exec(key.slice(name.length + 1))?.[1] : undefined;
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers].map((number) => `${name}.${number}`);
}

function isUploaded(view: FormView, name: string): boolean {
  return attachmentParts.some((part) => view.values.has(`${name}.${part}`));
}

/** A media type or a file ending as people call it. */
function typeName(type: string): string {
  const short = type.replace(/^.*[/.]/, '').toUpperCase();
  return { JPEG: 'JPG', 'SVG+XML': 'SVG', DOCUMENT: 'DOCX', SHEET: 'XLSX' }[short] ?? short;
}
