package io.muster.engines;

import java.io.IOException;

/** One engine on one folder and port. */
public sealed interface Engine permits MySql, Elasticsearch {

    /** Which one. */
    Part part();

    /** Where it listens, on 127.0.0.1. */
    int port();

    /** The word of its command line that names its data. */
    String word();

    /** Makes ready what the process needs; also after a crash. */
    void prepare(Children children) throws IOException, InterruptedException;

    /** The process to run. */
    Command command();

    /** Whether it answers as its users need it. */
    boolean ready() throws InterruptedException;

    /** Removes what an ended process left. */
    void tidy() throws IOException;
}
