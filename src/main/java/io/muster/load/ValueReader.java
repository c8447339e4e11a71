package io.muster.load;

import io.muster.tag.DatePrecision;
import io.muster.tag.Tag;
import io.muster.tag.TagType;
import io.muster.tag.TagValue;
import io.muster.tag.TagValue.Choice;
import io.muster.tag.TagValue.Choices;
import io.muster.tag.TagValue.Day;
import io.muster.tag.TagValue.Flag;
import io.muster.tag.TagValue.Moment;
import io.muster.tag.TagValue.Numeric;
import io.muster.tag.Weight;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one tag's values as {@link RowLayout} writes them; for one thread, since it remembers what it has read. */
final class ValueReader {
    private static final Weight[] WEIGHTS = new Weight[Weight.FULL.hundredths() + 1];

    static {
        Arrays.setAll(WEIGHTS, Weight::new);
    }

    private final Tag tag;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> gained = new HashSet<>();

    ValueReader(Tag tag) {
        this.tag = tag;
    }

    Tag tag() {
        return tag;
    }

    /** The values met so far that an open dictionary lacks; each is told once. */
    Set<String> takeGained() {
        if (gained.isEmpty()) {
            return Set.of();
        }
        Set<String> taken = Set.copyOf(gained);
        gained.clear();
        return taken;
    }

    /**
     * Reads one choice by itself, and of other tags the value.
     *
     * @throws BadLoader if a closed dictionary lacks it
     */
    TagValue readOne(byte[] row, int from, int to) {
        return tag.type() == TagType.MULTI ? new Choices(List.of(choice(row, from, to))) : read(row, from, to);
    }

    /** @throws BadLoader if a closed dictionary lacks a value */
    TagValue read(byte[] row, int from, int to) {
        return switch (tag.type()) {
            case ENUM -> new Choices(List.of(choice(row, from, to)));
            case MULTI -> choices(row, from, to);
            case NUMBER -> new Numeric(DecimalText.read(row, from, to));
            case DATE -> {
                long number = DecimalText.readWhole(row, from, to);
                yield tag.precision() == DatePrecision.DAY
                        ? new Day(LocalDate.ofEpochDay(number))
                        : new Moment(Instant.ofEpochMilli(number));
            }
            case FLAG -> new Flag(row[from] == '1');
        };
    }

    private Choices choices(byte[] row, int from, int to) {
        List<Choice> choices = new ArrayList<>(4);
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i == to || row[i] == RowLayout.CHOICE) {
                Choice choice = choice(row, begin, i);
                if (choices.stream().noneMatch(other -> other.code().equals(choice.code()))) {
                    choices.add(choice);
                }
                begin = i + 1;
            }
        }
        return new Choices(choices);
    }

    private Choice choice(byte[] row, int from, int to) {
        int end = from;
        while (end < to && row[end] != RowLayout.WEIGHT) {
            end++;
        }
        Weight weight = end == to ? Weight.FULL : WEIGHTS[(int) Math.round(DecimalText.read(row, end + 1, to) * 100)];
        return new Choice(known(new String(row, from, end - from, StandardCharsets.UTF_8)), weight);
    }

    /** One instance per code, however often it is met. */
    private String known(String code) {
        String known = codes.get(code);
        if (known != null) {
            return known;
        }
        if (!tag.values().has(code)) {
            if (!tag.open()) {
                throw new BadLoader("rows.sql gives " + tag.code() + " a value that its dictionary lacks");
            }
            gained.add(code);
        }
        codes.put(code, code);
        return code;
    }
}
