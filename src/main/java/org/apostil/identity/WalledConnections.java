package org.apostil.identity;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.jdbc.connections.internal.DatasourceConnectionProviderImpl;

/**
 * Tells the database in each transaction whose projects it may show (ADR 67, {@code V067}): the one place where that is said.
 * Where it is not said, as outside of transactions, nothing of any project is seen. It is said once in a transaction, and anew
 * where a person becomes known in its midst.
 */
public final class WalledConnections extends DatasourceConnectionProviderImpl {

    private static final long serialVersionUID = 1;
    private static final String REGISTRY = "java:jboss/TransactionSynchronizationRegistry";
    private static final String OF_A_PERSON = """
        select set_config('apostil.person', u.id::text, true),
            set_config('apostil.projects', coalesce((select array_agg(m.project_id) from open_member m where m.user_id = u.id), '{}')::text, true)
        from app_user u where u.username = ?""";
    private static final String OF_ALL = "select set_config('apostil.projects', ?, true)";

    private transient TransactionSynchronizationRegistry transactions;

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeConnection(connection);
            throw e;
        }
    }

    private void tell(Connection connection) throws SQLException {
        TransactionSynchronizationRegistry registry = registry();
        if (registry.getTransactionKey() == null) {
            return;
        }
        String served = Served.now();
        Object told = registry.getResource(WalledConnections.class);
        if (served.equals(told) || told == null && served.equals(Served.NOBODY)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(served.equals(Served.INSTALLATION) || served.equals(Served.NOBODY) ? OF_ALL : OF_A_PERSON)) {
            statement.setString(1, served);
            statement.execute();
        }
        registry.putResource(WalledConnections.class, served);
    }

    private TransactionSynchronizationRegistry registry() {
        if (transactions == null) {
            try {
                transactions = InitialContext.doLookup(REGISTRY);
            } catch (NamingException e) {
                throw new IllegalStateException(e);
            }
        }
        return transactions;
    }
}
