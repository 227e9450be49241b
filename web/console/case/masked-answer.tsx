import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { inLanguage } from '../../../domain/language.ts';
import type { FieldPlan } from '../../../domain/plan.ts';
import { useLanguage } from '../language/language-context.ts';

/** A sensitive answer (`x-privacy`): not in the page at all until somebody asks to see it. */
export function MaskedAnswer({ field, children }: { readonly field: FieldPlan; readonly children: string }): ReactNode {
  const { language, messages } = useLanguage();
  const { plain, show, hide } = messages;
  const [isShown, setShown] = useState(false);
  const title = inLanguage(field.title, language);
  return (
    <span className="masked">
      <span className="answer" aria-live="polite">
        {isShown ? (
          children
        ) : (
          <>
            <span aria-hidden="true">••••••</span>
            <span className="hidden">{plain.masked}</span>
          </>
        )}
      </span>
      <Button
        className="small-button"
        aria-label={isShown ? hide(title) : show(title)}
        onPress={() => {
          setShown(!isShown);
        }}
      >
        {isShown ? plain.hideIt : plain.showIt}
      </Button>
    </span>
  );
}
