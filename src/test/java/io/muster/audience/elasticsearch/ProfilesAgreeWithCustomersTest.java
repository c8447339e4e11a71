package io.muster.audience.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.search.SearchRequestBody;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import io.muster.audience.CountedTag;
import io.muster.audience.ValueProfile;
import io.muster.audience.ValueProfile.TagCounts;
import io.muster.audience.elasticsearch.ManySearches.Answer;
import io.muster.audience.elasticsearch.ManySearches.Search;
import io.muster.customer.CustomerFields;
import io.muster.customer.elasticsearch.ScratchIndex;
import io.muster.filter.CheckedFilter;
import io.muster.filter.Condition;
import io.muster.filter.FilterCheck;
import io.muster.filter.Limits;
import io.muster.filter.Matches;
import io.muster.filter.Resolve;
import io.muster.filter.generated.GeneratedCustomer;
import io.muster.filter.generated.RandomCatalogue;
import io.muster.filter.generated.RandomCustomers;
import io.muster.filter.generated.RandomFilters;
import io.muster.filter.generated.RandomSegments;
import io.muster.filter.generated.RandomTimes;
import io.muster.filter.generated.Seeds;
import io.muster.tag.Catalogue;
import io.muster.tag.Cell;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagEntry;
import io.muster.tag.TagSet;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every count of every value of every tag, expiring ones too, against looking at each customer. */
class ProfilesAgreeWithCustomersTest {
    private static final FilterCheck CHECK = new FilterCheck(Limits.DEFAULT, ZoneId.of("Asia/Shanghai"));
    private static final JacksonJsonpMapper JSON = new JacksonJsonpMapper();

    @Test
    void theEngineCountsOfEveryValueWhatLookingAtEachCustomerSays() {
        Seeds.forEach(12, random -> {
            // Given
            Instant now = new RandomTimes(random).now();
            Catalogue catalogue =
                    random.nextInt(3) == 0 ? RandomCatalogue.of(random) : RandomCatalogue.expiringTogether(random);
            List<GeneratedCustomer> customers = customers(random, catalogue, now);
            List<CountedTag> tags = catalogue.tags().stream()
                    .filter(tag -> tag.state() == TagState.PUBLISHED)
                    .map(tag -> CountedTag.of(tag, now, edges(tag, customers, random)))
                    .map(tag -> random.nextInt(4) == 0 ? ofSomeValues(tag, random) : tag)
                    .toList();
            RandomSegments segments = RandomSegments.of(random, catalogue, customers, now);
            RandomFilters filters = new RandomFilters(random, catalogue, customers, now, segments);
            try (ScratchIndex index = new ScratchIndex("profiles")) {
                index.write(customers, catalogue);
                StandIns standIns = new StandIns(() -> now, Duration.ofMinutes(10));
                for (int i = 0; i < 10; i++) {
                    List<Condition> audiences = List.of(
                            condition(filters, catalogue, segments, now),
                            new Condition.All("", List.of()),
                            condition(filters, catalogue, segments, now));

                    // When
                    SinceLastStep since = new SinceLastStep(tags, random.nextBoolean() ? 2_000 : 1);
                    List<ValueProfile> profiles = new ProfileCount(
                                    tags, catalogue.tags(), standIns, searches -> answers(index, searches), since)
                            .count(audiences, customers.size(), random.nextInt(4) == 0)
                            .orElseThrow();

                    // Then
                    for (int place = 0; place < audiences.size(); place++) {
                        assertThat(profiles.get(place)).isEqualTo(expected(customers, audiences.get(place), tags));
                    }
                }
            }
        });
    }

    private static CountedTag ofSomeValues(CountedTag tag, RandomGenerator random) {
        List<String> some =
                tag.values().stream().filter(value -> random.nextInt(3) == 0).toList();
        return new CountedTag(tag.tag(), tag.setAfter(), some, tag.edges());
    }

