package io.muster.audience;

import io.muster.filter.MemberNumbers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** Members as a Roaring bitmap: at most two bytes each, and of 10 million customers at most 1.25 MB. */
public final class RoaringNumbers implements MemberNumbers {
    private final RoaringBitmap numbers;

    /** @param numbers from now on nobody else's */
    private RoaringNumbers(RoaringBitmap numbers) {
        this.numbers = numbers;
    }

    /** These numbers, each 1 or above; what becomes of the bitmap later does not matter. */
    public static RoaringNumbers of(RoaringBitmap numbers) {
        RoaringBitmap own = numbers.clone();
        own.runOptimize();
        return new RoaringNumbers(own);
    }

    /** The same numbers. */
    public static RoaringNumbers of(MemberNumbers numbers) {
        if (numbers instanceof RoaringNumbers roaring) {
            return roaring;
        }
        RoaringBitmapWriter<RoaringBitmap> writer =
                RoaringBitmapWriter.writer().optimiseForRuns().get();
        numbers.forEach(numbers.first(), numbers.last(), writer::add);
        return new RoaringNumbers(writer.get());
    }

    /** These numbers, each 1 or above. */
    public static RoaringNumbers of(int... numbers) {
        return new RoaringNumbers(RoaringBitmap.bitmapOf(numbers));
    }

    /**
     * What {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException if it is nothing that it writes
     */
    public static RoaringNumbers read(byte[] bytes) {
        RoaringBitmap numbers = new RoaringBitmap();
        try {
            numbers.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("not a Roaring bitmap", e);
        }
        return new RoaringNumbers(numbers);
    }

    /** In the portable format that all Roaring libraries share. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.serializedSizeInBytes());
        numbers.serialize(bytes);
        return bytes.array();
    }

    @Override
    public long size() {
        return numbers.getLongCardinality();
    }

    @Override
    public int first() {
        return numbers.isEmpty() ? 1 : numbers.first();
    }

    @Override
    public int last() {
        return numbers.isEmpty() ? 0 : numbers.last();
    }

    @Override
    public boolean contains(int number) {
        return numbers.contains(number);
    }

    @Override
    public long count(int first, int last) {
        return first > last ? 0 : numbers.rangeCardinality(first, last + 1L);
    }

    @Override
    public void forEach(int first, int last, IntConsumer each) {
        if (first <= last) {
            numbers.forEachInRange(first, last - first + 1, each::accept);
        }
    }
}
