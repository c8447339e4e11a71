package io.muster.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of a stream has been read. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer progress;
    private long count;

    CountedInput(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var some = super.read(bytes, offset, length);
        add(Math.max(0, some));
        return some;
    }

    private void add(int read) {
        count += read;
        progress.accept(count);
    }
}
