package vn.cotmoc.checks;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.cotmoc.indicators.Indicator;

/// What holds for one indicator: a rule for each check, and how it is contained in its parent.
public record Rules(Map<Check, Rule> all, Relation relation) {

    public Rules {
        all = Map.copyOf(all);
    }

    /// As it is where nobody has set anything.
    public static Rules standard(Indicator indicator) {
        var all = new EnumMap<Check, Rule>(Check.class);
        for (Check check : Check.values()) all.put(check, Standard.rule(check, indicator));
        return new Rules(all, Relation.NONE);
    }

    public Rule of(Check check) {
        return Objects.requireNonNull(all.get(check));
    }

    /// The same with one setting on top.
    public Rules with(Setting setting) {
        var changed = new EnumMap<Check, Rule>(all);
        if (setting.check().isConfigurable())
            changed.put(setting.check(), of(setting.check()).with(setting.severity(), setting.limit()));
        return new Rules(changed, setting.relation() == null ? relation : setting.relation());
    }
}
