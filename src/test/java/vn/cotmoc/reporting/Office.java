package vn.cotmoc.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cotmoc.indicators.Indicator;
import vn.cotmoc.testing.People;
import vn.cotmoc.users.CurrentUser;
import vn.cotmoc.users.Grant;
import vn.cotmoc.users.Role;

/// Heads of agencies and communes, editors and the provincial office of Điện Biên, deciding.
final class Office {

    private final People people;
    private final DecidingReports decisions;
    private final ApprovalLevels levels;

    Office(People people, DecidingReports decisions, ApprovalLevels levels) {
        this.people = people;
        this.decisions = decisions;
        this.levels = levels;
    }

    void wantsTwoLevels(Indicator indicator, boolean two) {
        var editor = people.user("bientap.dienbien");
        people.as(editor, () -> levels.set(indicator.province(), two, "Quy chế mới.", editor));
    }

    /// The holder of an account with other roles than the demonstration gives it.
    CurrentUser as(String account, Grant... grants) {
        var known = people.user(account);
        return new CurrentUser(
                known.id(),
                account,
                known.displayName(),
                true,
                false,
                known.version(),
                List.of(grants),
                Map.of(),
                "11");
    }

    CurrentUser headOf(String account, Indicator indicator) {
        return as(
                account,
                Grant.forAgency(
                        Role.APPROVER, indicator.province(), Objects.requireNonNull(indicator.advisingAgencyId())));
    }

    Submission confirm(CurrentUser who, Slot slot, int seen) {
        var wanted = List.of(new DecidingReports.Decision(slot, seen));
        return people.as(who, () -> decisions.confirm(wanted, who)).getFirst();
    }

    Submission approve(CurrentUser who, Slot slot, int seen, @Nullable String reason) {
        var wanted = List.of(new DecidingReports.Decision(slot, seen));
        return people.as(who, () -> decisions.approve(wanted, reason, who)).getFirst();
    }

    Submission giveBack(CurrentUser who, Slot slot, int seen, String reason) {
        var wanted = new DecidingReports.Decision(slot, seen);
        return people.as(who, () -> decisions.returnForCorrection(wanted, reason, who));
    }
}
