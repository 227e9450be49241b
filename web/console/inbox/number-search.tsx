import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import { useLanguage } from '../language/language-context.ts';

/** Searches when one presses Enter or the button; Escape or the cross shows everything again. */
export function NumberSearch({
  value,
  search,
}: {
  readonly value: string;
  readonly search: (text: string) => void;
}): ReactNode {
  const { plain } = useLanguage().messages;
  const [{ text, known }, setTyped] = useState({ text: value, known: value });
  // The address changed the search: what is typed follows, and the focus stays where it is.
  if (known !== value) setTyped({ text: value, known: value });
  const setText = (typed: string): void => {
    setTyped({ text: typed, known: value });
  };
  return (
    <div className="search">
      <SearchField
        className="field"
        value={text}
        onChange={setText}
        onSubmit={(typed) => {
          search(typed.trim());
        }}
        onClear={() => {
          if (value !== '') search('');
        }}
      >
        <Label>{plain.search}</Label>
        <div className="search-box">
          <Input autoComplete="off" spellCheck="false" maxLength={64} />
          <Button className="search-clear" aria-label={plain.clear}>
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      </SearchField>
      <Button
        className="button"
        onPress={() => {
          search(text.trim());
        }}
      >
        {plain.searchButton}
      </Button>
    </div>
  );
}
