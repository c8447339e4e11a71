package io.muster.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Elasticsearch node.
 *
 * @param heap the JVM's heap, as {@code 512m}
 */
public record Elasticsearch(Kit kit, DataDirectory data, int port, String heap) implements Service {

    @Override
    public Part part() {
        return Part.ELASTICSEARCH;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String word() {
        return "path.data=" + data.of(Part.ELASTICSEARCH);
    }

    @Override
    public void prepare(Children children) throws IOException {
        Files.createDirectories(data.of(Part.ELASTICSEARCH));
        Files.createDirectories(data.temporary(Part.ELASTICSEARCH));
        copyZstd();
    }

    /** Without it the node runs, but not its best_compression, and it logs a long complaint. */
    private void copyZstd() throws IOException {
        var found = SystemLibrary.find("libzstd.so.1");
        if (found.isPresent()) {
            var copy = Files.createDirectories(nativeLibraries()).resolve("libzstd.so");
            Files.copy(found.get(), copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path nativeLibraries() {
        return data.root().resolve("native");
    }

    @Override
    public Command command() {
        var home = kit.elasticsearch();
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm(home));
        words.add("io.muster.engines.node.ElasticsearchNode");
        words.addAll(settings(home));
        return new Command(words, Map.of(), data.root());
    }

    private List<String> jvm(Path home) {
        return List.of(
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + data.root().resolve("logs/elasticsearch-crash.log"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + data.temporary(Part.ELASTICSEARCH),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                // The native vector library is not published; the JDK's vectors stand in for it.
                "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.noKeySetOptimization=true",
                "-Dio.netty.recycler.maxCapacityPerThread=0",
                "-Des.path.home=" + home,
                "-Des.nativelibs.path=" + nativeLibraries(),
                "-cp",
                home.resolve("lib") + "/*:" + home.resolve("launcher") + "/*");
    }

    private List<String> settings(Path home) {
        return List.of(
                word(),
                "path.home=" + home,
                "path.logs=" + data.root().resolve("logs"),
                "cluster.name=muster",
                "node.name=muster",
                "discovery.type=single-node",
                "network.host=127.0.0.1",
                "http.port=" + port,
                // Nobody but the node itself uses it.
                "transport.port=0",
                // A developer's disk is often nearly full, and the node would then refuse to write.
                "cluster.routing.allocation.disk.threshold_enabled=false",
                // A misspelt index name is an error, not a new index without a mapping.
                "action.auto_create_index=false");
    }

    @Override
    public boolean ready() throws InterruptedException {
        return HttpAnswer.isOk(url() + "/")
                && HttpAnswer.isOk(url() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }

    @Override
    public void tidy() throws IOException {
        SmallFile.deleteTree(data.temporary(Part.ELASTICSEARCH));
    }
}
