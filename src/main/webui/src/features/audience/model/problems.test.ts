import { describe, expect, it } from 'vitest';
import { nodeId } from './pointer';
import { nearest, problemsByRow } from './problems';

const POINTERS = new Map([
  ['root', '/filter/where'],
  ['one', '/filter/where/all/1'],
  ['ten', '/filter/where/all/10'],
  ['inner', '/filter/where/all/1/any/0'],
]);

describe('a problem', () => {
  it('stands at the row that its pointer leads into', () => {
    expect(nearest('/filter/where/all/10/value', POINTERS)).toBe('ten');
    expect(nearest('/filter/where/all/1/value/gte', POINTERS)).toBe('one');
    expect(nearest('/filter/where/all/1/any/0/value/0', POINTERS)).toBe('inner');
    expect(nearest('/filter/where', POINTERS)).toBe('root');
    expect(nearest('/filter/timezone', POINTERS)).toBeUndefined();
  });

  it('stands beside others of its row', () => {
    const wrong = (pointer: string) => ({ pointer, code: 'WRONG_TYPE', message: '' });
    const byRow = problemsByRow(['/filter/where/all/1/op', '/filter/where/all/1/value'].map(wrong), POINTERS);
    expect([...byRow.keys()]).toEqual(['one']);
    expect(byRow.get('one')).toHaveLength(2);
  });
});

describe('the name of a node', () => {
  const document = { filter: { where: { all: [{ id: 'a', tag: 'x' }], 'x/y~z': { id: 'b' } } } };

  it('is found by its pointer, escaped ones too', () => {
    expect(nodeId(document, '/filter/where/all/0')).toBe('a');
    expect(nodeId(document, '/filter/where/x~1y~0z')).toBe('b');
  });

  it('is nobody’s where the pointer leads out of the document', () => {
    expect(nodeId(document, '/filter/where/all/0/segment/where')).toBeUndefined();
    expect(nodeId(document, '/filter/where')).toBeUndefined();
  });
});
