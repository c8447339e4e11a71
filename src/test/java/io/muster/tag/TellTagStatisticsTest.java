package io.muster.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.shared.Page.Total;
import io.muster.tag.TagActivity.Recorded;
import io.muster.tag.TagActivity.Seen;
import io.muster.tag.TagCounts.Counted;
import io.muster.tag.TagCounts.TagCount;
import io.muster.tag.TagLoads.LastLoad;
import io.muster.tag.TagStatistics.TagFreshness;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a tag counts as unused, and when as stale, to the millisecond. */
class TellTagStatisticsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Cadence CADENCE = new Cadence(Duration.ofHours(1), Duration.ofDays(2), Duration.ofDays(38));
    private static final Duration UNUSED_AFTER = Duration.ofDays(90);
    private static final TagCode CODE = new TagCode("crm.x");

    @Test
    void aTagIsUnusedWhereNoSegmentTestsItAndNoFilterNamedItForTooLong() {
        assertThat(use(TagState.PUBLISHED, 0, null)).isTrue();
        assertThat(use(TagState.PUBLISHED, 0, NOW.minus(UNUSED_AFTER).minusMillis(1)))
                .isTrue();
        assertThat(use(TagState.PUBLISHED, 0, NOW.minus(UNUSED_AFTER))).isFalse();
        assertThat(use(TagState.PUBLISHED, 1, null)).isFalse();
        assertThat(use(TagState.DRAFT, 0, null)).isFalse();
        assertThat(use(TagState.RETIRED, 0, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "REALTIME, PT1H,        false", "REALTIME, PT1H0.001S,  true",
        "DAILY,    PT48H,       false", "DAILY,    PT48H0.001S, true",
        "MONTHLY,  P38D,        false", "MONTHLY,  P39D,        true",
        "ON_EVENT, P9999D,      false", "STATIC,   P9999D,      false"
    })
    void aTagGoesStaleWhenItsCadenceHasPassed(Refresh refresh, Duration ago, boolean stale) {
        Instant at = NOW.minus(ago);
        assertThat(freshness(refresh, 7, null, at, null).stale()).isEqualTo(stale);
        assertThat(freshness(refresh, 7, null, null, at).stale()).isEqualTo(stale);
        assertThat(freshness(refresh, 7, at, null, null).stale()).isEqualTo(stale);
    }

    @Test
    void theNewestNewsCounts() {
        TagFreshness freshness =
                freshness(Refresh.DAILY, 7, NOW.minusSeconds(30), NOW.minusSeconds(20), NOW.minusSeconds(10));

        assertThat(freshness.refreshedAt()).isEqualTo(NOW.minusSeconds(10));
        assertThat(freshness(Refresh.DAILY, 7, NOW.minusSeconds(1), NOW.minusSeconds(20), null)
                        .refreshedAt())
                .isEqualTo(NOW.minusSeconds(1));
    }

    @Test
    void whoseValuesAreOfUnknownAgeIsNotJudgedAndWhatNobodyEverFilledIsStale() {
        assertThat(freshness(Refresh.DAILY, 7, null, null, null).stale()).isNull();
        assertThat(freshness(Refresh.DAILY, 0, null, null, null).stale()).isTrue();
        assertThat(freshness(Refresh.STATIC, 0, null, null, null).stale()).isFalse();
    }

    @Test
    void thereMayBeNoCustomersAtAll() {
        TagStatistics tag = telling(0, 0, null, null, null, 0, null)
                .of(List.of(tag(Refresh.DAILY, TagState.PUBLISHED)))
                .tags()
                .getFirst();

        assertThat(tag.coverage()).isZero();
        assertThat(tag.freshness().setInTime()).isNull();
    }

    private static boolean use(TagState state, long segments, @Nullable Instant namedAt) {
        return telling(10, 7, null, null, null, segments, namedAt)
                .of(List.of(tag(Refresh.DAILY, state)))
                .tags()
                .getFirst()
                .use()
                .unused();
    }

    private static TagFreshness freshness(
            Refresh refresh,
            long customers,
            @Nullable Instant newestSetAt,
            @Nullable Instant load,
            @Nullable Instant change) {
        return telling(10, customers, newestSetAt, load, change, 0, null)
                .of(List.of(tag(refresh, TagState.PUBLISHED)))
                .tags()
                .getFirst()
                .freshness();
    }

    /** What the engines would say. */
    private static TellTagStatistics telling(
            long all,
            long customers,
            @Nullable Instant newestSetAt,
            @Nullable Instant load,
            @Nullable Instant change,
            long segments,
            @Nullable Instant namedAt) {
        TagActivity activity = new TagActivity() {
            @Override
            public void named(Collection<TagCode> tags, Instant at) {}

            @Override
            public void set(TagCode tag, Instant at) {}

            @Override
            public Recorded recorded() {
                return new Recorded(Map.of(CODE, new Seen(namedAt, change)), Instant.EPOCH);
            }
        };
        return new TellTagStatistics(
                questions -> new Counted(
                        all, Map.of(CODE, new TagCount(customers, Total.exactly(1), newestSetAt, null)), NOW),
                activity,
                () -> load == null ? Map.of() : Map.of(CODE, new LastLoad("7", "crm", load)),
                () -> Map.of(CODE, segments),
                CADENCE,
                UNUSED_AFTER,
                () -> NOW);
    }

    private static Tag tag(Refresh refresh, TagState state) {
        return new Tag(
                CODE,
                Names.of("x"),
                null,
                List.of("attributes"),
                TagType.NUMBER,
                null,
                TagKind.RULE,
                false,
                false,
                Dictionary.EMPTY,
                refresh,
                null,
                Sensitivity.PUBLIC,
                "crm",
                state,
                1);
    }
}
