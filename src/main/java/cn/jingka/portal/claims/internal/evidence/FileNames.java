package cn.jingka.portal.claims.internal.evidence;

/** The name that the sender's device gave a file: shown back to people, never used as a path, a type or markup. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final int LONGEST_ENDING = 10;

    private FileNames() {}

    /** The last part of the name without characters that are paths, markup, invisible or turn the reading direction. */
    static String clean(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*&'`%;${}]", "_")
                .replaceAll("^[.\\s]+", "")
                .strip();
        return plain.isEmpty() ? "file" : shorten(plain);
    }

    /** The cleaned name with the ending of what the file became. */
    static String forDownload(String name, String contentType) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replace('.', '_') + (contentType.equals(CleanFile.PDF) ? ".pdf" : ".jpg");
    }

    /** Keeps the ending, by which people recognise their file. */
    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length() - 1)) + "…" + ending;
    }
}
