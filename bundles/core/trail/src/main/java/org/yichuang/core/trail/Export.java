// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.trail;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What leaves the platform for an auditor (留痕导出): lines of JSON, first {@link Head}, last {@link End}. */
public final class Export {
    /** Version of the format. */
    public static final String FORMAT = "yichuang-trail-1";

    private static final String OFD = ".ofd";
    private static final String PDF = ".pdf";

    private Export() {}

    /** A line of an export; what it is, its first fields show. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Head.class),
        @JsonSubTypes.Type(ActionLine.class),
        @JsonSubTypes.Type(DocumentLine.class),
        @JsonSubTypes.Type(End.class)
    })
    public sealed interface Line {
        /** Returns the text of the line. */
        default String text() {
            return CanonicalJson.write(this);
        }
    }

    /**
     * The first line.
     *
     * @param format {@link #FORMAT}
     * @param madeAt when it was made, in milliseconds since 1970
     * @param firstAnchor the first anchor of which all is in it
     * @param lastAnchor the last one; less than the first if there is none
     */
    public record Head(String format, long madeAt, long firstAnchor, long lastAnchor) implements Line {}

    /**
     * An action; those of a case follow each other in their order.
     *
     * @param action what an auditor may see of it
     * @param form 2, or 1 for an action whose hash covers more than that
     * @param hash its hash
     * @param code its keyed code, or {@code null}
     * @param anchor the anchor that covers it, or {@code null}
     * @param content what became of what it said, which is not in the export; {@code null} if it is kept
     */
    public record ActionLine(PublicPart action, int form, String hash, String code, Long anchor, Content content)
            implements Line {
        /** An action whose content is kept. */
        public ActionLine(PublicPart action, int form, String hash, String code, Long anchor) {
            this(action, form, hash, code, anchor, null);
        }

        /** Returns it as anchors see it. */
        public Held held() {
            return new Held(Leaf.action(action.caseNo(), action.sequence(), hash, code), anchor);
        }
    }

    /** What can have become of what an action said. */
    public enum Content {
        /** The personal data in it was erased after its retention; an action of the type {@link #ERASE} must say so. */
        ERASED,
        /** It is not what the digest of the action says, and nobody was entitled to change it. */
        LOST
    }

    /** Type of the action that records an erasure (个人信息到期删除). */
    public static final String ERASE = "ERASE";

    /**
     * A rendered document in one format.
     *
     * @param document the name under which anchors know it: its identifier, with {@code .ofd} behind it for its OFD
     * @param digest SHA-256 of its bytes
     * @param anchor the anchor that covers it, or {@code null}
     * @param subject number of the case or consultation that it belongs to; {@code null} in an export from before
     * @param title what people call it; likewise
     * @param content {@link Content#ERASED} if its bytes were removed after their retention; {@code null} if they are kept
     */
    public record DocumentLine(
            String document, String digest, Long anchor, String subject, String title, Content content)
            implements Line {
        /** Returns it as anchors see it. */
        public Held held() {
            return new Held(Leaf.document(document, digest), anchor);
        }

        /** Returns the name of the file that has its bytes, if they come with the export. */
        public String fileName() {
            return Export.fileName(document);
        }
    }

    /** Returns the name of the file that has the bytes of a document. */
    public static String fileName(String document) {
        return document.endsWith(OFD) ? document : document + PDF;
    }

    /**
     * The last line.
     *
     * @param lines how many lines stand before it
     */
    public record End(long lines) implements Line {}

    /**
     * Reads a line.
     *
     * @throws UnreadableException if it is none
     */
    public static Line parse(String text) {
        return CanonicalJson.read(text, Line.class);
    }
}
