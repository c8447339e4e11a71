package io.muster.load;

import io.muster.customer.TouchedCustomers.Touched;
import io.muster.load.LoaderInput.Csv;
import io.muster.tag.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One load's rows on their way from a file to what has changed since last time; for one thread. */
public interface LoadWorkbench extends AutoCloseable {

    /** Reads a file into the table that the checks and the loader's query work on. */
    interface Reading {
        /** Gives every record to the sink. */
        void into(RecordSink sink) throws IOException, UnreadableFile;
    }

    /** Takes the records of a file. */
    void read(Csv format, Reading reading) throws IOException, UnreadableFile;

    /** Takes the numbers from 1 up to this one. */
    void number(long last);

    /**
     * Leaves out the lines to be ignored and judges the others by the rules.
     *
     * @return how many lines are ignored
     */
    long judge(Csv format);

    /**
     * Runs the loader's query and writes its rows.
     *
     * @param options by name
     * @param layout has a place for each of the loader's tags
     * @param catalogue knows each of them
     * @param target the file to write
     * @return how many customers there are
     * @throws BadLoader if the query fails or its rows are not as they must be
     */
    long makeRows(Loader loader, Map<String, String> options, RowLayout layout, Catalogue catalogue, Path target);

    /** How much of a load was refused: whole lines, and single values of lines that are in. */
    record Refused(long lines, long values) {}

    /** Writes what was refused so far, sorted by line, as lines of JSON. */
    Refused writeRefusals(Path target);

    /**
     * Finds those of some customers who are not in the rows that {@link #makeRows} wrote; to be called once.
     *
     * @param customers gives all of them before any is handed over; there may be many
     * @param absent is handed the numbers of those who are not there, in no order
     */
    void absent(Path rows, Consumer<Consumer<Touched>> customers, IntConsumer absent);

    /**
     * Compares rows with those of last time.
     *
     * @param now what {@link #makeRows} wrote
     * @param last what it wrote last time; null where there is no last time
     * @param unfinished what it wrote for loads that did not end: a customer may be as they say or as last time
     * @param goneToo whether customers who are no longer there are a difference
     */
    Comparison compare(Path now, @Nullable Path last, List<Path> unfinished, boolean goneToo);

    /** What differs. */
    interface Comparison {
        /** How many customers differ. */
        long size();

        /** How many of them are in the file. */
        long sizeInFile();

        /** Hands over every customer that differs, in no order. */
        void forEach(Consumer<RowChange> consumer);
    }

    /** Writes the rows of last time, with those of now in place of the same customers'. */
    void merge(Path now, @Nullable Path last, Path target);

    @Override
    void close();
}
