package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;

/** A load of made-up customers into an empty store, timed from outside as its caller sees it. */
public final class LoadBench {

    /** Asking every 0.1 s, and twice a second for the heap, had cost about a sixtieth of both cores. */
    private static final long POLL_MILLIS = 250;

    private final Stand stand;

    /** Of that server. */
    public LoadBench(Stand stand) {
        this.stand = stand;
    }

    /** Loads so many customers. */
    public LoadFigures run(int customers) throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http();
                var heap = new HeapPeak(http, stand.server())) {
            var begin = System.nanoTime();
            var load = http.send(
                    "POST",
                    stand.server() + "/api/v1/loads?loader=demo&customers=" + customers,
                    BodyPublishers.noBody());
            var sendingFrom = begin;
            while (!ended(load)) {
                Thread.sleep(POLL_MILLIS);
                var asked = System.nanoTime();
                load = http.get(
                        stand.server() + "/api/v1/loads/" + load.path("id").asText());
                if (load.path("done").asLong() == 0) {
                    sendingFrom = asked;
                }
            }
            var end = System.nanoTime();
            requireSuccess(load);
            requireAll(customers, load);
            return new LoadFigures(
                    Rate.of(customers, end - begin),
                    Rate.of(customers, end - sendingFrom),
                    Memory.of(heap.bytes(), stand.processes()));
        }
    }

    private static boolean ended(JsonNode load) {
        return switch (load.path("state").asText()) {
            case "QUEUED", "RUNNING" -> false;
            default -> true;
        };
    }

    private static void requireSuccess(JsonNode load) throws BenchProblem {
        var state = load.path("state").asText();
        if (!state.equals("SUCCEEDED")) {
            throw new BenchProblem("The load ended as " + state + ". "
                    + load.path("problem").path("message").asText());
        }
    }

    private static void requireAll(int customers, JsonNode load) throws BenchProblem {
        var loaded = load.path("loaded").asLong();
        if (loaded != customers) {
            throw new BenchProblem("%,d customers were asked for, and %,d loaded.".formatted(customers, loaded));
        }
    }
}
