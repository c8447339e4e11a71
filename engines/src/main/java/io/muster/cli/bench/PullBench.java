package io.muster.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pulls everybody, as a stream and page by page. */
record PullBench(Bench bench) {

    static final int PAGE = 10_000;
    private static final int RUNS = 3;

    PullFigures run() throws IOException, InterruptedException, BenchProblem {
        try (var segment = BenchSegment.save(bench)) {
            // The first stream only warms.
            stream(segment);
            List<Rate> streams = new ArrayList<>();
            List<Rate> walks = new ArrayList<>();
            for (var run = 0; run < RUNS; run++) {
                bench.say("Pulling everybody, %d of %d…", run + 1, RUNS);
                streams.add(stream(segment));
                walks.add(walk(segment));
            }
            return new PullFigures(streams, walks);
        }
    }

    private Rate stream(BenchSegment segment) throws IOException, InterruptedException, BenchProblem {
        var begin = System.nanoTime();
        var lines = 0L;
        var request = HttpRequest.newBuilder(URI.create(segment.members()))
                .header("Accept", "application/x-ndjson")
                .build();
        try (var body = bench.http().stream(request)) {
            var buffer = new byte[1 << 16];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                for (var place = 0; place < read; place++) {
                    if (buffer[place] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return complete(lines, begin);
    }

    private Rate walk(BenchSegment segment) throws IOException, InterruptedException, BenchProblem {
        var begin = System.nanoTime();
        var members = 0L;
        var token = "";
        do {
            var page = bench.http()
                    .get(segment.members() + "?limit=" + PAGE
                            + (token.isEmpty()
                                    ? ""
                                    : "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
            members += page.path("items").size();
            token = page.path("nextPageToken").asText("");
        } while (!token.isEmpty());
        return complete(members, begin);
    }

    private Rate complete(long members, long begin) throws IOException, InterruptedException, BenchProblem {
        var nanos = System.nanoTime() - begin;
        var all = bench.http()
                .get(bench.stand().elasticsearch() + "/customers/_count")
                .path("count")
                .asLong();
        if (members != all) {
            throw new BenchProblem("There are %,d customers, and %,d were pulled.".formatted(all, members));
        }
        return Rate.of(members, nanos);
    }
}
