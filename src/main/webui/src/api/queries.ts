import { QueryClient } from '@tanstack/react-query';
import { onReturn } from './presence';
import { asProblem } from './problem';

/** Answers are kept for a moment; what failed because an engine was away is asked again when it is back. */
export function startQueries(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        // What the server refuses it refuses again, and who is away is looked for by `presence`.
        retry: false,
      },
    },
  });
  onReturn(() => {
    void client.refetchQueries({ predicate: (query) => asProblem(query.state.error)?.isAway ?? false });
  });
  return client;
}
