package vn.cotmoc.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cotmoc.agencies.Agencies;
import vn.cotmoc.agencies.AgencyNames;
import vn.cotmoc.documents.Reading;
import vn.cotmoc.documents.ReadingDocuments;
import vn.cotmoc.drafts.Draft;
import vn.cotmoc.drafts.DraftId;
import vn.cotmoc.drafts.Drafts;
import vn.cotmoc.drafts.Filling;
import vn.cotmoc.imports.UploadRepository.Upload;
import vn.cotmoc.shared.Vietnamese;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;

/// Brings a resolution's document into a draft: it is sent and read, a person sees what was found, and says yes or no.
@Service
public class ImportingDocuments {

    private static final int LONGEST_NAME = 200;

    private final Drafts drafts;
    private final Agencies agencies;
    private final ReadingDocuments documents;
    private final UploadRepository uploads;
    private final Clock clock;

    ImportingDocuments(
            Drafts drafts, Agencies agencies, ReadingDocuments documents, UploadRepository uploads, Clock clock) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.documents = documents;
        this.uploads = uploads;
        this.clock = clock;
    }

    /// The draft, for somebody who may change it.
    @Transactional(readOnly = true)
    public Draft draft(DraftId id, CurrentUser user) {
        Draft draft = drafts.find(id, user).orElseThrow(Problem::notFound);
        if (!user.mayEdit(draft.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return draft;
    }

    public long mostMegabytes() {
        return documents.limits().file().toMegabytes();
    }

    /// Reads a document and lets it wait; nothing of it is in the draft yet.
    @Transactional
    public Receipt receive(DraftId id, String name, byte[] content, CurrentUser user) {
        Draft draft = draft(id, user);
        if (!draft.isOpen()) return new Receipt.Closed();
        var upload = new Upload(plain(name), content);
        return switch (documents.read(upload.name(), content)) {
            case Reading.Refused(var refusal) -> new Receipt.Refused(refusal);
            case Reading.Read(var document) -> {
                if (ReadingResolutions.read(document, names(draft)).isEmpty()) yield new Receipt.NothingFound();
                uploads.keep(draft, upload, user);
                yield new Receipt.Waiting();
            }
        };
    }

    /// What waits for the user's answer at that draft.
    @Transactional(readOnly = true)
    public Optional<Proposal> proposal(DraftId id, CurrentUser user) {
        Draft draft = draft(id, user);
        return draft.isOpen() ? uploads.find(id, user).flatMap(upload -> read(draft, upload)) : Optional.empty();
    }

    /// Yes: puts the rows into the draft, each unconfirmed, with the document that they come from. The number of rows;
    /// empty where nothing waits any more.
    @Transactional
    public Optional<Integer> fill(DraftId id, CurrentUser user) {
        Draft draft = draft(id, user);
        Optional<Upload> upload = draft.isOpen() ? uploads.find(id, user) : Optional.empty();
        var proposal = upload.flatMap(waiting -> read(draft, waiting));
        if (upload.isEmpty() || proposal.isEmpty()) return Optional.empty();
        var document = new Filling.Document(upload.get().name(), upload.get().content());
        var rows = proposal.get().found().rows();
        drafts.fill(id, new Filling(rows, document), user);
        uploads.forget(id, user);
        return Optional.of(rows.size());
    }

    /// No: the document is thrown away.
    @Transactional
    public void cancel(DraftId id, CurrentUser user) {
        draft(id, user);
        uploads.forget(id, user);
    }

    private Optional<Proposal> read(Draft draft, Upload upload) {
        return switch (documents.read(upload.name(), upload.content())) {
            case Reading.Read(var document) ->
                Optional.of(new Proposal(upload.name(), ReadingResolutions.read(document, names(draft))));
            case Reading.Refused _ -> Optional.empty();
        };
    }

    /// The names of the day that the resolution was issued on: later ones had not been given yet.
    private AgencyNames names(Draft draft) {
        return agencies.names(
                draft.province(),
                Optional.ofNullable(drafts.sheets(draft.id()).head("issued_on"))
                        .flatMap(Vietnamese::readDate)
                        .orElseGet(() -> LocalDate.now(clock)));
    }

    /// A file's name as a page may show it, without the folders of the sender's machine.
    private static String plain(String name) {
        String last = Vietnamese.clean(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
    }
}
