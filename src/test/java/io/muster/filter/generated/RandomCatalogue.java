package io.muster.filter.generated;

import io.muster.tag.Catalogue;
import io.muster.tag.DatePrecision;
import io.muster.tag.Dictionary;
import io.muster.tag.DictionaryValue;
import io.muster.tag.Names;
import io.muster.tag.Refresh;
import io.muster.tag.Sensitivity;
import io.muster.tag.Tag;
import io.muster.tag.TagCode;
import io.muster.tag.TagKind;
import io.muster.tag.TagState;
import io.muster.tag.TagType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random catalogues: every type of tag, weighted and open ones, ones that expire, and codes that are easily confused. */
public final class RandomCatalogue {
    private static final List<String> SOURCES = List.of("crm", "behaviour", "retail", "model");

    /** Whatever an engine, a query or a separator might stumble over. */
    private static final List<String> AWKWARD = List.of(
            "gold",
            "Gold",
            "GOLD",
            "a=b",
            "=",
            "=x",
            "x=",
            "a==b",
            "@",
            "a@b",
            "gold@70",
            "gold@100",
            "a b",
            " a",
            "\"",
            "it's",
            "\\",
            "\\n",
            "金卡",
            "钻石 卡",
            "😀",
            "👩‍👩‍👧",
            "é",
            "e\u0301",
            "*",
            "?",
            "go*",
            "~",
            "/",
            "a/b",
            "a~1b",
            "null",
            "true",
            "0",
            "1e3",
            "a,b",
            "a|b",
            "<b>",
            "{}",
            "[]",
            "${x}",
            "%00",
            "NaN",
            "x".repeat(200),
            "长".repeat(200),
            "gol",
            "goldd",
            "\u00a0",
            "\u200b",
            "ﬀ",
            "İ",
            "ß",
            "\ue000");

    private static final List<Duration> TIMES_TO_LIVE = List.of(
            Duration.ofMillis(1),
            Duration.ofSeconds(90),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(180),
            Duration.ofDays(100_000));

    private final Picks picks;
    private final List<String> sources;
    private final int expiring;
    private final List<Duration> timesToLive;

    private RandomCatalogue(RandomGenerator random, List<String> sources, int expiring, List<Duration> timesToLive) {
        this.picks = new Picks(random);
        this.sources = sources;
        this.expiring = expiring;
        this.timesToLive = timesToLive;
    }

    /** A catalogue of some dozens of tags, at least two published ones of every type. */
    public static Catalogue of(RandomGenerator random) {
        return new RandomCatalogue(random, SOURCES, 40, TIMES_TO_LIVE).catalogue();
    }

    /** The same, but of one source, and most tags expire after one of two times. */
    public static Catalogue expiringTogether(RandomGenerator random) {
        return new RandomCatalogue(random, SOURCES.subList(0, 1), 85, TIMES_TO_LIVE.subList(2, 4)).catalogue();
    }

    private Catalogue catalogue() {
        List<Tag> tags = new ArrayList<>();
        int copies = picks.between(2, 4);
        for (int copy = 0; copy < copies; copy++) {
            for (TagType type : TagType.values()) {
                if (type == TagType.DATE) {
                    tags.add(tag(code(tags.size()), type, DatePrecision.DAY, TagState.PUBLISHED));
                    tags.add(tag(code(tags.size()), type, DatePrecision.INSTANT, TagState.PUBLISHED));
                } else {
                    tags.add(tag(code(tags.size()), type, null, TagState.PUBLISHED));
                }
            }
        }
        tags.add(tag(code(tags.size()), TagType.MULTI, null, TagState.RETIRED));
        tags.add(tag(code(tags.size()), TagType.NUMBER, null, TagState.DRAFT));
        return new Catalogue(1, tags);
    }

    /** Codes that are the beginnings of others. */
    private TagCode code(int number) {
        String name = number % 2 == 0 ? "t".repeat(number / 2 + 1) : "t_" + number;
        return new TagCode(picks.of(sources) + "." + name);
    }

    private Tag tag(TagCode code, TagType type, @Nullable DatePrecision precision, TagState state) {
        boolean chosen = type == TagType.ENUM || type == TagType.MULTI;
        return new Tag(
                code,
                new Names("标签" + code.value(), "Tag " + code.value()),
                null,
                List.of("attributes"),
                type,
                precision,
                picks.of(TagKind.values()),
                chosen && picks.percent(50),
                chosen && picks.percent(50),
                chosen ? dictionary() : Dictionary.EMPTY,
                picks.of(Refresh.values()),
                picks.percent(expiring) ? picks.of(timesToLive) : null,
                Sensitivity.INTERNAL,
                "data",
                state,
                1);
    }

    private Dictionary dictionary() {
        List<DictionaryValue> values = new ArrayList<>();
        for (String code : picks.some(AWKWARD, picks.between(1, 12))) {
            values.add(new DictionaryValue(code, new Names("值" + code, "value " + code)));
        }
        int plain = picks.of(0, 3, 30);
        for (int i = 0; i < plain; i++) {
            values.add(new DictionaryValue("v" + i, new Names("值" + i, "value " + i)));
        }
        return new Dictionary(values);
    }
}
