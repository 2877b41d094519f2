package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The datasource as the application gets it, inside the server. */
@ArquillianTest
class DatasourceIT {
    @Resource
    private DataSource datasource;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(DatasourceIT.class);
    }

    @Test
    void application_works_as_a_role_that_owns_nothing() throws SQLException {
        assertEquals("apostil_app", ask("select current_user"));
        assertEquals("0", ask("select count(*) from pg_class where relowner = current_user::regrole"));
    }

    @Test
    void application_cannot_change_the_schema() {
        SQLException refused = assertThrows(SQLException.class, () -> ask("create table intruder (id int)"));
        assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
    }

    @Test
    void uuid_version_7_is_there() throws SQLException {
        assertEquals("7", ask("select uuid_extract_version(uuidv7())"));
    }

    @Test
    void pool_recovers_after_all_its_connections_were_cut() throws SQLException {
        assertThrows(SQLException.class, () -> ask("select pg_terminate_backend(pid) from pg_stat_activity "
                + "where usename = current_user order by pid = pg_backend_pid()"));
        assertEquals("1", ask("select 1"));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = datasource.getConnection(); Statement statement = connection.createStatement();
                ResultSet result = query.startsWith("select") ? statement.executeQuery(query) : run(statement, query)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static ResultSet run(Statement statement, String command) throws SQLException {
        statement.execute(command);
        return statement.getResultSet();
    }
}
