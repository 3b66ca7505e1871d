package vn.cotmoc.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.concepts.AdoptingConcepts;
import vn.cotmoc.drafts.AdoptingSheets;
import vn.cotmoc.drafts.ResolutionSheets;
import vn.cotmoc.drafts.Sheet;
import vn.cotmoc.drafts.SheetRow;
import vn.cotmoc.resolutions.Resolutions;

/// Takes in every resolution whose proofreadable files are new or have changed.
@Component
class LoadingResolutions {

    private static final Logger log = LoggerFactory.getLogger(LoadingResolutions.class);

    private final ResourcePatternResolver files;
    private final Resolutions resolutions;
    private final AdoptingSheets adopting;
    private final AdoptingConcepts concepts;

    LoadingResolutions(
            ResourcePatternResolver files,
            Resolutions resolutions,
            AdoptingSheets adopting,
            AdoptingConcepts concepts) {
        this.files = files;
        this.resolutions = resolutions;
        this.adopting = adopting;
        this.concepts = concepts;
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
        UUID id = adopting.adopt(sheets, hash).value();
        bindConcepts(
                folder,
                id,
                sheets.of(Sheet.INDICATORS).stream().map(SheetRow::key).collect(Collectors.toSet()));
        log.info("Resolution {} has been read in from its files.", slug);
    }

    private void bindConcepts(ResolutionFolder folder, UUID id, Set<String> codes) {
        Set<String> catalogue = concepts.codes();
        var entries = new ArrayList<AdoptingConcepts.BindingEntry>();
        for (CsvRow row : folder.bindings()) {
            if (!codes.contains(row.required("code"))) throw row.fault("code", "names no indicator");
            if (!catalogue.contains(row.required("concept"))) throw row.fault("concept", "names no concept");
            entries.add(DefinitionRows.binding(row, id));
        }
        concepts.bind(entries);
    }
}
