package io.muster.customer;

import io.muster.tag.TagChange;
import io.muster.tag.TagCode;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TaggedValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that became true together, and nothing that is no longer: as most of a first load is. They stand in the order
 * of their tags' codes; one that is shared is named by its number, and of a tag with several choices each stands by
 * itself. So that storing millions of them costs little, they are not copied: nobody may change the arrays.
 */
public final class SaidAtOnce implements CustomerChange {
    private final String id;
    private final Instant at;
    private final boolean timed;
    private final String by;
    private final SharedValues shared;
    private final int[] numbers;
    private final TaggedValue[] singles;

    /**
     * @param id the customer's id
     * @param at when all of it became true, in whole milliseconds
     * @param timed whether the caller named that time
     * @param by who says so
     * @param shared what the numbers stand for
     * @param numbers of shared values; those that are not shared are −1, −2, … in the order of {@code singles}
     * @param singles the values that are not shared
     */
    public SaidAtOnce(
            String id,
            Instant at,
            boolean timed,
            String by,
            SharedValues shared,
            int[] numbers,
            TaggedValue[] singles) {
        this.id = id;
        this.at = at;
        this.timed = timed;
        this.by = by;
        this.shared = shared;
        this.numbers = numbers;
        this.singles = singles;
    }

    @Override
    public String id() {
        return id;
    }

    /** When all of it became true. */
    public Instant at() {
        return at;
    }

    /** Who says so. */
    public String by() {
        return by;
    }

    /** What the numbers stand for. */
    public SharedValues shared() {
        return shared;
    }

    /** How many values and choices there are. */
    public int size() {
        return numbers.length;
    }

    /** The number of the value at this place, less than 0 where it is not shared. */
    public int number(int place) {
        return numbers[place];
    }

    /** The value at this place, which is not shared. */
    public TaggedValue single(int place) {
        return singles[-1 - numbers[place]];
    }

    @Override
    public List<TagChange> changes() {
        List<TagChange> changes = new ArrayList<>(numbers.length);
        List<Choice> choices = new ArrayList<>();
        @Nullable TagCode open = null;
        for (int place = 0; place < numbers.length; place++) {
            TaggedValue said = numbers[place] < 0 ? single(place) : shared.get(numbers[place]);
            if (open != null && !open.equals(said.code())) {
                changes.add(change(open, new Choices(choices)));
                choices.clear();
                open = null;
            }
            if (said.value() instanceof Choices(List<Choice> chosen)) {
                choices.addAll(chosen);
                open = said.code();
            } else {
                changes.add(change(said.code(), said.value()));
            }
        }
        if (open != null) {
            changes.add(change(open, new Choices(choices)));
        }
        return changes;
    }

    private TagChange change(TagCode code, TagValue value) {
        return new TagChange(code, value, at, timed, by);
    }
}
