package io.muster.tag.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.TestEngines;
import io.muster.shared.WaitingTime;
import io.muster.shared.jackson.StrictJson;
import io.muster.tag.ImportCatalogue;
import io.muster.tag.OpenDictionaries;
import io.muster.tag.Tag;
import io.muster.tag.TagCatalogue;
import io.muster.tag.TagCode;
import io.muster.tag.TagState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEngines.class)
class OpenDictionariesTest {
    private final TagCode code = new TagCode("g" + ThreadLocalRandom.current().nextInt(1 << 30) + ".country");

    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    OpenDictionaries dictionaries;

    @Inject
    TagCatalogue catalogue;

    @BeforeEach
    void anOpenTag() {
        importCatalogue.run(StrictJson.read("""
                {"tags": [{"code": "%s", "names": {"zh": "国家", "en": "Country"}, "category": ["place"],
                  "type": "MULTI", "kind": "STATISTICAL", "open": true, "values": [{"code": "FR"}],
                  "refresh": "DAILY", "sensitivity": "PUBLIC", "owner": "crm-team"}]}
                """.formatted(code)), TagState.PUBLISHED);
    }

    private Tag tag() {
        return catalogue.current().find(code).orElseThrow();
    }

    @Test
    void newValuesComeLastAndMakeNoVersion() {
        dictionaries.gain(Map.of(code, new LinkedHashSet<>(List.of("DE", "FR", "A=B", "de", "DE "))));

        assertThat(tag().values().values()).extracting("code").containsExactly("FR", "DE", "A=B", "de", "DE ");
        assertThat(tag().version()).isEqualTo(1);
    }

    @Test
    void whatIsKnownAlreadyChangesNothing() {
        long revision = catalogue.current().revision();

        dictionaries.gain(Map.of(code, Set.of("FR"), new TagCode("no.such_tag"), Set.of("x")));

        assertThat(catalogue.current().revision()).isEqualTo(revision);
    }

    @Test
    void whoGainsAValueWaitsNoLongerForTheRestOfTheRequest() {
        Duration most = Duration.ofSeconds(3);
        WaitingTime.begin(most);
        try {
            dictionaries.gain(Map.of(code, Set.of("DE")));

            assertThat(WaitingTime.left())
                    .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(most));
        } finally {
            WaitingTime.end();
        }
    }

    @Test
    void manyWhoGainTheSameValuesAtOnceGainThemOnce() {
        List<String> values = IntStream.range(0, 500).mapToObj(i -> "v" + i).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> dictionaries.gain(Map.of(code, new LinkedHashSet<>(values))));
            }
        }

        assertThat(tag().values().size()).isEqualTo(501);
    }

    @Test
    void aLookAtTheCatalogueTakesLessThanAMillisecond() {
        long[] nanos = new long[2_000];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            catalogue.current();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "current(): median %.3f ms, 99th percentile %.3f ms%n", nanos[1_000] / 1e6, nanos[1_980] / 1e6);

        assertThat(nanos[1_000]).isLessThan(1_000_000);
    }
}
