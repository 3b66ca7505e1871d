package vn.cotmoc.tasks;

import java.util.UUID;

/// Which occurrence somebody speaks of, on top of which revision, and the form that makes sending it twice harmless.
public record StepAsked(TaskId task, String occurrence, int seen, UUID form) {}
