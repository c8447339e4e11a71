package io.muster.cli.bench.question;

import io.muster.cli.bench.question.TagFacts.Kind;
import io.muster.cli.bench.question.TagFacts.Value;
import java.time.Duration;
import java.util.List;

/** A few tags, one of each kind, two of which expire. */
final class SmallCatalogue {

    static final TagFacts LEVEL = new TagFacts(
            "crm.level",
            Kind.CHOICE,
            null,
            List.of(new Value("gold", 1), new Value("silver", 10), new Value("iron", 100)),
            List.of());
    static final TagFacts CART = new TagFacts(
            "shop.cart",
            Kind.CHOICE,
            Duration.ofDays(7),
            List.of(new Value("full", 5), new Value("empty", 5)),
            List.of());
    static final TagFacts SILENT = new TagFacts(
            "shop.silent", Kind.FLAG, null, List.of(new Value("true", 1), new Value("false", 1)), List.of());
    static final TagFacts ORDERS =
            new TagFacts("shop.orders", Kind.NUMBER, Duration.ofDays(30), List.of(), List.of(0.0, 1.5, 10.0, 100.0));
    static final TagFacts BIRTHDAY =
            new TagFacts("crm.birthday", Kind.DAY, null, List.of(), List.of(0.0, 86_400_000.0, 864_000_000.0));
    static final TagFacts SEEN =
            new TagFacts("shop.seen", Kind.MOMENT, null, List.of(), List.of(0.0, 1_000.0, 60_000.0));
    static final List<TagFacts> TAGS = List.of(LEVEL, CART, SILENT, ORDERS, BIRTHDAY, SEEN);

    private SmallCatalogue() {}
}
