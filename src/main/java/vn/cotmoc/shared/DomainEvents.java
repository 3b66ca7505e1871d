package vn.cotmoc.shared;

import java.util.List;

/// Many things of one kind that have happened at once and go on record together, each as its own.
public record DomainEvents(List<? extends DomainEvent> each) {

    public DomainEvents {
        each = List.copyOf(each);
    }
}