    /** Whose tags are set each at its own time, or mostly all at once, as loads set them. */
    private static List<GeneratedCustomer> customers(RandomGenerator random, Catalogue catalogue, Instant now) {
        int setAtOnce = new int[] {0, 50, 95, 100}[random.nextInt(4)];
        return new RandomCustomers(random, catalogue, now)
                .list(300).stream()
                        .map(customer -> random.nextInt(100) < setAtOnce ? setAtOnce(customer, random, now) : customer)
                        .toList();
    }

    private static GeneratedCustomer setAtOnce(GeneratedCustomer customer, RandomGenerator random, Instant now) {
        List<TagEntry> entries = List.copyOf(customer.tags().entries().values());
        if (entries.isEmpty()) {
            return customer;
        }
        Instant at = entries.get(random.nextInt(entries.size())).setAt();
        Map<TagCode, TagEntry> changed = new HashMap<>();
        customer.tags()
                .entries()
                .forEach((code, entry) -> changed.put(code, new TagEntry(entry.value(), at, entry.setBy())));
        return new GeneratedCustomer(customer.id(), new TagSet(changed));
    }

    private static Condition condition(
            RandomFilters filters, Catalogue catalogue, RandomSegments segments, Instant now) {
        return switch (CHECK.check(filters.next(), "/filter", catalogue, segments)) {
            case CheckedFilter checked -> Resolve.resolve(checked, now).condition();
            case FilterCheck.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    private static List<Answer> answers(ScratchIndex index, List<Search> searches) {
        List<Answer> answers = new ArrayList<>();
        for (Search search : searches) {
            SearchRequestBody body = search.body().build();
            answers.add(Answer.of(search, index.search(JsonpUtils.toJsonString(body, JSON))));
        }
        return answers;
    }

    private static List<Double> edges(Tag tag, List<GeneratedCustomer> customers, RandomGenerator random) {
        if (tag.type() != TagType.NUMBER && tag.type() != TagType.DATE) {
            return List.of();
        }
        return customers.stream()
                .map(customer -> customer.tags().value(tag.code(), null))
                .filter(Objects::nonNull)
                .map(ProfilesAgreeWithCustomersTest::position)
                .filter(value -> random.nextInt(10) == 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static double position(TagValue value) {
        return switch (value) {
            case TagValue.Numeric(double number) -> number;
            case TagValue.Day(var day) -> CustomerFields.millis(day);
            case TagValue.Moment(var instant) -> instant.toEpochMilli();
            case TagValue.Choices _, TagValue.Flag _ -> throw new IllegalArgumentException("no position");
        };
    }

    private static ValueProfile expected(List<GeneratedCustomer> customers, Condition audience, List<CountedTag> tags) {
        List<GeneratedCustomer> members = IntStream.range(0, customers.size())
                .filter(at -> new Matches(
                                customers.get(at).tags(),
                                Cell.of(customers.get(at).id()),
                                at + 1)
                        .test(audience))
                .mapToObj(customers::get)
                .toList();
        return new ValueProfile(
                members.size(), tags.stream().map(tag -> expected(members, tag)).toList());
    }

    private static TagCounts expected(List<GeneratedCustomer> members, CountedTag counted) {
        long[] counts = new long[counted.size()];
        long covered = 0;
        for (GeneratedCustomer member : members) {
            @Nullable TagValue value = member.tags().value(counted.tag().code(), counted.setAfter());
            if (value == null) {
                continue;
            }
            covered++;
            switch (value) {
                case TagValue.Choices(var choices) -> choices.forEach(choice -> count(choice.code(), counted, counts));
                case TagValue.Flag(boolean flag) -> count(String.valueOf(flag), counted, counts);
                case TagValue.Numeric _, TagValue.Day _, TagValue.Moment _ ->
                    counts[
                            (int) counted.edges().stream()
                                    .filter(edge -> edge <= position(value))
                                    .count()]++;
            }
        }
        return new TagCounts(
                covered,
                IntStream.range(0, counts.length).mapToObj(i -> counts[i]).toList());
    }

    private static void count(String value, CountedTag counted, long[] counts) {
        int place = counted.values().indexOf(value);
        if (place >= 0) {
            counts[place]++;
        }
    }
}
