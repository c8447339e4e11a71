package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.JsonTexts;
import io.muster.load.RawBankMarketing;
import io.muster.load.RealData;
import io.muster.tag.CatalogueFile;
import io.muster.tag.Sensitivity;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagReader;
import io.muster.tag.TagSet;
import io.muster.tag.TagState;
import io.muster.tag.TagValue.Choices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well clients who took a deposit are found, from some of them and without any sensitive tag. */
class BankClientsTest {
    private static final TagCode TOOK_IT = new TagCode("bank.subscribed");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static List<Tag> tags = List.of();
    private static List<TagSet> clients = List.of();
    private static int[] takers = {};
    private static Customers customers = new Customers(List.of(), List.of(), NOW);

    @BeforeAll
    static void readTheClients() throws Exception {
        tags = CatalogueFile.read(
                        JsonTexts.json(Files.readString(Path.of("loaders", "bank-marketing", "catalogue.json"))),
                        new TagReader(code -> Optional.empty(), TagState.PUBLISHED, 1_000_000))
                .tags();
        clients = RawBankMarketing.customers(RealData.file("bank-marketing.csv.gz")).values().stream()
                .map(values -> {
                    Map<TagCode, TagEntry> entries = new LinkedHashMap<>();
                    values.forEach((code, value) -> entries.put(code, new TagEntry(value, NOW, "bank-marketing")));
                    return new TagSet(entries);
                })
                .toList();
        takers = IntStream.range(0, clients.size())
                .filter(i -> clients.get(i).value(TOOK_IT, null) instanceof Choices took
                        && took.choices().getFirst().code().equals("yes"))
                .toArray();
        customers = new Customers(tags, clients, NOW);
    }

    @ParameterizedTest
    // The more members, the less draws differ, and the longer each takes to learn from.
    @CsvSource({"50, 10, 0.770, 3.9", "200, 20, 0.783, 4.2", "2000, 4, 0.790, 4.9"})
    void theMeanOverManyDrawsReachesTheGoal(int members, int draws, double auc, double lift) {
        List<RankingQuality> drawn = IntStream.range(0, draws)
                .parallel()
                .mapToObj(draw -> ranked(members, draw))
                .toList();

        double meanAuc = mean(drawn, RankingQuality::auc);
        double meanLift = mean(drawn, quality -> quality.liftAt(0.1));
        assertThat(meanAuc).as("AUC; lift %.3f", meanLift).isGreaterThanOrEqualTo(auc);
        assertThat(meanLift).as("lift; AUC %.4f", meanAuc).isGreaterThanOrEqualTo(lift);
    }

    private static RankingQuality ranked(int members, int draw) {
        int[] seed = seed(members, draw);
        return ranking(seed, learn(seed, allowed(), draw));
    }

    /** All others, ranked by what was learned from the seed. */
    private static RankingQuality ranking(int[] seed, Learned learned) {
        double[] scores = customers.scores(learned.weights());
        int[] others = others(seed);
        boolean[] wanted = new boolean[others.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = Arrays.binarySearch(takers, others[i]) >= 0;
        }
        return new RankingQuality(
                Arrays.stream(others).mapToDouble(other -> scores[other]).toArray(), wanted);
    }

    private static Learned learn(int[] seed, List<Tag> tags, int draw) {
        List<Integer> base = new ArrayList<>(Arrays.stream(others(seed)).boxed().toList());
        Collections.shuffle(base, new Random(draw));
        LearningSample sample = new LearningSample(
                tags,
                Arrays.stream(seed).mapToObj(clients::get).toList(),
                base.stream().limit(20_000).map(clients::get).toList(),
                seed.length,
                clients.size(),
                NOW);
        return Learn.learn(sample, customers.counts(seed), LearningRules.DEFAULT, draw);
    }

    private static int[] seed(int members, int draw) {
        List<Integer> shuffled = new ArrayList<>(Arrays.stream(takers).boxed().toList());
        Collections.shuffle(shuffled, new Random(draw));
        return shuffled.stream()
                .limit(members)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static int[] others(int[] seed) {
        return IntStream.range(0, clients.size())
                .filter(i -> Arrays.binarySearch(seed, i) < 0)
                .toArray();
    }

    private static List<Tag> allowed() {
        return tags.stream()
                .filter(tag -> tag.sensitivity().compareTo(Sensitivity.SENSITIVE) < 0)
                .toList();
    }

    private static double mean(List<RankingQuality> drawn, ToDoubleFunction<RankingQuality> figure) {
        return drawn.stream().mapToDouble(figure).average().orElseThrow();
    }
}
