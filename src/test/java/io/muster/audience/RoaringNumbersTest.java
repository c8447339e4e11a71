package io.muster.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class RoaringNumbersTest {
    private static final RoaringNumbers NUMBERS = RoaringNumbers.of(1, 2, 3, 65_535, 65_536, Integer.MAX_VALUE);

    @Test
    void knowsItsMembers() {
        assertThat(NUMBERS.size()).isEqualTo(6);
        assertThat(NUMBERS.first()).isEqualTo(1);
        assertThat(NUMBERS.last()).isEqualTo(Integer.MAX_VALUE);
        assertThat(NUMBERS.contains(65_536)).isTrue();
        assertThat(NUMBERS.contains(4)).isFalse();
        assertThat(RoaringNumbers.of().first()).isEqualTo(1);
        assertThat(RoaringNumbers.of().last()).isZero();
    }

    @Test
    void countsAndTellsWhatLiesBetween() {
        assertThat(between(2, 65_535)).containsExactly(2, 3, 65_535);
        assertThat(between(65_536, Integer.MAX_VALUE)).containsExactly(65_536, Integer.MAX_VALUE);
        assertThat(between(1, Integer.MAX_VALUE)).hasSize(6);
        assertThat(between(4, 3)).isEmpty();
        assertThat(NUMBERS.count(2, 65_535)).isEqualTo(3);
        assertThat(NUMBERS.count(1, Integer.MAX_VALUE)).isEqualTo(6);
        assertThat(NUMBERS.count(4, 3)).isZero();
    }

    @Test
    void isReadAsItWasWritten() {
        RoaringNumbers read = RoaringNumbers.read(NUMBERS.bytes());

        assertThat(read.size()).isEqualTo(6);
        assertThat(read.count(2, 65_536)).isEqualTo(4);
        assertThatThrownBy(() -> RoaringNumbers.read(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotChangeWithTheBitmapThatItWasMadeOf() {
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(1);
        RoaringNumbers numbers = RoaringNumbers.of(bitmap);

        bitmap.add(2);

        assertThat(numbers.contains(2)).isFalse();
    }

    private static List<Integer> between(int first, int last) {
        List<Integer> told = new ArrayList<>();
        NUMBERS.forEach(first, last, told::add);
        return told;
    }
}
