package io.muster.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.Shop;
import io.muster.TestEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class ImportLoaderCatalogueTest {
    @Inject
    LoaderCatalogue loaderCatalogue;

    @ConfigProperty(name = "muster.catalogue.max-bytes")
    int maxBytes;

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNoJsonIsToldWithItsPlace() throws IOException {
        assertThatThrownBy(() -> enter("{\"tags\": [\n  oops]}"))
                .isInstanceOf(BadLoader.class)
                .hasMessageStartingWith(file() + ", line 2, column ");
    }

    @Test
    void aFileThatIsTooLongIsToldWithItsLimit() throws IOException {
        String file = "{\"tags\": []}";

        assertThatThrownBy(() -> enter(file + " ".repeat(maxBytes + 1 - file.length())))
                .isInstanceOf(BadLoader.class)
                .hasMessage(file() + " has more than " + maxBytes + " bytes");
    }

    @Test
    void whatStandsInTheWayOfATagIsTold() throws IOException {
        // Given a segment that uses a tag
        Shop shop = new Shop();
        Shop.post("/api/v1/segments", shop.named("""
                {"id":"%s","name":"A","filter":{"language":1,"where":{"tag":"orders","op":"exists"}}}
                """.formatted("uses-" + shop.source)))
                .then()
                .statusCode(201);

        // When, Then
        assertThatThrownBy(() -> enter(shop.named("""
                {"tags":[{"code":"orders","names":{"zh":"订单","en":"Orders"},"type":"NUMBER","category":["shop"],
                 "kind":"RULE","refresh":"DAILY","sensitivity":"PUBLIC","owner":"shop","state":"RETIRED"}]}""")))
                .isInstanceOf(BadLoader.class)
                .hasMessageStartingWith(file() + ": the tag ")
                .hasMessageEndingWith(" is in use");
    }

    private Path file() {
        return folder.resolve("catalogue.json");
    }

    private void enter(String catalogue) throws IOException {
        Files.writeString(file(), catalogue);
        loaderCatalogue.enter(
                new Loader("shop", List.of(), new LoaderInput.Numbered("n"), List.of(), List.of(), file(), "", "1"),
                null);
    }
}
