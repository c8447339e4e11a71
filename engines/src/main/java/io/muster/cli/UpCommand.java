package io.muster.cli;

import io.muster.engines.Address;
import io.muster.engines.CannotStart;
import io.muster.engines.Children;
import io.muster.engines.Lifetime;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From nothing to a server with customers in it. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts MySQL, Elasticsearch and the server, with made-up customers the first time.")
final class UpCommand implements Callable<Integer> {

    private static final Duration WARMING = Duration.ofSeconds(60);

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    UpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var say = Surroundings.say(spec);
        var site = Site.of(surroundings.settings(), surroundings.kit(), new Children(Lifetime.OWN));
        var up = new Up(site, say);
        var undo = Thread.ofPlatform().unstarted(() -> undo(up, say));
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            try (var lock = site.data().lock()) {
                up.run();
            }
            var code = fill(site.address(), say);
            up.letGo();
            tell(site.address(), say);
            return code;
        } catch (CannotStart problem) {
            up.undo();
            throw problem;
        }
    }

    /** Makes up customers for an empty store, so that there is something to look at. */
    private int fill(Address address, Say say) throws IOException, InterruptedException {
        var customers = surroundings.settings().demoCustomers();
        try (var api = new ServerApi(address)) {
            if (customers == 0 || customers(api) > 0) {
                return 0;
            }
            say.line("Making up %,d customers to try things on (MUSTER_DEMO_CUSTOMERS=0 for none)…", customers);
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("loader", "demo");
            parameters.put("customers", Integer.toString(customers));
            return new LoadRun(api, say).run(parameters, null);
        } catch (Problem problem) {
            say.remark("Whether there are customers could not be asked. %s", problem.getMessage());
            return 1;
        }
    }

    /** Engines that have just started answer late; their first searches may take longer than the server waits for any. */
    private static long customers(ServerApi api) throws IOException, InterruptedException, Problem {
        var deadline = System.nanoTime() + WARMING.toNanos();
        while (true) {
            try {
                return api.customers();
            } catch (Problem problem) {
                if (!problem.isPassing() || System.nanoTime() > deadline) {
                    throw problem;
                }
                Thread.sleep(500);
            }
        }
    }

    private static void tell(Address address, Say say) {
        say.line("""

                Muster is up:  %1$s
                Its interface: %1$s/q/swagger-ui
                How many customers there are:
                  curl -s %1$s/api/v1/audiences/count -H 'Content-Type: application/json' \\
                    -d '{"filter": {"language": 1, "where": {"all": []}}}'
                Stop it with:  ./muster down""", address.url());
    }

    private static void undo(Up up, Say say) {
        try {
            up.undo();
        } catch (IOException problem) {
            say.remark("Not everything could be tidied up: %s", problem.getMessage());
        }
    }
}
