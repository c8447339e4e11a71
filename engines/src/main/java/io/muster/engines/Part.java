package io.muster.engines;

import java.util.Locale;

/** What runs as a process of its own, in the order it is started. */
public enum Part {
    /** The catalogue's database. */
    MYSQL("MySQL"),
    /** The customers' index. */
    ELASTICSEARCH("Elasticsearch"),
    /** Muster itself. */
    SERVER("Server");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    /** The name in commands and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
