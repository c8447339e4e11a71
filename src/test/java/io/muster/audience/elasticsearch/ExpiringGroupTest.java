package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import io.muster.audience.CountedTag;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of whom tags that stand in for a group do not tell the truth, against looking at each customer. */
class ExpiringGroupTest {
    private static final JacksonJsonpMapper JSON = new JacksonJsonpMapper();

    @Test
    void thoseOfWhomStandInsDoNotTellTheTruthAreFoundAllAndAlone() {
        Seeds.forEach(6, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue = RandomCatalogue.expiringTogether(random);
            List<GeneratedCustomer> customers = new RandomCustomers(random, catalogue, now).list(40);
            List<CountedTag> tags = catalogue.tags().stream()
                    .filter(tag -> random.nextInt(4) > 0)
                    .map(tag -> CountedTag.of(tag, now, List.of()))
                    .toList();
            try (ScratchIndex index = new ScratchIndex("groups")) {
                index.write(customers, catalogue);
                for (ExpiringGroup group : ExpiringGroup.of(tags, catalogue.tags())) {
                    List<Tag> standIns =
                            group.all().stream().limit(random.nextInt(1, 3)).toList();

                    // When
                    Search search = group.odd(standIns);
                    Answer answer = Answer.of(
                            search,
                            index.search(JsonpUtils.toJsonString(search.body().build(), JSON)));

                    // Then
                    TreeSet<Integer> odd = odd(customers, group, standIns);
                    int most = 20 * group.tags().size();
                    assertThat(group.readOdd(answer))
                            .isEqualTo(odd.size() > most ? Optional.empty() : Optional.of(odd));
                }
            }
        });
    }

    private static TreeSet<Integer> odd(List<GeneratedCustomer> customers, ExpiringGroup group, List<Tag> standIns) {
        return IntStream.range(0, customers.size())
                .filter(at -> {
                    List<Boolean> told = expired(customers.get(at), standIns, group.setAfter())
                            .toList();
                    boolean saysExpired = told.contains(true);
                    return expired(customers.get(at), group.all(), group.setAfter())
                            .anyMatch(expired -> expired != saysExpired);
                })
                .mapToObj(at -> at + 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each of the tags of which there is a value, whether it counts no more. */
    private static Stream<Boolean> expired(GeneratedCustomer customer, List<Tag> tags, Instant setAfter) {
        return tags.stream()
                .flatMap(tag -> Stream.ofNullable(customer.tags().entries().get(tag.code())))
                .filter(entry -> entry.value() != null)
                .map(TagEntry::setAt)
                .map(setAt -> !setAt.isAfter(setAfter));
    }
}
