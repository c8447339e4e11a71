package io.muster.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.shared.Invalid;
import io.muster.shared.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    @Test
    void theLoadersOfTheProjectCanBeRead() {
        assertThat(Loaders.in(LoadedRows.LOADERS).all())
                .extracting(Loader::name)
                .containsExactly("bank-marketing", "demo", "online-retail");
    }

    @Test
    void noSourceHasTwoLoaders() throws Exception {
        new ShopLoader(folder).withoutTimes();
        Files.createDirectories(folder.resolve("shop2"));
        for (String file : new String[] {"catalogue.json", "rows.sql"}) {
            Files.copy(
                    folder.resolve("shop").resolve(file),
                    folder.resolve("shop2").resolve(file));
        }
        Files.writeString(
                folder.resolve("shop2/loader.json"),
                Files.readString(folder.resolve("shop/loader.json"))
                        .replace("\"name\": \"shop\"", "\"name\": \"shop2\""));

        assertThatThrownBy(() -> Loaders.in(folder))
                .isInstanceOf(BadLoader.class)
                .hasMessage("the source shop has two loaders, shop and shop2; a source has one");
    }

    @Test
    void aWrongFolderIsToldByFileAndReason() throws Exception {
        new ShopLoader(folder).withoutTimes();
        Path description = folder.resolve("shop/loader.json");
        String right = Files.readString(description);

        Files.writeString(description, right.replace("\"sources\": [\"shop\"]", "\"sources\": [\"store\"]"));
        assertThatThrownBy(() -> Loaders.in(folder)).hasMessageContaining("shop.level is of a source not its own");
        Files.writeString(description, right.replace("\"column\": \"points\"", "\"column\": \"pints\""));
        assertThatThrownBy(() -> Loaders.in(folder)).hasMessageContaining("a rule of an unknown column pints");
        Files.writeString(description, right.replace("\"refuses\": \"ROW\"", "\"refuse\": \"ROW\""));
        assertThatThrownBy(() -> Loaders.in(folder)).hasMessageContaining("loader.json");
        Files.delete(description);
        assertThatThrownBy(() -> Loaders.in(folder)).hasMessageContaining("loader.json cannot be read");
        assertThatThrownBy(() -> Loaders.in(folder.resolve("none"))).hasMessageContaining("muster.loaders-dir");
    }

    @Test
    void optionsHaveDefaultsAndLimits() {
        Loader demo = LoadedRows.loader("demo");

        assertThat(demo.valuesOfOptions(Map.of("seed", "7"), TODAY))
                .isEqualTo(Map.of("customers", "100000", "seed", "7", "today", "2026-03-01"));
        for (Map<String, String> wrong : List.of(
                Map.of("customers", "0"),
                Map.of("customers", "10000001"),
                Map.of("customers", "1e3"),
                Map.of("today", "tomorrow"),
                Map.of("today", "1899-12-31"),
                Map.of("today", "2201-01-01"),
                Map.of("colour", "red"))) {
            assertThatThrownBy(() -> demo.valuesOfOptions(wrong, TODAY))
                    .as(wrong.toString())
                    .isInstanceOf(Invalid.class);
        }
        for (String day : List.of("1900-01-01", "2200-12-31")) {
            assertThat(demo.valuesOfOptions(Map.of("today", day), TODAY)).containsEntry("today", day);
        }
    }

    @Test
    void aDayThatIsNoneIsToldTheDaysThatThereAre() {
        Loader demo = LoadedRows.loader("demo");

        assertThatThrownBy(() -> demo.valuesOfOptions(Map.of("today", "9999-12-31"), TODAY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::message)
                                .containsExactly("today is a day from 1900-01-01 to 2200-12-31"));
    }

    @Test
    void anOptionThatIsNoDayHasADefaultAndEveryDefaultFits() throws Exception {
        new ShopLoader(folder).withoutTimes();
        Path description = folder.resolve("shop/loader.json");
        String right = Files.readString(description);

        for (Map.Entry<String, String> wrong : Map.of(
                        "\"type\": \"INTEGER\"", "an option without a default: often",
                        "\"type\": \"INTEGER\", \"defaultValue\": \"2026-02-28\"",
                                "a wrong default; often is a whole number",
                        "\"type\": \"INTEGER\", \"defaultValue\": \"0\", \"min\": 1", "often is a whole number from 1",
                        "\"type\": \"DAY\", \"defaultValue\": \"9999-12-31\"", "often is a day from 1900-01-01")
                .entrySet()) {
            Files.writeString(
                    description,
                    right.replace(
                            "\"sources\":",
                            "\"options\": [{\"name\": \"often\", " + wrong.getKey() + "}], \"sources\":"));
            assertThatThrownBy(() -> Loaders.in(folder))
                    .as(wrong.getKey())
                    .isInstanceOf(BadLoader.class)
                    .hasMessageContaining(wrong.getValue());
        }
        Files.writeString(
                description,
                right.substring(0, right.indexOf("\"csv\"")) + "\"numbered\": {\"count\": \"from\"},"
                        + " \"options\": [{\"name\": \"from\", \"type\": \"DAY\"}]}");
        assertThatThrownBy(() -> Loaders.in(folder))
                .hasMessageContaining("the count is no option that is an INTEGER: from");
    }
}
