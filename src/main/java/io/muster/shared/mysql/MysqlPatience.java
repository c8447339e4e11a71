package io.muster.shared.mysql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long one statement may take before MySQL counts as away. That is short, since people wait; who knows of a long
 * statement says so on the connection, and the next one who gets that connection finds it impatient again.
 */
@Singleton
public class MysqlPatience implements AgroalPoolInterceptor {
    private final int usualMillis;

    MysqlPatience(
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
                    int usualMillis) {
        this.usualMillis = usualMillis;
    }

    /** Lets every further statement of this borrowing take so long, the commit included. */
    public static void extend(Connection connection, Duration patience) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            extend(connection, Duration.ofMillis(usualMillis));
        } catch (SQLException e) {
            // It is broken, and the pool will find out.
        }
    }
}
