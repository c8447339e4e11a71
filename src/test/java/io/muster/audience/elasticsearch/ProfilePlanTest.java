package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.json.JsonpUtils;
import io.muster.audience.CountedTag;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the engine is asked of everyone, which it keeps if it is asked the same again. */
class ProfilePlanTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Query EVERYONE = QueryBuilders.matchAll(all -> all);

    @Test
    void ofAGroupTheEngineIsAskedTheSameWhicheverOfItsTagsAreCountedAndInWhateverOrder() {
        Seeds.forEach(20, random -> {
            // Given
            List<Tag> known = RandomCatalogue.expiringTogether(random).tags();
            List<CountedTag> all = known.stream()
                    .map(tag -> CountedTag.of(tag, NOW, List.of(1.0)))
                    .toList();
            for (ExpiringGroup group : ExpiringGroup.of(all, known)) {
                List<CountedTag> some = new ArrayList<>(group.tags());
                Collections.shuffle(some, new Random(random.nextLong()));

                // When
                List<ExpiringGroup> ofSome = ExpiringGroup.of(some.subList(0, 3), known);

                // Then
                assertThat(ofSome)
                        .singleElement()
                        .satisfies(one -> assertThat(text(one.odd(known.subList(0, 2))))
                                .isEqualTo(text(group.odd(known.subList(0, 2)))));
            }
        });
    }

    @Test
    void binsOfAGroupThatAreTooManyForOneAnswerAreAskedInSeveral() {
        Seeds.forEach(1, random -> {
            // Given a group whose bins are twice as many as one answer holds
            List<Tag> cut = new ArrayList<>();
            while (cut.size() < 3) {
                RandomCatalogue.expiringTogether(random).tags().stream()
                        .filter(tag -> CountedTag.of(tag, NOW, List.of()).isCut() && tag.timeToLive() != null)
                        .filter(tag -> cut.stream().noneMatch(one -> one.code().equals(tag.code())))
                        .forEach(cut::add);
            }
            List<Double> edges =
                    IntStream.range(0, 30_000).mapToObj(edge -> (double) edge).toList();
            List<CountedTag> tags = cut.stream()
                    .limit(3)
                    .map(tag -> CountedTag.of(tag, NOW, edges))
                    .toList();
            Together group = new Together(new ExpiringGroup(NOW, tags, cut), cut.subList(0, 1), new TreeSet<>());

            // When
            List<Search> searches = new ProfilePlan(tags, false, List.of(group)).searches(EVERYONE, true);

            // Then
            assertThat(searches)
                    .flatExtracting(search -> search.aggregations().keySet())
                    .filteredOn(name -> name.startsWith("expired bins "))
                    .hasSize(3);
            assertThat(searches).hasSize(6);
        });
    }

    private static String text(Search search) {
        return JsonpUtils.toString(search.body().build());
    }
}
