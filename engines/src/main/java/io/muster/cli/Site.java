package io.muster.cli;

import io.muster.engines.Address;
import io.muster.engines.Children;
import io.muster.engines.DataDirectory;
import io.muster.engines.Elasticsearch;
import io.muster.engines.Kit;
import io.muster.engines.MySql;
import io.muster.engines.Part;
import io.muster.engines.PortFile;
import io.muster.engines.Ports;
import io.muster.engines.Server;
import io.muster.engines.Service;
import io.muster.engines.ServiceProcess;
import io.muster.engines.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Muster on this machine: its parts, their places and ports. */
record Site(Settings settings, Kit kit, DataDirectory data, Children children) {

    // Beside the engines' usual ports, which a system's own may have taken.
    private static final int MYSQL_PORT = 13_306;
    private static final int ELASTICSEARCH_PORT = 19_200;
    private static final String HOST = "127.0.0.1";
    private static final int HTTP_PORT = 8_080;

    static Site of(Settings settings, Kit kit, Children children) throws IOException {
        return new Site(settings, kit, DataDirectory.at(settings.directory(kit.project())), children);
    }

    /** The engines that we run, in the order they are started; external ones are nobody's business here. */
    List<ServiceProcess> engines() {
        var engines = new ArrayList<ServiceProcess>();
        if (settings.elasticsearchUrl().isEmpty()) {
            engines.add(process(elasticsearch()));
        }
        if (settings.mysqlUrl().isEmpty()) {
            engines.add(process(mysql()));
        }
        return engines;
    }

    /** Muster itself. */
    ServiceProcess server() throws IOException {
        return process(new Server(data, kit.project(), address(), settings.serverHeap(), serverEnvironment()));
    }

    /** The part's process when we run it. */
    Optional<ServiceProcess> process(Part part) throws IOException {
        return switch (part) {
            case SERVER -> Optional.of(server());
            case MYSQL, ELASTICSEARCH ->
                engines().stream()
                        .filter(process -> process.service().part() == part)
                        .findFirst();
        };
    }

    /** Where the part's external stand-in is, without what may be secret in its address. */
    String externalUrl(Part part) {
        var url = switch (part) {
            case SERVER -> Optional.<String>empty();
            case MYSQL -> settings.mysqlUrl();
            case ELASTICSEARCH -> settings.elasticsearchUrl();
        };
        return url.orElse("").replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** Where Elasticsearch is, whoever runs it. */
    String elasticsearchUrl() {
        return settings.elasticsearchUrl().orElseGet(() -> elasticsearch().url());
    }

    /** Chooses the ports of engines that do not run. Answers whether one of them moved. */
    boolean settlePorts() throws IOException {
        var moved = false;
        for (var process : engines()) {
            if (process.running().isEmpty()) {
                moved |= portFile(process.service().part()).settle();
            }
        }
        return moved;
    }

    /** Gives the engines ports that nobody expects them on, for a site beside the usual one. */
    void takeFreePorts() throws IOException {
        for (var process : engines()) {
            portFile(process.service().part()).take(Ports.free());
        }
    }

    /** What is asked for, else where it listened last, else the usual. */
    Address address() {
        var last = remembered();
        return new Address(
                settings.httpHost().or(() -> last.map(Address::host)).orElse(HOST),
                settings.httpPort().or(() -> last.map(Address::port)).orElse(HTTP_PORT));
    }

    /** Where the running server listens, whatever is asked for now. */
    Address runningAddress() {
        return remembered().orElseGet(this::address);
    }

    void remember(Address address) throws IOException {
        SmallFile.write(addressFile(), address.host() + " " + address.port() + "\n");
    }

    private Optional<Address> remembered() {
        try {
            var words = Files.readString(addressFile()).strip().split(" ", -1);
            return Optional.of(new Address(words[0], Integer.parseInt(words[1])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private Path addressFile() {
        return data.run().resolve("server.address");
    }

    private ServiceProcess process(Service service) {
        return new ServiceProcess(service, data, children);
    }

    private MySql mysql() {
        return new MySql(kit, data, portFile(Part.MYSQL).port(), "256M");
    }

    private Elasticsearch elasticsearch() {
        return new Elasticsearch(kit, data, portFile(Part.ELASTICSEARCH).port(), "1g");
    }

    private PortFile portFile(Part part) {
        return new PortFile(
                data.run().resolve(part.word() + ".port"), part == Part.MYSQL ? MYSQL_PORT : ELASTICSEARCH_PORT);
    }

    private Map<String, String> serverEnvironment() throws IOException {
        var environment = new HashMap<>(settings.variables());
        if (settings.mysqlUrl().isEmpty()) {
            environment.put("MUSTER_MYSQL_URL", mysql().url());
            environment.put("MUSTER_MYSQL_USER", MySql.NAME);
            environment.put("MUSTER_MYSQL_PASSWORD", mysql().password());
        }
        if (settings.elasticsearchUrl().isEmpty()) {
            environment.put("MUSTER_ELASTICSEARCH_URL", elasticsearch().url());
        }
        environment.put("MUSTER_HTTP_HOST", address().host());
        environment.put("MUSTER_HTTP_PORT", Integer.toString(address().port()));
        environment.put("MUSTER_DATA_DIR", data.of(Part.SERVER).toString());
        return environment;
    }
}
