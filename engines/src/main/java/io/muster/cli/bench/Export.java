package io.muster.cli.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/** Takes all documents out of an index, in the order of their numbers. Nothing may change there meanwhile. */
final class Export {

    private static final int PAGE = 5_000;

    private final Http http;
    private final String index;
    private final BulkFilesWriter files;

    /** @param index its address */
    Export(Http http, String index, Path folder) {
        this.http = http;
        this.index = index;
        this.files = new BulkFilesWriter(folder);
    }

    BulkFiles run() throws IOException, InterruptedException, BenchProblem {
        http.send("POST", index + "/_refresh", BodyPublishers.noBody());
        var after = 0L;
        while (true) {
            var hits = Hits.of(http.bytes("POST", index + "/_search", "application/json", question(after)));
            for (var hit : hits) {
                files.add(hit);
            }
            if (hits.size() < PAGE) {
                return files.finish();
            }
            after = hits.getLast().number();
        }
    }

    private static BodyPublisher question(long after) {
        return BodyPublishers.ofString("""
                {"size": %d, "sort": [{"number": "asc"}], "search_after": [%d], "track_total_hits": false}""".formatted(PAGE, after));
    }
}
