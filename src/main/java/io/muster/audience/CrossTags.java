package io.muster.audience;

import io.muster.audience.CrossCounter.Crossed;
import io.muster.filter.ResolvedFilter;
import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import io.muster.tag.Catalogue;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets two tags against each other inside an audience. */
@ApplicationScoped
public class CrossTags {
    private final CrossCounter counter;
    private final CutValues cutting;
    private final TagCatalogue catalogue;
    private final int mostCells;

    CrossTags(
            CrossCounter counter,
            CutValues cutting,
            TagCatalogue catalogue,
            @ConfigProperty(name = "muster.crosstab.cells-most") int mostCells) {
        this.counter = counter;
        this.cutting = cutting;
        this.catalogue = catalogue;
        this.mostCells = mostCells;
    }

    /** One side of the table: a tag, and its values or bins. */
    public record Side(Tag tag, List<TagPart> parts) {
        public Side {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A cross table; all of it is of one point in time.
     *
     * @param counts by the parts of the sides
     * @param total all customers
     * @param asOf every change acknowledged before this instant is in it
     */
    public record CrossTable(Side rows, Side columns, CrossCounts counts, long total, Instant asOf) {}

    /**
     * Makes the table.
     *
     * @param rows a tag's code
     * @param columns a tag's code, which may be the same
     * @throws Invalid if a tag is not there or not published, or if there are too many cells; pointers are {@code /rows} and {@code /columns}
     * @throws io.muster.shared.EngineAway if the engine does not answer in time
     */
    public CrossTable cross(ResolvedFilter audience, String rows, String columns) {
        List<Tag> tags = tags(rows, columns);
        List<CountedTag> counted = cutting.cut(tags, audience.now(), audience.zone());
        CountedTag down = counted.getFirst();
        CountedTag across = counted.getLast();
        if ((long) down.size() * across.size() > mostCells) {
            throw new Invalid(new Problem(
                    "/columns",
                    "TOO_LARGE",
                    "This table would have %d × %d cells; %d are the most."
                            .formatted(down.size(), across.size(), mostCells)));
        }
        Crossed crossed = counter.count(audience.condition(), down, across);
        return new CrossTable(side(down), side(across), crossed.counts(), crossed.total(), crossed.asOf());
    }

    private static Side side(CountedTag counted) {
        return new Side(counted.tag(), TagPart.of(counted));
    }

    private List<Tag> tags(String rows, String columns) {
        Catalogue current = catalogue.current();
        List<Problem> problems = new ArrayList<>();
        Optional<Tag> down = tag(rows, "/rows", current, problems);
        Optional<Tag> across = tag(columns, "/columns", current, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return List.of(down.orElseThrow(), across.orElseThrow());
    }

    private Optional<Tag> tag(String code, String pointer, Catalogue current, List<Problem> problems) {
        Optional<Tag> tag = current.find(code);
        PublishedTags.problem(tag, code, pointer, current).ifPresent(problems::add);
        return tag;
    }
}
