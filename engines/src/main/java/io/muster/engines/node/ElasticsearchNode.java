package io.muster.engines.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node in this process until it is asked to end. The product's own main class refuses root and
 * needs an agent that cannot be had from Maven. Arguments are settings, each {@code key=value}.
 */
public final class ElasticsearchNode {

    private ElasticsearchNode() {}

    /** Starts the node with the given settings. */
    public static void main(String[] args) throws Exception {
        // Before any other class of the product: the first logger made without it cannot be repaired.
        LogConfigurator.configureESLogging();
        LogConfigurator.registerErrorListener();
        var settings = settings(args);
        LogConfigurator.setClusterName(settings.get("cluster.name"));
        LogConfigurator.setNodeName(settings.get("node.name"));
        var home = Path.of(settings.get("path.home"));
        var environment = InternalSettingsPreparer.prepareEnvironment(
                settings, Map.of(), home.resolve("config"), () -> settings.get("node.name"));
        LogConfigurator.configure(environment, true);
        try {
            run(environment);
        } catch (Throwable problem) {
            // Threads that the node began would keep a half-started process alive.
            problem.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Environment environment) throws Exception {
        var loader = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false),
                Map.of(),
                Node.class.getModule().isNamed());
        var node = new Node(environment, loader);
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(node, closed)));
        node.start();
        closed.await();
    }

    private static void close(Node node, CountDownLatch closed) {
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(10, TimeUnit.SECONDS);
        } catch (IOException problem) {
            problem.printStackTrace();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    private static Settings settings(String[] args) {
        var settings = Settings.builder();
        for (var arg : args) {
            var equals = arg.indexOf('=');
            settings.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
        return settings.build();
    }
}
