package vn.cotmoc.targets;

/// How a value is held against a target; the stable name under which targets are stored and published.
public enum Comparison {
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    EXACTLY,
    RANGE,
    ABOUT,
    STAGE,
    UNQUANTIFIED,
    MAINTAIN,
    NONE
}
