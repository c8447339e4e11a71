import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { firstLine, loaderFor } from './columns';
import { cell, csv } from './csv';
import { loadAddress } from './upload';
import type { Loader } from './work';

const loader = (name: string, columns: string[], input: Loader['input'] = 'CSV'): Loader => ({
  name,
  sources: [],
  input,
  columns,
  options: [],
});
const LOADERS = [
  loader('retail', ['InvoiceNo', 'CustomerID']),
  loader('bank', ['age', 'job']),
  loader('demo', [], 'NONE'),
];

describe('the loader of a file', () => {
  it('is known by its header row, quoted or not, in whatever case and order', () => {
    expect(loaderFor('customerid,invoiceno,more', LOADERS)?.name).toBe('retail');
    expect(loaderFor('"age";"job";"y"', LOADERS)?.name).toBe('bank');
  });

  it('is left to people where none fits, or more than one', () => {
    expect(loaderFor('age', LOADERS)).toBeUndefined();
    expect(loaderFor('age,job,InvoiceNo,CustomerID', LOADERS)).toBeUndefined();
    expect(loaderFor('age', LOADERS, 'bank')).toBeUndefined();
  });

  it('is the chosen one where it is among those that fit', () => {
    expect(loaderFor('age,job,InvoiceNo,CustomerID', LOADERS, 'bank')?.name).toBe('bank');
    expect(loaderFor('age,job', LOADERS, 'retail')?.name).toBe('bank');
  });

  it('reads past a byte order mark', async () => {
    expect(await firstLine(new Blob(['\uFEFFage,job\r\n1,2']))).toBe('age,job');
  });

  it('reads into what is packed, and nothing of what is damaged', async () => {
    const packed = gzipSync('age,job\n1,2\n');
    expect(await firstLine(new Blob([packed]))).toBe('age,job');
    expect(await firstLine(new Blob([packed.subarray(0, 3), 'damaged']))).toBe('');
  });
});

describe('the address of a load', () => {
  it('leaves empty options to their defaults', () => {
    expect(loadAddress({ loader: 'demo', mode: 'full', options: { customers: '1000', seed: '' } })).toBe(
      '/api/v1/loads?loader=demo&mode=full&customers=1000',
    );
  });
});

describe('a CSV file', () => {
  it('quotes what would break it', () => {
    expect(
      csv([
        ['a', 'b,c'],
        [1, 'say "x"'],
        [undefined, 'two\nlines'],
      ]),
    ).toBe('a,"b,c"\r\n1,"say ""x"""\r\n,"two\nlines"\r\n');
  });

  it('lets no text become a formula, and leaves numbers alone', () => {
    expect(cell('=1+1')).toBe("'=1+1");
    expect(cell(-5)).toBe('-5');
  });
});
