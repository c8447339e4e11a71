package io.muster.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * How far a load is.
 *
 * @param read lines read, without the header; a record that goes on over several counts as one, an empty line as none
 * @param ignored of the lines read, those left out as the loader says
 * @param rejected of the lines read, those refused as a whole
 * @param valuesRejected single values refused of lines that are in, each once however many rules it breaks
 * @param loaded customers of the file who are in
 * @param changed customers who were written
 */
public record LoadFigures(long read, long ignored, long rejected, long valuesRejected, long loaded, long changed) {
    static final LoadFigures NONE = new LoadFigures(0, 0, 0, 0, 0, 0);

    LoadFigures withRead(long records) {
        return new LoadFigures(records, ignored, rejected, valuesRejected, loaded, changed);
    }

    Map<String, Long> toMap() {
        return new TreeMap<>(Map.of(
                "read", read,
                "ignored", ignored,
                "rejected", rejected,
                "valuesRejected", valuesRejected,
                "loaded", loaded,
                "changed", changed));
    }

    /** The figures that a job tells; 0 for those that it does not know yet. */
    public static LoadFigures of(Map<String, Long> figures) {
        return new LoadFigures(
                figures.getOrDefault("read", 0L),
                figures.getOrDefault("ignored", 0L),
                figures.getOrDefault("rejected", 0L),
                figures.getOrDefault("valuesRejected", 0L),
                figures.getOrDefault("loaded", 0L),
                figures.getOrDefault("changed", 0L));
    }
}
