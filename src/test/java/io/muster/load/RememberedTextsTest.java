package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RememberedTextsTest {
    @Test
    void aTextIsFoundAtItsPlaceOnly() {
        RememberedTexts texts = new RememberedTexts(300);
        byte[] text = bytes("high");
        for (int place = 0; place < 300; place += 2) {
            texts.add(place, text, 0, text.length, place);
        }

        for (int place = 0; place < 300; place++) {
            assertThat(texts.find(place, text, 0, text.length))
                    .isEqualTo(place % 2 == 0 ? place : RememberedTexts.NONE);
        }
        assertThat(texts.find(0, text, 0, 3)).isEqualTo(RememberedTexts.NONE);
        assertThat(texts.find(0, text, 0, 0)).isEqualTo(RememberedTexts.NONE);
    }

    @Test
    void ofATagWithManyTextsTheFirstFewThousandAreRemembered() {
        RememberedTexts texts = new RememberedTexts(2);

        for (int i = 0; i < 5_000; i++) {
            byte[] text = bytes("x" + i + ";");
            assertThat(texts.find(1, text, 1, text.length - 1)).isEqualTo(RememberedTexts.NONE);
            texts.add(1, text, 1, text.length - 1, i);
        }

        for (int i = 0; i < 5_000; i++) {
            byte[] text = bytes(String.valueOf(i));
            assertThat(texts.find(1, text, 0, text.length)).isEqualTo(i < 4_096 ? i : RememberedTexts.NONE);
        }
        byte[] other = bytes("0");
        texts.add(0, other, 0, 1, 7);
        assertThat(texts.find(0, other, 0, 1)).isEqualTo(7);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
