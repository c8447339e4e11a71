package io.muster.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PageTokenTest {

    @Test
    void aTokenIsReadAsItWasWritten() {
        PageToken token = new PageToken("tags", "crm.会员=\uD83D\uDE00");

        assertThat(PageToken.decode("tags", token.encode())).contains(token);
        assertThat(token.encode()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTokenOfAnotherListIsNone() {
        String token = new PageToken("tags?state=DRAFT", "crm.age").encode();

        assertThat(PageToken.decode("tags?state=RETIRED", token)).isEmpty();
    }

    @Test
    void anAlteredTokenIsNone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String token = new PageToken("tags", "crm.age").encode();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder altered = new StringBuilder(token);
            int at = random.nextInt(token.length());
            altered.setCharAt(at, (char) random.nextInt(1, 127));

            if (!altered.toString().equals(token)) {
                assertThat(PageToken.decode("tags", altered.toString()))
                        .as("seed %d, token %s", seed, altered)
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsNoTokenIsNone() {
        assertThat(PageToken.decode("tags", "")).isEmpty();
        assertThat(PageToken.decode("tags", "A")).isEmpty();
        assertThat(PageToken.decode("tags", new PageToken("tags", "crm.age").encode() + "="))
                .isEmpty();
        assertThat(PageToken.decode("tags", "A".repeat(1_000_000))).isEmpty();
    }
}
