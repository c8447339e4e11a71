package io.muster.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.filter.FilterCheck.Refused;
import io.muster.tag.Catalogue;
import io.muster.tag.CatalogueFile;
import io.muster.tag.Tag;
import io.muster.tag.TagReader;
import io.muster.tag.TagState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page for readers keeps step with the language. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("docs", "language.md");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleRunsOnTheLoadersThatComeWithMuster() throws IOException {
        Catalogue catalogue = catalogueOf("demo", "online-retail");
        List<String> examples = EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(examples).hasSizeGreaterThan(3).allSatisfy(example -> {
            var outcome = new FilterCheck(Limits.DEFAULT, Said.SERVERS_ZONE)
                    .check(JsonTexts.json(example), "/filter", catalogue, References.none());
            assertThat(outcome).isNotInstanceOf(Refused.class);
        });
    }

    @Test
    void everyProblemIsListed() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains(Arrays.stream(ProblemCode.values())
                        .map(code -> "`" + code + "`")
                        .toList());
    }

    private static Catalogue catalogueOf(String... loaders) throws IOException {
        List<Tag> tags = new ArrayList<>();
        TagReader reader = new TagReader(code -> Optional.empty(), TagState.PUBLISHED, 1_000_000);
        for (String loader : loaders) {
            Path file = Path.of("loaders", loader, "catalogue.json");
            tags.addAll(CatalogueFile.read(JsonTexts.json(Files.readString(file)), reader)
                    .tags());
        }
        return new Catalogue(1, tags);
    }
}
