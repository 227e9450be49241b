import type { ReactNode } from 'react';
import { inLanguage } from '../../../domain/language.ts';
import type { FieldPlan } from '../../../domain/plan.ts';
import { useLanguage } from '../language/language-context.ts';
import { AnswerValue } from './answer-value.tsx';
import { answerIn } from './field-standing.ts';
import { Spoken } from './spoken.tsx';

const maxColumns = 5;

/** The items of a repeating group: a table where they are simple, else one after the other. */
export function GroupTable({
  field,
  items,
  renderItem,
}: {
  readonly field: FieldPlan;
  readonly items: readonly unknown[];
  /** The questions and answers of an item that is no table row. */
  readonly renderItem: (item: unknown, index: number) => ReactNode;
}): ReactNode {
  const { language, messages } = useLanguage();
  const columns = (field.fields ?? []).filter(({ key }) => items.some((item) => answerIn(item, key) !== undefined));
  const isSimple = columns.length <= maxColumns && columns.every(({ kind }) => kind !== 'fieldset' && kind !== 'group');
  if (!isSimple) {
    return items.map((item, index) => (
      <div key={index} className="group-item">
        <h5>{messages.row(index + 1)}</h5>
        {renderItem(item, index)}
      </div>
    ));
  }
  return (
    <div className="table-scroll" role="region" aria-label={inLanguage(field.title, language)} tabIndex={0}>
      <table className="group">
        <thead>
          <tr>
            <th scope="col">#</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <Spoken words={column.title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Cell column={column} item={item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, item }: { readonly column: FieldPlan; readonly item: unknown }): ReactNode {
  const answer = answerIn(item, column.key);
  return answer === undefined ? <span className="quiet">–</span> : <AnswerValue field={column} answer={answer} />;
}
