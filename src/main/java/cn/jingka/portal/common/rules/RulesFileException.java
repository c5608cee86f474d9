package cn.jingka.portal.common.rules;

/** A rule file cannot be used. The message names file, line and key: {@code outpatient.yaml:7: outpatient.rate: …}. */
public final class RulesFileException extends RuntimeException {

    private final String file;
    private final String key;
    private final int line;

    public RulesFileException(String file, int line, String key, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + (key.isEmpty() ? "" : key + ": ") + problem);
        this.file = file;
        this.key = key;
        this.line = line;
    }

    /** The file at fault; all files, comma-separated, where a parameter is in none of them. */
    public String file() {
        return file;
    }

    /** The parameter at fault; empty where the file as a whole cannot be read. */
    public String key() {
        return key;
    }

    /** The line at fault, from 1; 0 where there is none. */
    public int line() {
        return line;
    }
}
