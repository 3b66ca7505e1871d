package vn.cotmoc.drafts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.cotmoc.shared.web.Problem;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Scope;

/// Makes a draft the adopted text, all of it or nothing. Who may is asked here; the tables of adopted texts are the
/// portal's own.
@Service
public class PublishingDrafts {

    private final Drafts drafts;
    private final Publication publication;

    PublishingDrafts(Drafts drafts, Publication publication) {
        this.drafts = drafts;
        this.publication = publication;
    }

    // No transaction of its own: the scope is given to a transaction where it begins, and this one begins as the
    // system's.
    public Publishing publish(DraftId id, CurrentUser user) {
        Draft draft = drafts.find(id, user).orElseThrow(Problem::notFound);
        if (!user.mayEdit(draft.province())) throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
        return Scope.asSystem(() -> publication.publish(id, user));
    }
}
