package io.muster.shared.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muster.shared.Invalid;
import io.muster.shared.Json;
import io.muster.shared.Json.JsonNumber;
import io.muster.shared.Json.JsonObject;
import io.muster.shared.Json.JsonString;
import io.muster.shared.NotJson;
import io.muster.shared.TooManyBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void everythingIsKeptAsItWasWritten() {
        String text = "{\"z\":[1,1.50,1e3,-0],\"a\":{\"b\":null,\"c\":true,\"d\":false},\"\":\"标签 \uD83D\uDE00\"}";

        Json json = StrictJson.read(text);

        assertThat(JsonWriter.write(json))
                .isEqualTo(
                        "{\"z\":[1,1.50,1E+3,0],\"a\":{\"b\":null,\"c\":true,\"d\":false},\"\":\"标签 \uD83D\uDE00\"}");
    }

    @Test
    void aRepeatedKeyIsNamedWithItsPlace() {
        NotJson problem = catchThrowableOfType(NotJson.class, () -> StrictJson.read("{\"a\":1,\n  \"a\":2}"));

        assertThat(problem).hasMessage("line 2, column 3: a key stands twice in one object");
    }

    @Test
    void aKeyThatIsOnlyWrittenDifferentlyIsRepeatedToo() {
        assertThatThrownBy(() -> StrictJson.read("{\"a\":1,\"\\u0061\":2}")).isInstanceOf(NotJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "Infinity",
                "tru",
                "[1] [2]",
                "{} x",
                "//\n1",
                "/**/1",
                "\"\t\"",
                "\"\\x\"",
                "\"a",
                "\uFEFF{}",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "{\"\\ud800\":1}",
                "nul",
                "[1 2]",
                "{\"a\" 1}",
                "\u0000"
            })
    void whatIsNotJsonIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> StrictJson.read(text)).isInstanceOfSatisfying(NotJson.class, problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                     | line 1, column 2: the text ends before the JSON does",
                "\"secret              | line 1, column 8: the text ends before the JSON does",
                "NaN                   | line 1, column 4: what stands here is not JSON",
                "secret                | line 1, column 1: what stands here is not JSON",
                "{\"a\":secret}        | line 1, column 6: what stands here, in an object, is not JSON",
                "[1 2]                 | line 1, column 4: what stands here, in an array, is not JSON",
                "{'secret':1}          | line 1, column 2: what stands here, in an object, is not JSON",
            })
    void whatIsWrongIsSaidInOurWordsAndNotRepeated(String text, String message) {
        assertThatThrownBy(() -> StrictJson.read(text)).hasMessage(message);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedWithTheirPlace() {
        byte[] bytes = "{\n\"a\":\"..\"}".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xFF;

        assertThatThrownBy(() -> StrictJson.read(new ByteArrayInputStream(bytes), 100))
                .hasMessage("line 2, column 6: not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC0AF, 0xEDA080, 0xE4B8, 0x80, 0xF4908080})
    void overlongHalfAndTooLargeCharactersAreNoUtf8(int bytes) {
        byte[] text = new java.math.BigInteger(Integer.toHexString(bytes), 16).toByteArray();

        assertThatThrownBy(() -> StrictJson.read(new ByteArrayInputStream(text), 100))
                .isInstanceOf(NotJson.class);
    }

    @Test
    void utf16IsNotGuessed() {
        byte[] text = "{}".getBytes(StandardCharsets.UTF_16LE);

        assertThatThrownBy(() -> StrictJson.read(new ByteArrayInputStream(text), 100))
                .isInstanceOf(NotJson.class);
    }

    @Test
    void theLimitIsExact() throws IOException {
        byte[] text = ("\"" + "x".repeat(98) + "\"").getBytes(StandardCharsets.UTF_8);

        assertThat(StrictJson.read(new ByteArrayInputStream(text), 100)).isEqualTo(new JsonString("x".repeat(98)));
        assertThatThrownBy(() -> StrictJson.read(new ByteArrayInputStream(text), 99))
                .isInstanceOf(TooManyBytes.class);
    }

    @Test
    void hugeExponentsAreHarmless() {
        assertThat(StrictJson.read("1e999999999")).isEqualTo(new JsonNumber(new BigDecimal("1e999999999")));
        assertThatThrownBy(() -> StrictJson.read("{\"a\":[0,1e99999999999]}"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/a/1");
                                    assertThat(problem.code()).isEqualTo("WRONG_TYPE");
                                }));
    }

    @Test
    void aNumberOfAThousandDigitsIsReadAndALongerOneIsAProblem() {
        assertThat(StrictJson.read("9".repeat(1_000))).isInstanceOf(JsonNumber.class);
        assertThatThrownBy(() -> StrictJson.read("{\"n\":" + "9".repeat(500_000) + "}"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems().getFirst().pointer())
                                .isEqualTo("/n"));
    }

    @Test
    void aThousandLevelsAreReadAndMoreAreAProblem() {
        assertThat(StrictJson.read("[".repeat(1_000) + "]".repeat(1_000))).isInstanceOf(Json.JsonArray.class);
        assertThatThrownBy(() -> StrictJson.read("[".repeat(500_000)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/0".repeat(1_000));
                                    assertThat(problem.code()).isEqualTo("TOO_DEEP");
                                }));
    }

    @Test
    void keysMayBeAsLongAsTheBodyAllows() {
        assertThat(StrictJson.read("{\"" + "k".repeat(200_000) + "\":1}")).isInstanceOf(JsonObject.class);
    }
}
