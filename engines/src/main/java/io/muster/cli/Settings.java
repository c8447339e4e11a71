package io.muster.cli;

import io.muster.engines.CannotStart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says. A name of ours that is set but empty counts as not set.
 *
 * @param variables the environment
 */
record Settings(Map<String, String> variables) {

    private static final int DEMO_CUSTOMERS = 100_000;

    /** Where everything is kept. */
    Path directory(Path project) {
        return value("MUSTER_DIR").map(Path::of).orElse(project.resolve(".muster"));
    }

    /** An external MySQL, in place of ours. */
    Optional<String> mysqlUrl() {
        return value("MUSTER_MYSQL_URL");
    }

    /** An external Elasticsearch, in place of ours. */
    Optional<String> elasticsearchUrl() {
        return value("MUSTER_ELASTICSEARCH_URL");
    }

    Optional<String> httpHost() {
        return value("MUSTER_HTTP_HOST");
    }

    Optional<Integer> httpPort() {
        return number("MUSTER_HTTP_PORT");
    }

    String serverHeap() {
        return value("MUSTER_SERVER_HEAP").orElse("448m");
    }

    /** How many customers the first start makes up; 0 for none. */
    int demoCustomers() {
        return number("MUSTER_DEMO_CUSTOMERS").orElse(DEMO_CUSTOMERS);
    }

    /** The same, but for the engines that we run ourselves. */
    Settings withoutExternalEngines() {
        var own = new HashMap<>(variables);
        own.remove("MUSTER_MYSQL_URL");
        own.remove("MUSTER_ELASTICSEARCH_URL");
        return new Settings(own);
    }

    /** The same, but in a folder and on a port of its own, on loopback, with the engines that we run ourselves. */
    Settings apart(Path directory, int port) {
        var own = new HashMap<>(withoutExternalEngines().variables);
        own.put("MUSTER_DIR", directory.toString());
        own.put("MUSTER_HTTP_HOST", "127.0.0.1");
        own.put("MUSTER_HTTP_PORT", Integer.toString(port));
        return new Settings(own);
    }

    private Optional<Integer> number(String name) {
        try {
            return value(name).map(Integer::parseUnsignedInt);
        } catch (NumberFormatException wrong) {
            throw new CannotStart(name + " must be a whole number, not '" + variables.get(name) + "'.");
        }
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
