package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class IndexLayoutTest {

    @Test
    void anotherIndexIsMadeTheSame() throws IOException {
        // Given
        var described = Http.JSON.readTree("""
                {"customers-1": {
                  "aliases": {"customers": {}},
                  "mappings": {"dynamic": "strict"},
                  "settings": {"index": {"number_of_shards": "2", "refresh_interval": "1s", "uuid": "x",
                    "creation_date": "1", "provided_name": "customers-1", "version": {"created": "9"}}}}}""");

        // Then
        assertThat(IndexLayout.of(described)).isEqualTo(Http.JSON.readTree("""
                {"settings": {"index": {"number_of_shards": "2", "refresh_interval": "1s"}},
                 "mappings": {"dynamic": "strict"}}"""));
    }
}
