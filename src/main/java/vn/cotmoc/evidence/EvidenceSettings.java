package vn.cotmoc.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much evidence is taken, where it is stored and who scans it.
///
/// @param file the largest single file
/// @param perValue how many files in force one value may have
/// @param quota what the files of one province may take together
/// @param grace how long a file without a row may lie in the folder: its row may still be on its way
@ConfigurationProperties("cotmoc.evidence")
public record EvidenceSettings(
        @DefaultValue("10MB") DataSize file,
        @DefaultValue("20") int perValue,
        @DefaultValue("5GB") DataSize quota,
        @DefaultValue("DATABASE") StoredIn store,
        @DefaultValue("./data/evidence") Path folder,
        @DefaultValue("24h") Duration grace,
        @DefaultValue Clamd clamd) {

    /// The scanner; without a host there is none.
    public record Clamd(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration timeout) {

        boolean isConfigured() {
            return !host.isBlank();
        }
    }
}
