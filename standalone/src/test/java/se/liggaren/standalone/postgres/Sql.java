package se.liggaren.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the tests ask of a server and tell it, on a connection for each. */
final class Sql {

    private Sql() {
    }

    static String ask(DatabaseAddress address, String query) {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    static void tell(DatabaseAddress address, String statement) throws SQLException {
        try (Connection connection = connect(address); Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
