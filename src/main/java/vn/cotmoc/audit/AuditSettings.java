package vn.cotmoc.audit;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where checkpoints go outside the database: the file they are written to and the addresses they are mailed to.
@ConfigurationProperties("cotmoc.audit")
record AuditSettings(
        Path checkpoints,
        @DefaultValue List<String> mail,
        @DefaultValue("cotmoc@localhost") String sender) {}
