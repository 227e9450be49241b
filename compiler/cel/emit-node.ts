import type { ASTNode } from '@marcbachmann/cel-js';
import { refuse, type Emission, type Emitted } from './emission.ts';
import { emitFunction, emitMethod } from './emit-call.ts';
import {
  emitArithmetic,
  emitChoice,
  emitComparison,
  emitList,
  emitLogic,
  emitMap,
  emitMembership,
  emitNegation,
  emitNot,
} from './emit-operator.ts';
import { emitField, emitIndex, emitName } from './emit-selection.ts';

/** One node of the syntax tree as JavaScript. */
export function emitNode(emission: Emission, node: ASTNode): Emitted {
  switch (node.op) {
    case 'id':
      return emitName(emission, node, node.args);
    case 'value':
      return emitValue(emission, node, node.args);
    case '.':
      return emitField(emission, node, node.args[0], node.args[1]);
    case '[]':
      return emitIndex(emission, node, node.args[0], node.args[1]);
    case 'call':
      return emitFunction(emission, node, node.args[0], node.args[1]);
    case 'rcall':
      return emitMethod(emission, node, node.args[0], node.args[1], node.args[2]);
    case 'list':
      return emitList(emission, node, node.args);
    case 'map':
      return emitMap(emission, node, node.args);
    case '?:':
      return emitChoice(emission, node, node.args);
    case '&&':
    case '||':
      return emitLogic(emission, node.op, node.args);
    case '!_':
      return emitNot(emission, node.args);
    case '-_':
      return emitNegation(emission, node.args);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return emitComparison(emission, node, node.op, node.args);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return emitArithmetic(emission, node, node.op, node.args);
    case 'in':
      return emitMembership(emission, node, node.args);
    case '.?':
    case '[?]':
      return refuse(emission, node, 'expression-function', { function: node.op });
  }
}

function emitValue(emission: Emission, node: ASTNode, value: unknown): Emitted {
  const literal = (code: string, kind: 'int' | 'number' | 'string' | 'bool' | 'null'): Emitted => ({
    code,
    type: { kind },
    safe: true,
    cost: 1,
  });
  if (value === null) return literal('null', 'null');
  if (typeof value === 'boolean') return literal(String(value), 'bool');
  if (typeof value === 'string') return literal(JSON.stringify(value), 'string');
  if (typeof value === 'number') return literal(value < 0 ? `(${value})` : `${value}`, 'number');
  if (typeof value !== 'bigint') {
    return refuse(emission, node, 'expression-type', { expected: 'text, number or bool', found: 'bytes or uint' });
  }
  return Number.isSafeInteger(Number(value))
    ? literal(value < 0n ? `(${value})` : String(value), 'int')
    : refuse(emission, node, 'expression-type', { expected: 'an integer below 2^53', found: String(value) });
}
