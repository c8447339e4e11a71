import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveFile } from '#/members/pull';
import { useTell } from '#/ui/useTell';
import { csv } from './csv';
import { useText } from './texts';
import { type Refusal, rejectsPage } from './work';

const PAGE = 10_000;

/** All that was refused, as a file that spreadsheets open. */
export function DownloadRejects({ id }: { id: string }) {
  const t = useText();
  const tell = useTell();
  const download = useMutation({
    mutationFn: () => allRejects(id),
    onError: tell.failed,
    onSuccess: (rows) => {
      const head = ['line', 'column', 'code', 'reason', 'refused'];
      const text = csv([head, ...rows.map((one) => [one.line, one.column, one.code, one.reason, one.refused])]);
      // The mark tells spreadsheets that this is UTF-8.
      saveFile(new Blob(['\uFEFF', text], { type: 'text/csv' }), `rejects-${id}.csv`);
    },
  });
  return (
    <Button size="small" icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
      {t('rejects.download')}
    </Button>
  );
}

async function allRejects(id: string): Promise<Refusal[]> {
  const rows: Refusal[] = [];
  let pageToken: string | undefined;
  do {
    const page = await rejectsPage(id, { limit: PAGE, ...(pageToken === undefined ? {} : { pageToken }) }, null);
    rows.push(...(page.items ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return rows;
}
