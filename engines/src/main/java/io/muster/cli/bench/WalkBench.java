package io.muster.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.muster.cli.bench.question.FilterJson;
import io.muster.cli.bench.question.PlainQuery;
import io.muster.cli.bench.question.Question;
import io.muster.cli.bench.question.TagFacts;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks through a large segment while customers leave it and come to it, a load runs, and the server is killed and
 * started anew in the middle; then compares who came with who belonged to it when the walk began.
 */
public final class WalkBench {

    private static final int PAGE = 10_000;
    private static final int LOADED = 100_000;
    private static final long POLL_MILLIS = 50;
    private static final long RETRY_MILLIS = 2_000;
    private static final int ATTEMPTS = 30;

    private final Stand stand;
    private final long seed;
    private final Restart restart;
    private final Consumer<String> progress;

    /** @param restart ends and starts the server of the stand */
    public WalkBench(Stand stand, long seed, Restart restart, Consumer<String> progress) {
        this.stand = stand;
        this.seed = seed;
        this.restart = restart;
        this.progress = progress;
    }

    /** The walk, from its first page to the comparison. */
    public WalkFigures run(Instant now) throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http()) {
            var bench = new Bench(http, stand, new Plan(Set.of(), 1, seed, 1), List.of(), progress);
            var tag = commonest(new CatalogueFacts(http, stand).read());
            var question = new Question.OneOf(
                    tag, tag.values().stream().map(TagFacts.Value::code).toList());
            var members = new Members(http, stand.elasticsearch(), new PlainQuery(now).of(question));
            try (var segment = BenchSegment.save(bench, "Bench: walk", FilterJson.filter(question))) {
                return walk(http, segment, members, question, tag);
            }
        }
    }

    private WalkFigures walk(Http http, BenchSegment segment, Members members, Question question, TagFacts tag)
            throws IOException, InterruptedException, BenchProblem {
        progress.accept("Asking the engine who belongs to it…");
        var before = members.ids();
        var customers = new Members(
                        http,
                        stand.elasticsearch(),
                        Http.JSON.createObjectNode().set("match_all", Http.JSON.createObjectNode()))
                .count();
        var walked = new Walked();
        var begin = System.nanoTime();
        var page = walked.add(page(http, segment, ""));
        progress.accept("Walking through %,d members while they change…".formatted(before.size()));
        try (var unrest = new Unrest(stand, tag, List.copyOf(before), seed)) {
            var load = load(http);
            awaitWork(http, load);
            var restarted = false;
            while (page.has("nextPageToken")) {
                if (!restarted && walked.count() >= before.size() / 2) {
                    progress.accept(
                            "Killing the server after %,d members, and starting it anew…".formatted(walked.count()));
                    restart.now();
                    restarted = true;
                }
                page = walked.add(page(http, segment, page.path("nextPageToken").asText()));
            }
            var seconds = (System.nanoTime() - begin) / 1_000_000_000;
            var batches = unrest.answered();
            unrest.close();
            awaitEnd(http, load);
            return figures(question, customers, before, members.ids(), walked, batches, restarted ? 1 : 0, seconds);
        }
    }

    private static WalkFigures figures(
            Question question,
            long customers,
            Set<String> before,
            Set<String> after,
            Walked walked,
            long batches,
            int restarts,
            long seconds) {
        Set<String> changed = new HashSet<>(before);
        changed.removeAll(after);
        var came = after.stream().filter(id -> !before.contains(id)).count();
        return new WalkFigures(
                FilterJson.filter(question).toString(),
                customers,
                before.size(),
                walked.count(),
                walked.count() - walked.ids().size(),
                before.stream().filter(id -> !walked.ids().contains(id)).count(),
                walked.ids().stream().filter(id -> !before.contains(id)).count(),
                changed.size() + came,
                batches,
                1,
                restarts,
                seconds);
    }

    /** What came so far. */
    private static final class Walked {
        private final Set<String> ids = new HashSet<>();
        private long count;

        JsonNode add(JsonNode page) {
            for (var item : page.path("items")) {
                ids.add(item.path("id").asText());
                count++;
            }
            return page;
        }

        Set<String> ids() {
            return ids;
        }

        long count() {
            return count;
        }
    }

    /** The tag that most customers have, and for good. */
    private static TagFacts commonest(List<TagFacts> facts) throws BenchProblem {
        return facts.stream()
                .filter(tag -> tag.kind() == TagFacts.Kind.CHOICE && tag.timeToLive() == null)
                .max(Comparator.comparingLong(tag -> tag.values().stream()
                        .mapToLong(TagFacts.Value::count)
                        .max()
                        .orElse(0)))
                .orElseThrow(() -> new BenchProblem("The catalogue has no tag that a segment could be made of."));
    }

    /** Asked again where an engine is away for a moment, as whoever walks would. */
    private JsonNode page(Http http, BenchSegment segment, String token)
            throws IOException, InterruptedException, BenchProblem {
        var url = segment.members() + "?limit=" + PAGE
                + (token.isEmpty() ? "" : "&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
        for (var attempt = 1; ; attempt++) {
            try {
                return http.get(url);
            } catch (BusyProblem away) {
                if (attempt == ATTEMPTS) {
                    throw away;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    /** Other values of some of the same made-up customers. */
    private String load(Http http) throws IOException, InterruptedException, BenchProblem {
        return http.send(
                        "POST",
                        stand.server() + "/api/v1/loads?loader=demo&mode=merge&customers=" + LOADED + "&seed="
                                + (seed + 1),
                        BodyPublishers.noBody())
                .path("id")
                .asText();
    }

    private void awaitWork(Http http, String load) throws IOException, InterruptedException, BenchProblem {
        while (state(http, load).path("done").asLong() == 0 && !ended(state(http, load))) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void awaitEnd(Http http, String load) throws IOException, InterruptedException, BenchProblem {
        while (!ended(state(http, load))) {
            Thread.sleep(POLL_MILLIS);
        }
        var state = state(http, load).path("state").asText();
        if (!state.equals("SUCCEEDED")) {
            throw new BenchProblem("The load ended as " + state + ".");
        }
    }

    private JsonNode state(Http http, String load) throws IOException, InterruptedException, BenchProblem {
        try {
            return http.get(stand.server() + "/api/v1/loads/" + load);
        } catch (BusyProblem away) {
            return Http.JSON.createObjectNode().put("state", "RUNNING");
        }
    }

    private static boolean ended(JsonNode load) {
        return switch (load.path("state").asText()) {
            case "QUEUED", "RUNNING" -> false;
            default -> true;
        };
    }
}
