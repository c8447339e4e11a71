package io.muster.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleFileTest {
    private final ConsoleFile file = new ConsoleFile(
            "text/css", true, "\"1\"", Buffer.buffer("plain"), Buffer.buffer("gzip"), Buffer.buffer("br"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                   | plain",
                "identity            | plain",
                "gzip, deflate       | gzip",
                "gzip, deflate, br   | br",
                "br;q=0, gzip;q=0.5  | gzip",
                "br; q=0.0, gzip;q=0 | plain",
                "BR                  | br",
            })
    void theSmallestFormThatTheBrowserReadsIsSent(String acceptEncoding, String sent) {
        assertThat(file.bodyFor(acceptEncoding).bytes().toString()).isEqualTo(sent);
    }
}
