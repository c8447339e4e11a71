import { Alert } from 'antd';
import { sayWrong } from '#/problems/sayWrong';
import { useText } from './texts';
import { type Load, useLoaders } from './work';

/** Why a load failed: in the reader's language, with the columns it would need, and exactly, as the server says it. */
export function LoadProblem({ loader, problem }: Pick<Load, 'loader'> & { problem: NonNullable<Load['problem']> }) {
  const t = useText();
  const columns = useLoaders().data?.find(({ name }) => name === loader)?.columns ?? [];
  return (
    <Alert
      type="error"
      showIcon
      title={sayWrong(problem)}
      description={
        <>
          {problem.code === 'WRONG_HEADER' && columns.length > 0 && t('columns', { columns: columns.join(', ') })}
          <div className="soft" lang="en">
            {problem.message}
          </div>
        </>
      }
    />
  );
}
