package io.muster.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.load.RawBankMarketing;
import io.muster.load.RealData;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Numeric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well the weights find clients who took a deposit, from some of them and without any sensitive tag. */
class BankClientsTest {
    private static final TagCode TOOK_IT = new TagCode("bank.subscribed");
    private static final Set<String> SENSITIVE =
            Set.of("bank.subscribed", "bank.age", "bank.marital", "bank.default_credit", "bank.housing", "bank.loan");
    private static final List<Integer> RESOLUTIONS = List.of(3, 5, 10, 20, 40);

    /** Seeds from this size on are large enough for logistic regression. */
    private static final int LARGE = 1_000;

    private static OneHot everybody = new OneHot(0, new int[0][]);
    private static boolean[] tookIt = {};

    @BeforeAll
    static void readTheClients() throws Exception {
        List<Map<TagCode, TagValue>> clients =
                List.copyOf(RawBankMarketing.customers(RealData.file("bank-marketing.csv.gz"))
                        .values());
        tookIt = new boolean[clients.size()];
        Set<TagCode> tags = new TreeSet<>();
        for (int i = 0; i < tookIt.length; i++) {
            tookIt[i] = clients.get(i).get(TOOK_IT) instanceof Choices took
                    && took.choices().getFirst().code().equals("yes");
            tags.addAll(clients.get(i).keySet());
        }
        everybody = encoded(
                clients,
                tags.stream().filter(tag -> !SENSITIVE.contains(tag.value())).toList());
    }

    @ParameterizedTest
    @CsvSource({"50, 0.770, 3.9", "200, 0.782, 4.2", "2000, 0.790, 4.9"})
    void theMeanOverManyDrawsIsAsGoodAsMeasured(int members, double auc, double lift) {
        double[] aucs = new double[40];
        double[] lifts = new double[40];
        for (int draw = 0; draw < aucs.length; draw++) {
            RankingQuality quality = qualityOf(members, draw);
            aucs[draw] = quality.auc();
            lifts[draw] = quality.liftAt(0.1);
        }

        assertThat(mean(aucs)).as("AUC; lift %.3f", mean(lifts)).isGreaterThanOrEqualTo(auc);
        assertThat(mean(lifts)).as("lift; AUC %.4f", mean(aucs)).isGreaterThanOrEqualTo(lift);
    }

    @Test
    void theSameSeedGivesTheSameScores() {
        assertThat(qualityOf(200, 3).auc()).isEqualTo(qualityOf(200, 3).auc());
    }

    /** All others, ranked by what was learned from the seed. */
    private static RankingQuality qualityOf(int members, int draw) {
        List<Integer> takers = new ArrayList<>(
                IntStream.range(0, tookIt.length).filter(i -> tookIt[i]).boxed().toList());
        Collections.shuffle(takers, new Random(draw));
        Set<Integer> seed = Set.copyOf(takers.subList(0, members));
        int[] others =
                IntStream.range(0, tookIt.length).filter(i -> !seed.contains(i)).toArray();
        int[] sample = new Random(draw).ints(20_000, 0, tookIt.length).toArray();
        OneHot some = some(seed.stream().sorted().mapToInt(Integer::intValue).toArray());
        double[] weights = members < LARGE
                ? DiscountedLogOdds.weights(some, some(sample), everybody.shares())
                : LogisticWeights.weights(some, some(sample));
        boolean[] wanted = new boolean[others.length];
        for (int i = 0; i < others.length; i++) {
            wanted[i] = tookIt[others[i]];
        }
        return new RankingQuality(some(others).scores(weights), wanted);
    }

    private static OneHot some(int[] clients) {
        return new OneHot(
                everybody.columns(),
                Arrays.stream(clients).mapToObj(i -> everybody.rows()[i]).toArray(int[][]::new));
    }

    private static OneHot encoded(List<Map<TagCode, TagValue>> clients, List<TagCode> tags) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<List<Integer>> rows = new ArrayList<>();
        clients.forEach(client -> rows.add(new ArrayList<>()));
        for (TagCode tag : tags) {
            double[] sorted = clients.stream()
                    .flatMap(client ->
                            client.get(tag) instanceof Numeric(double number) ? Stream.of(number) : Stream.empty())
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            List<QuantileCuts> cuts = sorted.length == 0
                    ? List.of()
                    : RESOLUTIONS.stream()
                            .map(bins -> QuantileCuts.of(sorted, bins))
                            .toList();
            for (int i = 0; i < clients.size(); i++) {
                for (String name : names(clients.get(i).get(tag), cuts)) {
                    rows.get(i).add(column(columns, tag.value() + "=" + name));
                }
            }
        }
        return new OneHot(
                columns.size(),
                rows.stream()
                        .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
    }

    private static int column(Map<String, Integer> columns, String name) {
        int next = columns.size();
        return columns.computeIfAbsent(name, any -> next);
    }

    /** The columns of a value, of all resolutions; missing is one too. */
    private static List<String> names(@Nullable TagValue value, List<QuantileCuts> cuts) {
        return switch (value) {
            case Choices chosen -> List.of(chosen.choices().getFirst().code());
            case Numeric(double number) ->
                cuts.stream()
                        .map(cut -> cut.bins() + ":" + cut.bin(number))
                        .distinct()
                        .toList();
            case null, default -> List.of("missing");
        };
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
