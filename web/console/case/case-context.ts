import { createContext, useContext } from 'react';
import type { CaseDocument } from '../api/documents.ts';

export const CaseContext = createContext<CaseDocument | undefined>(undefined);

/** The case that is shown. */
export function useCase(): CaseDocument {
  const file = useContext(CaseContext);
  if (file === undefined) throw new Error('CaseContext is missing');
  return file;
}
