package io.muster.filter;

import java.util.function.IntConsumer;

/**
 * A set of customers by their dense numbers, 1 and above. It never changes: who keeps a list makes a new one. How it is
 * held in memory is the matter of those who keep lists.
 */
public interface MemberNumbers {
    /** Nobody. */
    MemberNumbers NOBODY = new MemberNumbers() {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public int first() {
            return 1;
        }

        @Override
        public int last() {
            return 0;
        }

        @Override
        public boolean contains(int number) {
            return false;
        }

        @Override
        public long count(int first, int last) {
            return 0;
        }

        @Override
        public void forEach(int first, int last, IntConsumer each) {}
    };

    /** How many customers there are. */
    long size();

    /** No member has a lower number; 1 of an empty set. */
    int first();

    /** No member has a higher number; 0 of an empty set. */
    int last();

    /** Whether the customer of this number is one of them. */
    boolean contains(int number);

    /** How many numbers there are from the first to the last, both included. */
    long count(int first, int last);

    /** Tells every number from the first to the last, both included, in ascending order. */
    void forEach(int first, int last, IntConsumer each);
}
