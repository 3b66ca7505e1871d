package vn.cotmoc.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.cotmoc.audit.Fault.Kind;

/// Events that do not say what they said: edited, or each with the words of another.
final class ChangedEvents {

    private final List<Link> changed = new ArrayList<>();

    void add(Link link) {
        if (changed.size() < ChainCheck.MOST_FAULTS) changed.add(link);
    }

    List<Fault> faults() {
        Map<String, Link> bySealed = new HashMap<>();
        changed.forEach(link -> bySealed.put(hex(link.body()), link));
        var paired = new HashSet<Long>();
        var faults = new ArrayList<Fault>();
        for (Link link : changed) {
            if (paired.contains(link.event())) continue;
            Link other = link.now() == null ? null : bySealed.get(hex(link.now()));
            if (other == null) faults.add(Fault.at(Kind.EDITED, link));
            else {
                paired.add(other.event());
                faults.add(new Fault(
                        Kind.SWAPPED, link.event(), other.event(), link.position(), null, 1, link.province(), null));
            }
        }
        return faults;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
