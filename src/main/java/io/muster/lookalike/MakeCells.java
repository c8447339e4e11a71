package io.muster.lookalike;

import io.muster.lookalike.Feature.DayBin;
import io.muster.lookalike.Feature.FlagValue;
import io.muster.lookalike.Feature.Missing;
import io.muster.lookalike.Feature.MomentBin;
import io.muster.lookalike.Feature.NumberBin;
import io.muster.lookalike.Feature.OtherValue;
import io.muster.lookalike.Feature.Value;
import io.muster.lookalike.TagCells.AnyOf;
import io.muster.lookalike.TagCells.OneOf;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which features a tag has. Numbers and dates are cut at quantiles of the base alone, so that nothing of a member
 * who is held out is in them; to be missing is a feature too.
 */
final class MakeCells {
    /** How many bins, at once: coarse ones can be learned from few members, fine ones need many. */
    static final List<Integer> RESOLUTIONS = List.of(3, 5, 10, 20, 40);

    /** A dictionary may be open and long; what so few have cannot be learned from, and would be a clause of the query. */
    private static final int MOST_VALUES = 200;

    private final int members;

    /** @param members how many of the customers, from the first on, are the seed's */
    MakeCells(int members) {
        this.members = members;
    }

    TagCells of(Tag tag, @Nullable TagValue[] values) {
        return switch (tag.type()) {
            case ENUM -> oneValue(tag, values);
            case MULTI -> anyValues(tag, values);
            case FLAG -> flag(tag, values);
            case NUMBER, DATE -> bins(tag, values);
        };
    }

    private TagCells oneValue(Tag tag, @Nullable TagValue[] values) {
        SortedMap<String, Integer> sorted = places(values);
        Map<String, Integer> places = new HashMap<>(sorted);
        List<Feature> features = valuesOf(tag, sorted);
        int other = features.size();
        int missing = other + 1;
        features.add(new OtherValue(tag.code(), List.copyOf(sorted.keySet())));
        features.add(new Missing(tag.code()));
        int[] cells = new int[values.length];
        Arrays.setAll(
                cells,
                i -> values[i] instanceof Choices chosen
                        ? places.getOrDefault(chosen.choices().getFirst().code(), other)
                        : missing);
        return new OneOf(tag, features, cells, new double[0], List.of());
    }

