package io.muster.customer.mysql;

import io.muster.customer.CustomerNumbers;
import io.muster.customer.TouchedCustomers;
import io.muster.shared.mysql.MysqlPatience;
import io.muster.shared.mysql.MysqlRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
            MysqlPatience.extend(connection, patience);
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
    public List<Touched> touched(Set<String> sources, Instant until, int after, int most, Duration patience) {
        // Source by source, each of which is in the order of numbers: of millions only so many are looked at.
        String one = "(SELECT number FROM customer_touched WHERE source = ? AND number > ? AND touched_at <= ?"
                + " ORDER BY number LIMIT ?)";
        String sql = "SELECT c.number, c.id FROM (" + String.join(" UNION ", Collections.nCopies(sources.size(), one))
                + " ORDER BY number LIMIT ?) t JOIN customer c ON c.number = t.number ORDER BY c.number";
        return requests.ask(connection -> {
            MysqlPatience.extend(connection, patience);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String source : sources) {
                    select.setString(parameter++, source);
                    select.setInt(parameter++, after);
                    select.setObject(parameter++, utc(until));
                    select.setInt(parameter++, most);
                }
                select.setInt(parameter, most);
                List<Touched> touched = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        touched.add(new Touched(row.getInt(1), row.getString(2)));
                    }
                }
                return touched;
            }
        });
    }

    @Override
    public void forget(Set<String> sources, Instant until, Duration patience) {
        String sql = "DELETE FROM customer_touched WHERE source IN ("
                + String.join(",", Collections.nCopies(sources.size(), "?")) + ") AND touched_at <= ?";
        requests.ask(connection -> {
            MysqlPatience.extend(connection, patience);
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                int parameter = 1;
                for (String source : sources) {
                    delete.setString(parameter++, source);
                }
                delete.setObject(parameter, utc(until));
                return delete.executeUpdate();
            }
        });
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
