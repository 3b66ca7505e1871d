package vn.cotmoc.reminders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether this instance works out and sends reminders by itself, who they come from, and where the portal is found.
///
/// @param scheduled off where another instance or a test calls the work
/// @param sender the address that mails come from
/// @param publicUrl the portal's address as people type it, for the links in mails
@ConfigurationProperties("cotmoc.reminders")
record ReminderSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("cotmoc@localhost") String sender,
        @DefaultValue("http://localhost:8080") String publicUrl) {

    String link(String path) {
        return (publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl) + path;
    }
}
