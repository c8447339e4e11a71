package io.muster.engines;

import java.io.IOException;

/** What one process serves on one port: an engine, or Muster itself. */
public sealed interface Service permits MySql, Elasticsearch, Server {

    /** Which one. */
    Part part();

    /** Where it listens. */
    int port();

    /** How it is reached. */
    String url();

    /** The word of its command line that names its data. */
    String word();

    /** Makes ready what the process needs; also after a crash. */
    void prepare(Children children) throws IOException, InterruptedException;

    /** The process to run. */
    Command command();

    /** Whether somebody answers there as its users need it. */
    boolean ready() throws InterruptedException;

    /** Removes what an ended process left. */
    void tidy() throws IOException;
}
