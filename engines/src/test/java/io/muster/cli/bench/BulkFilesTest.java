package io.muster.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkFilesTest {

    private static final String PAGE = """
            {"took":3,"_shards":{"total":2,"hits":{}},"hits":{"max_score":null,"hits":[\
            {"_index":"customers-1","_id":"7","_score":null,"_source":{"id":"七","number":7,"tags":{"crm":["a=1"]}},"sort":[7]},\
            {"_index":"customers-1","_id":"8","_score":null,"_source": {"number": 8e0},"sort":[8]}]}}""";

    @TempDir
    private Path folder;

    @Test
    void documentsStayTheBytesTheyAre() throws IOException {
        // Given
        var writer = new BulkFilesWriter(folder);

        // When
        for (var hit : Hits.of(PAGE.getBytes(StandardCharsets.UTF_8))) {
            writer.add(hit);
        }
        var files = writer.finish();

        // Then
        assertThat(files.documents()).isEqualTo(2);
        assertThat(files.paths())
                .singleElement()
                .satisfies(path -> assertThat(Files.readString(path)).isEqualTo("""
                        {"create":{"_id":"7"}}
                        {"id":"七","number":7,"tags":{"crm":["a=1"]}}
                        {"create":{"_id":"8"}}
                        {"number": 8e0}
                        """));
        files.warm();
    }

    @Test
    void theNextPageBeginsAfterTheLastNumber() throws IOException {
        assertThat(Hits.of(PAGE.getBytes(StandardCharsets.UTF_8)))
                .extracting(Hit::number)
                .containsExactly(7L, 8L);
    }

    @Test
    void aFileHoldsSoManyDocumentsAndTheLastWhatIsLeft() throws IOException {
        // Given
        var writer = new BulkFilesWriter(folder);
        var hit = Hits.of(PAGE.getBytes(StandardCharsets.UTF_8)).getFirst();

        // When
        for (var document = 0; document < 2 * BulkFilesWriter.DOCUMENTS_A_FILE + 1; document++) {
            writer.add(hit);
        }

        // Then
        assertThat(writer.finish().paths())
                .extracting(path -> Files.readAllLines(path).size())
                .containsExactly(4_000, 4_000, 2);
    }
}
