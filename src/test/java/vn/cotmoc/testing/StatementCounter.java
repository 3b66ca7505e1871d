package vn.cotmoc.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that this thread sends to the database: a page that asks once per row shows here.
public final class StatementCounter implements BeanPostProcessor {

    private final ThreadLocal<Integer> sent = ThreadLocal.withInitial(() -> 0);

    /// How many statements the work sends, the two that give its transactions their scope and end included.
    public int statements(Runnable work) {
        int before = sent.get();
        work.run();
        return sent.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection());
        }
    }

    // Connections hand out statements, and statements are what is counted when they are executed.
    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")) sent.set(sent.get() + 1);
                    Object answer = call(target, method, arguments);
                    return answer instanceof Statement && Statement.class.isAssignableFrom(method.getReturnType())
                            ? watched(unchecked(method.getReturnType()), answer)
                            : answer;
                }));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> unchecked(Class<?> type) {
        return (Class<Object>) type;
    }

    private static @Nullable Object call(Object target, java.lang.reflect.Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
