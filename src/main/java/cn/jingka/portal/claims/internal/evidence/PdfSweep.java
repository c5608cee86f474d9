package cn.jingka.portal.claims.internal.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Walks everything that a page draws with and takes out what does something instead: actions, scripts, references to other files,
 * embedded files, programs. What it meets is measured as well, so that drawing it later stays within bounds.
 */
final class PdfSweep {

    private static final long MOST_UNFOLDED = 600L << 20;
    private static final int MOST_KEPT = 32 << 20;
    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> MEASURED = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85");

    private static final Set<String> ACTIVE_TYPES = Set.of("Action", "Filespec", "EmbeddedFile", "Annot", "Sig", "3D");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "URI",
            "GoTo",
            "GoToR",
            "GoToE",
            "GoTo3DView",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Rendition",
            "Sound",
            "Movie",
            "Hide",
            "Named",
            "Thread",
            "SetOCGState",
            "Trans",
            "RichMediaExecute");

    /** On typed dictionaries only: in a list of fonts or pictures any of these may be a name. */
    private static final List<COSName> ACTIVE_KEYS = List.of(
            COSName.A,
            COSName.AA,
            COSName.AF,
            COSName.getPDFName("JS"),
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("OPI"),
            COSName.getPDFName("Alternates"),
            COSName.getPDFName("Ref"),
            COSName.ANNOTS,
            COSName.PARENT,
            COSName.STRUCT_PARENT,
            COSName.STRUCT_PARENTS);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private long unfolded;

    void sweep(COSBase start) throws IOException, RefusedFile {
        push(start);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSDictionary dictionary -> clean(dictionary);
                case COSArray array -> clean(array);
                default -> throw new IllegalStateException("Only dictionaries and arrays are walked");
            }
        }
    }

    private void push(COSBase value) {
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            open.push(value);
        }
    }

    private void clean(COSDictionary dictionary) throws IOException, RefusedFile {
        if (dictionary instanceof COSStream stream) {
            // The content of such a stream would come from another file.
            stream.removeItem(COSName.F);
            stream.removeItem(COSName.getPDFName("FFilter"));
            stream.removeItem(COSName.getPDFName("FDecodeParms"));
            measure(stream);
        }
        if (dictionary.containsKey(COSName.TYPE) || dictionary.containsKey(COSName.SUBTYPE)) {
            ACTIVE_KEYS.forEach(dictionary::removeItem);
        }
        for (COSName key : new ArrayList<>(dictionary.keySet())) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (active(value)) {
                dictionary.removeItem(key);
            } else {
                push(value);
            }
        }
    }

    private void clean(COSArray array) {
        for (int i = array.size() - 1; i >= 0; i--) {
            COSBase value = array.getObject(i);
            if (active(value)) {
                array.remove(i);
            } else {
                push(value);
            }
        }
    }

    private static boolean active(COSBase value) {
        COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
        return resolved instanceof COSDictionary dictionary
                && (named(dictionary, COSName.TYPE, ACTIVE_TYPES)
                        || named(dictionary, COSName.S, ACTIONS)
                        || named(dictionary, COSName.SUBTYPE, Set.of("PS", "3D", "RichMedia", "U3D"))
                        || dictionary.containsKey("JS")
                        || dictionary.containsKey(COSName.EF));
    }

    private static boolean named(COSDictionary dictionary, COSName key, Set<String> names) {
        return dictionary.getDictionaryObject(key) instanceof COSName name && names.contains(name.getName());
    }

    private void measure(COSStream stream) throws IOException, RefusedFile {
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            long pixels =
                    (long) stream.getInt(COSName.WIDTH, COSName.W, 0) * stream.getInt(COSName.HEIGHT, COSName.H, 0);
            if (pixels < 0 || pixels > MOST_PIXELS) {
                throw new RefusedFile("pdfUnfolds", "");
            }
        }
        List<String> filters = filters(stream);
        byte[] level = null;
        for (int i = 0; i < filters.size() && MEASURED.contains(filters.get(i)); i++) {
            boolean last = i == filters.size() - 1;
            Measured sink = new Measured(!last);
            try (InputStream input = level == null ? stream.createRawInputStream() : new ByteArrayInputStream(level)) {
                FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(input, sink, stream, i);
            } catch (TooMuch tooMuch) {
                throw new RefusedFile("pdfUnfolds", "", tooMuch);
            }
            level = sink.kept.toByteArray();
        }
    }

    private static List<String> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one.getName());
            case COSArray several -> several.toCOSNameStringList();
            case null, default -> List.of();
        };
    }

    private static final class TooMuch extends IOException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;
    }

    /** Counts what a stream unfolds to, and keeps it only where another filter follows. */
    private final class Measured extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keeps;

        Measured(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            unfolded += length;
            if (unfolded > MOST_UNFOLDED || keeps && kept.size() + length > MOST_KEPT) {
                throw new TooMuch();
            }
            if (keeps) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