    private TagCells anyValues(Tag tag, @Nullable TagValue[] values) {
        SortedMap<String, Integer> sorted = places(values);
        Map<String, Integer> places = new HashMap<>(sorted);
        List<Feature> features = valuesOf(tag, sorted);
        int missing = features.size();
        features.add(new Missing(tag.code()));
        int[][] cells = new int[values.length][];
        int[] none = {missing};
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values[i] instanceof Choices chosen ? cells(chosen, places) : none;
        }
        return new AnyOf(tag, features, cells);
    }

    /** The places of those values that have one: as choices are sorted by their codes, so are these. */
    private static int[] cells(Choices chosen, Map<String, Integer> places) {
        int[] cells = new int[chosen.choices().size()];
        int size = 0;
        for (Choice choice : chosen.choices()) {
            @Nullable Integer place = places.get(choice.code());
            if (place != null) {
                cells[size++] = place;
            }
        }
        return size == cells.length ? cells : Arrays.copyOf(cells, size);
    }

    private static List<Feature> valuesOf(Tag tag, SortedMap<String, Integer> places) {
        List<Feature> features = new ArrayList<>();
        places.keySet().forEach(value -> features.add(new Value(tag.code(), value)));
        return features;
    }

    /** The values that most have, in seed and base alike, sorted, with their places. */
    private SortedMap<String, Integer> places(@Nullable TagValue[] values) {
        Map<String, Count> counts = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Choices chosen) {
                for (Choice choice : chosen.choices()) {
                    Count count = counts.computeIfAbsent(choice.code(), code -> new Count());
                    if (i < members) {
                        count.seed++;
                    } else {
                        count.base++;
                    }
                }
            }
        }
        double others = values.length - members;
        SortedMap<String, Integer> places = new TreeMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Count> entry) ->
                                -entry.getValue().seed / (double) members - entry.getValue().base / others)
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(entry -> places.put(entry.getKey(), 0));
        int next = 0;
        for (Map.Entry<String, Integer> entry : places.entrySet()) {
            entry.setValue(next++);
        }
        return places;
    }

    /** How many have a value. */
    private static final class Count {
        private int seed;
        private int base;
    }

    private static TagCells flag(Tag tag, @Nullable TagValue[] values) {
        List<Feature> features =
                List.of(new FlagValue(tag.code(), false), new FlagValue(tag.code(), true), new Missing(tag.code()));
        int[] cells = new int[values.length];
        Arrays.setAll(cells, i -> values[i] instanceof Flag(boolean set) ? set ? 1 : 0 : 2);
        return new OneOf(tag, features, cells, new double[0], List.of());
    }

    private TagCells bins(Tag tag, @Nullable TagValue[] values) {
        double[] numbers = Arrays.stream(values).mapToDouble(MakeCells::number).toArray();
        double[] sorted = Arrays.stream(numbers, members, numbers.length)
                .filter(number -> !Double.isNaN(number))
                .sorted()
                .toArray();
        List<QuantileCuts> resolutions =
                RESOLUTIONS.stream().map(bins -> QuantileCuts.of(sorted, bins)).toList();
        QuantileCuts finest = QuantileCuts.union(resolutions);
        List<Feature> features = new ArrayList<>();
        IntStream.range(0, finest.bins())
                .mapToObj(bin -> bin(tag, finest.cuts(), bin, bin + 1))
                .forEach(features::add);
        features.add(new Missing(tag.code()));
        int[] cells = new int[values.length];
        Arrays.setAll(cells, i -> Double.isNaN(numbers[i]) ? finest.bins() : finest.bin(numbers[i]));
        return new OneOf(
                tag,
                features,
                cells,
                numbers,
                resolutions.stream().map(finest::starts).toList());
    }

    private static double number(@Nullable TagValue value) {
        return switch (value) {
            case Numeric(double number) -> number;
            case Day(LocalDate day) -> day.toEpochDay();
            case Moment(Instant instant) -> instant.toEpochMilli();
            case Choices any -> Double.NaN;
            case Flag any -> Double.NaN;
            case null -> Double.NaN;
        };
    }

    /** From one cut to another; the first bin and the last have no ends. */
    private static Feature bin(Tag tag, double[] cuts, int first, int end) {
        @Nullable Double from = first == 0 ? null : cuts[first - 1];
        @Nullable Double to = end > cuts.length ? null : cuts[end - 1];
        if (tag.type() == TagType.NUMBER) {
            return new NumberBin(tag.code(), from, to);
        }
        return tag.precision() == DatePrecision.DAY
                ? new DayBin(
                        tag.code(),
                        from == null ? null : LocalDate.ofEpochDay(from.longValue()),
                        to == null ? null : LocalDate.ofEpochDay(to.longValue()))
                : new MomentBin(
                        tag.code(),
                        from == null ? null : Instant.ofEpochMilli(from.longValue()),
                        to == null ? null : Instant.ofEpochMilli(to.longValue()));
    }

    /**
     * Neighbouring bins as one.
     *
     * @throws IllegalArgumentException if they are not bins of the same kind
     */
    static Feature joined(Feature lowest, Feature highest) {
        if (lowest instanceof NumberBin low && highest instanceof NumberBin high) {
            return new NumberBin(low.tag(), low.from(), high.to());
        }
        if (lowest instanceof DayBin low && highest instanceof DayBin high) {
            return new DayBin(low.tag(), low.from(), high.to());
        }
        if (lowest instanceof MomentBin low && highest instanceof MomentBin high) {
            return new MomentBin(low.tag(), low.from(), high.to());
        }
        throw new IllegalArgumentException("only bins have neighbours");
    }
}
