package vn.cotmoc.embedded;

import java.util.Map;
import java.util.TreeMap;

/// The settings the embedded server always starts with, whatever its files say.
final class ServerSettings {

    private ServerSettings() {}

    static Map<String, String> all() {
        var settings = new TreeMap<String, String>();
        // A saved value must outlive a power cut: the library behind us would switch these off.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "60");
        // Statements may hold passwords and reported values: the log names the error, not what was asked.
        settings.put("log_statement", "none");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        return settings;
    }
}
