package io.muster.filter;

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
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small catalogue for the tests of the language: a tag of every sort. */
final class Tags {
    static final Tag LEVEL =
            tag("crm.member_level", "会员等级", "Membership level", TagType.ENUM, null, false, levels(), null);
    static final Tag INTEREST =
            tag("behaviour.interest", "兴趣", "Interest", TagType.MULTI, null, true, interests(), null);
    static final Tag CHANNEL =
            tag("crm.channel", "渠道", "Channel", TagType.MULTI, null, false, channels(), Duration.ofDays(180));
    static final Tag SPEND = tag(
            "retail.spend_12m", "过去12个月消费", "Spend in 12 months", TagType.NUMBER, null, false, Dictionary.EMPTY, null);
    static final Tag BIRTHDAY =
            tag("crm.birthday", "生日", "Birthday", TagType.DATE, DatePrecision.DAY, false, Dictionary.EMPTY, null);
    static final Tag LAST_ORDER = tag(
            "retail.last_order_at",
            "最近下单",
            "Last order",
            TagType.DATE,
            DatePrecision.INSTANT,
            false,
            Dictionary.EMPTY,
            null);
    static final Tag SILENT =
            tag("behaviour.silent", "沉默", "Silent", TagType.FLAG, null, false, Dictionary.EMPTY, Duration.ofDays(180));
    static final Tag DRAFT = in(TagState.DRAFT, "crm.draft");
    static final Tag RETIRED = in(TagState.RETIRED, "crm.retired");

    private Tags() {}

    static Catalogue catalogue() {
        return new Catalogue(1, List.of(LEVEL, INTEREST, CHANNEL, SPEND, BIRTHDAY, LAST_ORDER, SILENT, DRAFT, RETIRED));
    }

    static Stream<Tag> published() {
        return catalogue().tags().stream().filter(tag -> tag.state() == TagState.PUBLISHED);
    }

    private static Dictionary levels() {
        return new Dictionary(List.of(
                new DictionaryValue("silver", new Names("银卡", "Silver")),
                new DictionaryValue("gold", new Names("金卡", "Gold")),
                new DictionaryValue("diamond", new Names("钻石卡", "Diamond"))));
    }

    private static Dictionary interests() {
        return new Dictionary(List.of(
                new DictionaryValue("outdoor", new Names("户外", "Outdoor")),
                new DictionaryValue("baby", new Names("母婴", "Baby")),
                new DictionaryValue("digital", new Names("数码", "Digital"))));
    }

    private static Dictionary channels() {
        return new Dictionary(Stream.iterate(1, n -> n + 1)
                .limit(30)
                .map(n -> new DictionaryValue("c" + n, new Names("渠道" + n, "Channel " + n)))
                .toList());
    }

    private static Tag tag(
            String code,
            String zh,
            String en,
            TagType type,
            @Nullable DatePrecision precision,
            boolean weighted,
            Dictionary values,
            @Nullable Duration timeToLive) {
        return new Tag(
                new TagCode(code),
                new Names(zh, en),
                null,
                List.of("attributes"),
                type,
                precision,
                TagKind.STATISTICAL,
                weighted,
                false,
                values,
                Refresh.DAILY,
                timeToLive,
                Sensitivity.INTERNAL,
                "data",
                TagState.PUBLISHED,
                1);
    }

    private static Tag in(TagState state, String code) {
        return new Tag(
                new TagCode(code),
                Names.of(code),
                null,
                List.of("attributes"),
                TagType.FLAG,
                null,
                TagKind.STATISTICAL,
                false,
                false,
                Dictionary.EMPTY,
                Refresh.DAILY,
                null,
                Sensitivity.INTERNAL,
                "data",
                state,
                1);
    }
}
