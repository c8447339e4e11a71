package io.muster.load;

import java.util.List;

/** Takes what is read of a file, in its order. */
public interface RecordSink {

    /**
     * A record that can be read.
     *
     * @param record its number, from 1; those that cannot be read are counted too
     * @param line where it begins in the file, from 1
     * @param fields as many as the file has columns; empty for a missing value
     */
    void record(long record, long line, List<String> fields);

    /** A record that cannot. */
    void refused(Refusal refusal);
}
