package io.muster.cli.bench;

import io.muster.cli.bench.question.TagFacts;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Takes members out of a segment and brings new ones in, without a pause, on a thread of its own until it is closed. */
final class Unrest implements AutoCloseable {

    private static final int EACH_WAY = 100;

    private final Stand stand;
    private final TagFacts tag;
    private final List<String> members;
    private final Random random;
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean over;
    private volatile long answered;

    /** @param tag who has a value of it is a member */
    Unrest(Stand stand, TagFacts tag, List<String> members, long seed) {
        this.stand = stand;
        this.tag = tag;
        this.members = members;
        this.random = new Random(seed);
        thread.start();
    }

    /** How many batches were answered so far. */
    long answered() {
        return answered;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }

    private void run() {
        try (var http = new Http()) {
            while (!over) {
                change(http);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(Http http) throws InterruptedException {
        try {
            http.send("POST", stand.server() + "/api/v1/customers:batch", BodyPublishers.ofString(batch()));
            answered++;
        } catch (IOException | BenchProblem away) {
            // The server is just being started anew.
            Thread.sleep(50);
        }
    }

    private String batch() {
        var body = Http.JSON.createObjectNode();
        var rows = body.putArray("customers");
        random.ints(EACH_WAY, 0, members.size())
                .distinct()
                .forEach(member -> rows.addObject()
                        .put("id", members.get(member))
                        .putObject("tags")
                        .putNull(tag.code()));
        for (var newcomer = 0; newcomer < EACH_WAY; newcomer++) {
            rows.addObject()
                    .put("id", "bench-" + UUID.randomUUID())
                    .putObject("tags")
                    .put(tag.code(), tag.values().getFirst().code());
        }
        return body.toString();
    }
}
