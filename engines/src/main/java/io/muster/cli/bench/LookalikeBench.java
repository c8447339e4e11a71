package io.muster.cli.bench;

import io.muster.cli.bench.LookalikeFigures.Row;
import io.muster.cli.bench.alike.People;
import io.muster.cli.bench.alike.RankQuality;
import io.muster.cli.bench.alike.Rivals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How well customers who have a value are found from some of them, without that tag and without sensitive ones: seeds are drawn
 * from them, and all others are ranked. The same seeds are given to the server, to what anybody would try first, and to
 * Elasticsearch's own more-like-this.
 */
public final class LookalikeBench {

    /** As many of the others stand for everybody where something is fitted, as in the server. */
    private static final int BASE = 20_000;

    private final Stand stand;
    private final LookalikePlan plan;
    private final Consumer<String> progress;

    /** Tells what it is at. */
    public LookalikeBench(Stand stand, LookalikePlan plan, Consumer<String> progress) {
        this.stand = stand;
        this.plan = plan;
        this.progress = progress;
    }

    /** All sizes of seeds that leave somebody to be found. */
    public LookalikeFigures run() throws IOException, InterruptedException, BenchProblem {
        try (var http = new Http()) {
            progress.accept("Reading everybody…");
            var reader = new PeopleReader(http, stand, plan);
            var people = reader.read();
            var members = IntStream.range(0, people.ids().length)
                    .filter(one -> people.wanted()[one])
                    .toArray();
            if (members.length == 0 || members.length == people.ids().length) {
                throw new BenchProblem(
                        "Of %,d customers of whom %s is known, %,d have %s: there is nobody to tell apart."
                                .formatted(people.ids().length, plan.tag(), members.length, plan.value()));
            }
            var server = new ServerLookalikes(http, stand, plan, people);
            var alike = new MoreLikeThis(http, stand, plan, people, reader.forbidden());
            List<Row> rows = new ArrayList<>();
            for (var size : plan.sizes()) {
                if (size < members.length) {
                    rows.addAll(rows(size, members, people, server, alike));
                } else {
                    progress.accept("No seed of %,d: there are only %,d members.".formatted(size, members.length));
                }
            }
            return new LookalikeFigures(plan.term(), people.ids().length, members.length, plan.draws(), rows);
        }
    }

    private List<Row> rows(int size, int[] members, People people, ServerLookalikes server, MoreLikeThis alike)
            throws IOException, InterruptedException, BenchProblem {
        Map<String, List<RankQuality>> found = new LinkedHashMap<>();
        List<ServerLookalikes.Answer> answers = new ArrayList<>();
        for (var draw = 0; draw < plan.draws(); draw++) {
            progress.accept("Seeds of %,d: %d of %d".formatted(size, draw + 1, plan.draws()));
            var random = new Random(plan.seed() * 1_000 + draw);
            var seed = some(Arrays.stream(members).boxed().toList(), size, random);
            var others = IntStream.range(0, people.ids().length)
                    .filter(one -> Arrays.binarySearch(seed, one) < 0)
                    .toArray();
            var base = some(Arrays.stream(others).boxed().toList(), BASE, random);
            var answer = server.ask(seed);
            answers.add(answer);
            add(found, "Muster", answer.scores(), others, people);
            found.computeIfAbsent("random", key -> new ArrayList<>()).add(RankQuality.RANDOM);
            add(found, "best single tag", Rivals.bestTag(people, seed, base), others, people);
            add(found, "plain log-odds", Rivals.logOdds(people, seed, others), others, people);
            add(found, "logistic regression", Rivals.logistic(people, seed, base), others, people);
            add(found, "more_like_this", alike.scores(seed), others, people);
        }
        return found.entrySet().stream()
                .map(entry -> entry.getKey().equals("Muster")
                        ? Row.of(size, "Muster", entry.getValue(), answers)
                        : Row.of(size, entry.getKey(), entry.getValue(), List.of()))
                .toList();
    }

    private static void add(
            Map<String, List<RankQuality>> found, String how, double[] scores, int[] others, People people) {
        var wanted = new boolean[others.length];
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] = people.wanted()[others[i]];
        }
        found.computeIfAbsent(how, key -> new ArrayList<>())
                .add(RankQuality.of(
                        Arrays.stream(others).mapToDouble(one -> scores[one]).toArray(), wanted));
    }

    private static int[] some(List<Integer> all, int most, Random random) {
        List<Integer> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.stream()
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }
}
