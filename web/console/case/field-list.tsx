import type { ReactNode } from 'react';
import type { FieldPlan } from '../../../domain/plan.ts';
import { useLanguage } from '../language/language-context.ts';
import { AnswerValue } from './answer-value.tsx';
import { answerIn, fieldStanding } from './field-standing.ts';
import { GroupTable } from './group-table.tsx';
import { Spoken } from './spoken.tsx';
import { useCase } from './case-context.ts';

interface Place {
  /** The object whose properties the fields are. */
  readonly holder: unknown;
  readonly rows: readonly number[];
}

/** Questions with their answers. Plain ones stand in a list; a fieldset or a repeating group gets a heading of its own. */
export function FieldList({ fields, holder, rows }: Place & { readonly fields: readonly FieldPlan[] }): ReactNode {
  const { plan, answers } = useCase();
  const shown = fields
    .map((field) => ({ field, standing: fieldStanding(plan, field, { answers, holder, rows }) }))
    .filter(({ standing }) => standing !== 'absent');
  const blocks = runsOf(shown, ({ field }) => field.kind === 'fieldset' || field.kind === 'group');
  return blocks.map((block, index) =>
    block.isSingle ? (
      block.items.map(({ field }) => <Nested key={field.key} field={field} holder={holder} rows={rows} />)
    ) : (
      <dl key={`run-${String(index)}`} className="answers">
        {block.items.map(({ field, standing }) => (
          <PlainAnswer key={field.key} field={field} isBlank={standing === 'blank'} holder={holder} />
        ))}
      </dl>
    ),
  );
}

function PlainAnswer({
  field,
  isBlank,
  holder,
}: {
  readonly field: FieldPlan;
  readonly isBlank: boolean;
  readonly holder: unknown;
}): ReactNode {
  const { messages } = useLanguage();
  return (
    <div>
      <dt>
        <Spoken words={field.title} />
      </dt>
      <dd>
        {isBlank ? (
          <span className="quiet">{messages.plain.notAnswered}</span>
        ) : (
          <AnswerValue field={field} answer={answerIn(holder, field.key)} />
        )}
      </dd>
    </div>
  );
}

function Nested({ field, holder, rows }: Place & { readonly field: FieldPlan }): ReactNode {
  const answer = answerIn(holder, field.key);
  if (answer === undefined) return null;
  return (
    <section className="nested">
      <h4>
        <Spoken words={field.title} />
      </h4>
      {field.kind === 'group' ? (
        <GroupTable
          field={field}
          items={Array.isArray(answer) ? answer : [answer]}
          renderItem={(item, index) => <FieldList fields={field.fields ?? []} holder={item} rows={[...rows, index]} />}
        />
      ) : (
        <FieldList fields={field.fields ?? []} holder={answer} rows={rows} />
      )}
    </section>
  );
}

interface Run<Item> {
  readonly isSingle: boolean;
  readonly items: Item[];
}

/** Neighbours of the same sort together, in order. */
function runsOf<Item>(items: readonly Item[], isSingle: (item: Item) => boolean): readonly Run<Item>[] {
  const runs: Run<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.isSingle === isSingle(item)) last.items.push(item);
    else runs.push({ isSingle: isSingle(item), items: [item] });
  }
  return runs;
}
