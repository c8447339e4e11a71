package io.muster.cli.bench;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** A document as it lies in a page of search results: its bytes are the page's from {@code from} to before {@code to}. */
record Hit(String id, long number, byte[] page, int from, int to) {

    void writeTo(ByteArrayOutputStream out) {
        out.write(page, from, length());
    }

    int length() {
        return to - from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hit hit
                && id.equals(hit.id)
                && number == hit.number
                && Arrays.equals(page, from, to, hit.page, hit.from, hit.to);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
