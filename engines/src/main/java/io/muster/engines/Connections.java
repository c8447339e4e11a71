package io.muster.engines;

import java.io.IOException;

/** How to reach the two engines, as one line of JSON says it. */
public record Connections(
        String mysqlUrl,
        String mysqlUser,
        String mysqlPassword,
        long mysqlPid,
        String elasticsearchUrl,
        long elasticsearchPid) {

    /** Of engines that run; an engine that does not has the process id 0. */
    static Connections of(
            MySql mysql, ServiceProcess mysqlProcess, Elasticsearch elasticsearch, ServiceProcess elasticsearchProcess)
            throws IOException {
        return new Connections(
                mysql.url(),
                MySql.NAME,
                mysql.password(),
                pid(mysqlProcess),
                elasticsearch.url(),
                pid(elasticsearchProcess));
    }

    private static long pid(ServiceProcess process) {
        return process.running().map(OwnProcess::pid).orElse(0L);
    }
}
