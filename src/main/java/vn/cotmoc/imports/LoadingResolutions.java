package vn.cotmoc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.drafts.AdoptingSheets;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.resolutions.Resolutions;

/// Takes in every resolution whose proofreadable files are new or have changed.
@Component
class LoadingResolutions {

    private static final Logger log = LoggerFactory.getLogger(LoadingResolutions.class);

    private final ResourcePatternResolver files;
    private final Resolutions resolutions;
    private final AdoptingSheets adopting;

    LoadingResolutions(ResourcePatternResolver files, Resolutions resolutions, AdoptingSheets adopting) {
        this.files = files;
        this.resolutions = resolutions;
        this.adopting = adopting;
    }

    @Transactional
    void load() {
        try {
            for (Resource head : files.getResources("classpath*:db/resolutions/*/resolution.csv")) load(head);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void load(Resource head) throws IOException {
        var folder = new ResolutionFolder(head);
        String hash = folder.hash();
        ResolutionSheets sheets = folder.read();
        String slug = Objects.requireNonNull(sheets.head("slug"), () -> head + " states no slug");
        String before = resolutions.contentHash(slug).orElse("");
        if (before.equals(hash)) return;
        if (AdoptingSheets.isFromDesk(before)) {
            log.info("Resolution {} has been published on the desk: its files are not read any more.", slug);
            return;
        }
        adopting.adopt(sheets, hash);
        log.info("Resolution {} has been read in from its files.", slug);
    }
}
