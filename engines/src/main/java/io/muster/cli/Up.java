package io.muster.cli;

import io.muster.engines.CannotStart;
import io.muster.engines.Ports;
import io.muster.engines.ServiceProcess;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Brings up what is missing, and takes down again what it began when it is stopped half-way. */
final class Up {

    private static final int LOOKS = 20;
    private static final long LOOK_MILLIS = 100;

    private final Site site;
    private final Say say;
    // The hook that undoes runs in a thread of its own.
    private final List<ServiceProcess> begun = new CopyOnWriteArrayList<>();

    Up(Site site, Say say) {
        this.site = site;
        this.say = say;
    }

    /** Starts the engines that we run and then the server; what runs already is left as it is. */
    void run() throws IOException, InterruptedException {
        requirePlatform();
        var moved = site.settlePorts();
        var engines = site.engines();
        for (var engine : engines) {
            begin(engine);
        }
        for (var engine : engines) {
            engine.awaitReady();
        }
        var server = site.server();
        if (moved && server.running().isPresent()) {
            say.line("An engine's port was taken by another program: the server starts again with the new one.");
            server.stop();
        }
        if (server.running().isEmpty()) {
            claimPort();
        } else if (!site.address().equals(site.runningAddress())) {
            throw new CannotStart("The server already runs on "
                    + site.runningAddress().url() + ". To move it, run ./muster down first.");
        }
        begin(server);
        server.awaitReady();
        site.remember(site.address());
    }

    /** From now on everything lives on without this command. */
    void letGo() {
        site.children().release();
        begun.clear();
    }

    /** Ends what was begun here, and nothing that was found running. */
    void undo() throws IOException {
        site.children().close();
        for (var process : begun) {
            process.forget();
        }
    }

    private void begin(ServiceProcess process) throws IOException, InterruptedException {
        var title = process.service().part().title();
        var running = process.running();
        if (running.isPresent()) {
            say.line("%s already runs (process %d).", title, running.get().pid());
            return;
        }
        say.line("Starting %s…", title);
        begun.add(process);
        process.begin();
    }

    private void requirePlatform() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64") && site.settings().mysqlUrl().isEmpty()) {
            throw new CannotStart("The built-in MySQL runs on Linux amd64 only, and this is " + platform
                    + ". Name one of your own: MUSTER_MYSQL_URL, MUSTER_MYSQL_USER, MUSTER_MYSQL_PASSWORD.");
        }
    }

    private void claimPort() throws InterruptedException {
        var address = site.address();
        // A process that was just killed has no command line any more, and for a moment still its port.
        for (var look = 0; look < LOOKS && !Ports.isFree(address.port()); look++) {
            Thread.sleep(LOOK_MILLIS);
        }
        if (!Ports.isFree(address.port())) {
            throw new CannotStart("""
                    Port %d is taken by another program. Stop that program, or choose another port, for example:
                      MUSTER_HTTP_PORT=%d ./muster up""".formatted(address.port(), Ports.free()));
        }
    }
}
