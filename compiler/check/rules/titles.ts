import { asWord, isObject, objectAt, textAt, type JsonObject } from '../../read/json.ts';
import { joinPointer } from '../../read/json-pointer.ts';
import { readWords } from '../../read/read-words.ts';
import type { SchemaRule } from '../check-context.ts';
import { placedSchemas } from '../placed-schemas.ts';

const markup = /<\/?[a-z!][^>]*>|&(?:[a-z]+|#\d+);/i;

/** Every question has a plain title in zh-Hans, and every text a translation into English (Zhuang falls back). */
export const titles: SchemaRule = ({ authored, report }) => {
  for (const { schema, pointer, role } of placedSchemas(authored)) {
    const isAsked = role === 'question' || role === 'root';
    if (isAsked && schema['$ref'] === undefined && readWords(schema, 'title') === undefined) {
      report('missing-title', role === 'root' ? '/title' : pointer);
    }
    for (const key of ['title', 'description', 'x-hint', 'x-placeholder']) {
      if (role === 'condition') continue;
      const words = readWords(schema, key);
      if (words === undefined) continue;
      const at = joinPointer(pointer, key);
      if (key === 'title' && Object.values(words).some((text) => markup.test(asWord(text))))
        report('markup-in-title', at);
      if (words.en === undefined) report('missing-translation', at, { text: words['zh-Hans'], language: 'en' });
    }
    if (isAsked) markupInTranslations(schema, pointer);
  }

  function markupInTranslations(schema: JsonObject, pointer: string): void {
    for (const [language, words] of Object.entries(objectAt(schema, 'x-i18n'))) {
      const title = isObject(words) ? textAt(words, 'title') : undefined;
      if (schema['title'] === undefined && title !== undefined && markup.test(title)) {
        report('markup-in-title', joinPointer(pointer, 'x-i18n', language, 'title'));
      }
    }
  }
};
