import { sayWrong } from '#/problems/sayWrong';
import { useBuilder } from '../builder';
import type { Row } from '../model/tree';

/** What the server says against a row, in words, at the row. */
export function RowProblems({ row }: { row: Row }) {
  const { problems } = useBuilder();
  const wrong = problems.get(row.id);
  if (!wrong) {
    return null;
  }
  return (
    <ul className="row-problems" role="alert">
      {wrong.map((problem) => (
        <li key={`${problem.pointer} ${problem.code}`}>{sayWrong(problem)}</li>
      ))}
    </ul>
  );
}
