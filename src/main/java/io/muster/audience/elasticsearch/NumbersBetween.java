package io.muster.audience.elasticsearch;

import io.muster.filter.MemberNumbers;
import java.util.function.IntConsumer;

/** Those of a set of numbers that lie between two, both included. */
record NumbersBetween(MemberNumbers numbers, int first, int last) implements MemberNumbers {
    /** Every number, whether a customer has it or not. */
    private record EveryNumber() implements MemberNumbers {
        @Override
        public long size() {
            return Integer.MAX_VALUE;
        }

        @Override
        public int first() {
            return 1;
        }

        @Override
        public int last() {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean contains(int number) {
            return number >= 1;
        }

        @Override
        public long count(int first, int last) {
            return Math.max(0, last - (long) first + 1);
        }

        @Override
        public void forEach(int first, int last, IntConsumer each) {
            for (long number = first; number <= last; number++) {
                each.accept((int) number);
            }
        }
    }

    NumbersBetween {
        first = Math.max(first, numbers.first());
        last = Math.min(last, numbers.last());
    }

    /** All numbers between two. */
    static NumbersBetween all(int first, int last) {
        return new NumbersBetween(new EveryNumber(), first, last);
    }

    @Override
    public long size() {
        return count(first, last);
    }

    @Override
    public boolean contains(int number) {
        return number >= first && number <= last && numbers.contains(number);
    }

    @Override
    public long count(int from, int to) {
        int lower = Math.max(first, from);
        int upper = Math.min(last, to);
        return lower > upper ? 0 : numbers.count(lower, upper);
    }

    @Override
    public void forEach(int from, int to, IntConsumer each) {
        int lower = Math.max(first, from);
        int upper = Math.min(last, to);
        if (lower <= upper) {
            numbers.forEach(lower, upper, each);
        }
    }
}
