import type { Failure } from './failure.ts';
import type { Shape } from './shape.ts';

/** What the generated part of a validator hands to `createValidator`. */
export interface CompiledAffair {
  readonly shape: Shape;
  /** Failures of the schema; null where it holds. */
  readonly schema: (answers: unknown) => readonly Failure[] | null;
  readonly conditions: readonly Condition[];
  readonly asked: readonly Asked[];
  readonly rules: readonly Rule[];
  readonly computes: readonly Compute[];
}

export interface Condition {
  readonly scope: string;
  readonly holds: (scope: unknown) => boolean;
}

/** A question and the conditions under which it is asked: `[condition, holds]`. */
export interface Asked {
  readonly pointer: string;
  readonly when: readonly (readonly [number, boolean])[];
}

/** An expression over the object it stands on and the answers; it throws where it has no value. */
export type Expression = (self: unknown, root: unknown) => unknown;

export interface Rule {
  readonly scope: string;
  readonly path: string;
  readonly code: 'rule' | 'stop';
  readonly holds: Expression;
  /** It reads more than its own object. */
  readonly global: boolean;
}

export interface Compute {
  readonly pointer: string;
  readonly scope: string;
  readonly key: string;
  readonly value: Expression;
}
