package io.muster.shared.mysql;

import io.muster.shared.EngineAway;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when MySQL answers and its tables are up to date. */
@Readiness
class MysqlReadiness implements HealthCheck {
    private final MysqlRequests mysql;

    MysqlReadiness(MysqlRequests mysql) {
        this.mysql = mysql;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("MySQL").status(answers()).build();
        } catch (EngineAway e) {
            return HealthCheckResponse.named("MySQL").down().build();
        }
    }

    private boolean answers() {
        return mysql.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("SELECT 1");
            }
        });
    }
}
