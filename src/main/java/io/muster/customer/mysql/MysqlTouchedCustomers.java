package io.muster.customer.mysql;

import io.muster.customer.CustomerNumbers;
import io.muster.customer.TouchedCustomers;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Touched customers in the table {@code customer_touched}. */
@ApplicationScoped
class MysqlTouchedCustomers implements TouchedCustomers {
    private final MysqlRequests requests;
    private final CustomerNumbers numbers;

    MysqlTouchedCustomers(MysqlRequests requests, CustomerNumbers numbers) {
        this.requests = requests;
        this.numbers = numbers;
    }

    @Override
    public void touch(Collection<String> ids, Set<String> sources, Instant at, Duration patience) {
        if (ids.isEmpty() || sources.isEmpty()) {
            return;
        }
        Collection<CustomerNumbers.Numbered> touched =
                numbers.numbers(ids, patience).values();
        String sql = "INSERT INTO customer_touched (source, number, touched_at) VALUES "
                + String.join(",", Collections.nCopies(touched.size() * sources.size(), "(?,?,?)"))
                + " AS new ON DUPLICATE KEY UPDATE touched_at = new.touched_at";
        requests.ask(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String source : sources) {
                    for (CustomerNumbers.Numbered numbered : touched) {
                        insert.setString(parameter++, source);
                        insert.setInt(parameter++, numbered.number());
                        insert.setObject(parameter++, utc(at));
                    }
                }
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<String> touched(Set<String> sources, Instant until) {
        String sql =
                "SELECT DISTINCT c.id FROM customer_touched t JOIN customer c ON c.number = t.number WHERE t.source IN ("
                        + placeholders(sources) + ") AND t.touched_at <= ?";
        return requests.ask(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bind(select, sources, until);
                List<String> ids = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getString(1));
                    }
                }
                return ids;
            }
        });
    }

    @Override
    public void forget(Set<String> sources, Instant until) {
        String sql = "DELETE FROM customer_touched WHERE source IN (" + placeholders(sources) + ") AND touched_at <= ?";
        requests.ask(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                bind(delete, sources, until);
                return delete.executeUpdate();
            }
        });
    }

    private static String placeholders(Set<String> sources) {
        return String.join(",", Collections.nCopies(sources.size(), "?"));
    }

    private static void bind(PreparedStatement statement, Set<String> sources, Instant until) throws SQLException {
        int parameter = 1;
        for (String source : sources) {
            statement.setString(parameter++, source);
        }
        statement.setObject(parameter, utc(until));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
