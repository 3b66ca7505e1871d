package vn.cotmoc.documents;

/// Finds bytes in bytes.
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length && matches(content, beginning, 0);
    }

    static int indexOf(byte[] content, byte[] wanted, int from) {
        for (int at = from; at <= content.length - wanted.length; at++) if (matches(content, wanted, at)) return at;
        return -1;
    }

    static int count(byte[] content, byte[] wanted) {
        int count = 0;
        for (int at = indexOf(content, wanted, 0); at >= 0; at = indexOf(content, wanted, at + wanted.length)) count++;
        return count;
    }

    private static boolean matches(byte[] content, byte[] wanted, int at) {
        for (int offset = 0; offset < wanted.length; offset++) if (content[at + offset] != wanted[offset]) return false;
        return true;
    }
}
