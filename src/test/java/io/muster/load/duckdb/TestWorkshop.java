package io.muster.load.duckdb;

import io.muster.load.LoadWorkshop;

/** DuckDB as the server uses it, for tests that do not start one. */
public final class TestWorkshop {
    private TestWorkshop() {}

    public static LoadWorkshop inMemory() {
        return inMemory(1_000_000);
    }

    /** With dictionaries of so many values at most. */
    public static LoadWorkshop inMemory(int mostValues) {
        return new DuckDbWorkshop("512MB", mostValues);
    }
}
