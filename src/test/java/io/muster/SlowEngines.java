package io.muster;

import io.muster.TestEngines.Engine;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The engines of the tests, reached by ways that can be made slow. */
public final class SlowEngines implements QuarkusTestResourceLifecycleManager {
    private static final Map<Engine, SlowProxy> WAYS = new EnumMap<>(Engine.class);

    /** From now on every piece of this engine's answers comes so much later. */
    static void delay(Engine engine, Duration delay) {
        Objects.requireNonNull(WAYS.get(engine)).delay(delay);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(TestEngines.settings());
        settings.computeIfPresent("muster.elasticsearch.url", (name, url) -> by(Engine.ELASTICSEARCH, url, ""));
        settings.computeIfPresent("muster.mysql.url", (name, url) -> by(Engine.MYSQL, url.substring(5), "jdbc:"));
        return settings;
    }

    @Override
    public void stop() {
        WAYS.clear();
        TestEngines.end();
    }

    private static synchronized String by(Engine engine, String url, String prefix) {
        URI uri = URI.create(url);
        SlowProxy proxy = WAYS.computeIfAbsent(engine, e -> new SlowProxy(uri.getHost(), uri.getPort()));
        return prefix + url.replace(uri.getHost() + ":" + uri.getPort(), "127.0.0.1:" + proxy.port());
    }
}
