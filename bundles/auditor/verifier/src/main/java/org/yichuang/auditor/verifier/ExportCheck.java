// SPDX-License-Identifier: Apache-2.0
package org.yichuang.auditor.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yichuang.core.trail.AnchorLine;
import org.yichuang.core.trail.Export;
import org.yichuang.core.trail.Finding;
import org.yichuang.core.trail.Held;
import org.yichuang.core.trail.Leaf;
import org.yichuang.core.trail.LeafCheck;
import org.yichuang.core.trail.PublicPart;
import org.yichuang.core.trail.UnreadableException;

/** Reads an export line by line, checks the chain of every case, and keeps what the anchors are compared with. */
final class ExportCheck {
    private static final int FORM_TO_COMPUTE = 2;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<Long, List<Held>> claiming = new HashMap<>();
    private final Set<String> cases = new HashSet<>();
    private Export.Head head;
    private long lines;
    private boolean ended;
    private long actions;
    private long uncovered;
    private Export.ActionLine previous;
    private final List<Finding> unproved = new ArrayList<>();
    private final DocumentCheck documents;
    private long erasures;

    /** Checks an export, and with it the documents that came with it. */
    ExportCheck(DocumentCheck documents) {
        this.documents = documents;
    }

    void read(String text) {
        if (ended) {
            throw new UnreadableException("lines behind the end of the export", null);
        }
        Export.Line line = Export.parse(text);
        if ((lines == 0) != (line instanceof Export.Head)) {
            throw new UnreadableException("the first line, and it alone, is the head of an export", null);
        }
        if (line instanceof Export.Head first) {
            head = first;
            if (!first.format().equals(Export.FORMAT)) {
                throw new UnreadableException("the format " + first.format() + " is not " + Export.FORMAT, null);
            }
        } else if (line instanceof Export.ActionLine action) {
            chain(action);
            hold(action.held());
        } else if (line instanceof Export.DocumentLine document) {
            hold(document.held());
            documents.check(document, cases.contains(document.subject()));
        } else if (line instanceof Export.End end) {
            ended = true;
            if (end.lines() != lines) {
                throw new UnreadableException("the export has " + lines + " lines, its end says " + end.lines(), null);
            }
        }
        lines++;
    }

    /** Says that this was the whole export. */
    void end() {
        findings.addAll(unproved);
        if (!ended) {
            throw new UnreadableException("the export is cut off: its last line is missing", null);
        }
    }

    /** Compares with an anchor. */
    void compare(AnchorLine anchor) {
        long number = anchor.anchor().number();
        boolean whole = number >= head.firstAnchor() && number <= head.lastAnchor();
        List<Held> claims = Optional.ofNullable(claiming.remove(number)).orElse(List.of());
        findings.addAll(LeafCheck.compare(
                anchor,
                claims,
                leaf -> Optional.ofNullable(held.get(leaf.name())),
                leaf -> whole || number < head.firstAnchor() && cases.contains(leaf.subject())));
    }

    /** Returns what is wrong, after all anchors were compared. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(documents.findings());
        claiming.forEach((anchor, rows) -> rows.forEach(row -> all.add(new Finding(
                row.leaf().isAction() ? Finding.Kind.ACTION_INSERTED : Finding.Kind.DOCUMENT_INSERTED,
                anchor,
                row.leaf().subject(),
                row.leaf().sequence()))));
        return all;
    }

    long cases() {
        return cases.size();
    }

    long actions() {
        return actions;
    }

    long uncovered() {
        return uncovered;
    }

    /** Returns in how many cases personal data was erased after its retention, as their trail says. */
    long erasures() {
        return erasures;
    }

    private void hold(Held row) {
        Leaf leaf = row.leaf();
        if (held.put(leaf.name(), row) != null) {
            throw new UnreadableException("twice in the export: " + leaf.name(), null);
        }
        if (row.anchor() != null) {
            claiming.computeIfAbsent(row.anchor(), number -> new ArrayList<>()).add(row);
        } else {
            uncovered++;
        }
    }

    private void chain(Export.ActionLine line) {
        PublicPart action = line.action();
        actions++;
        boolean first = previous == null || !previous.action().caseNo().equals(action.caseNo());
        if (first && !cases.add(action.caseNo())) {
            throw new UnreadableException("the actions of " + action.caseNo() + " do not stand together", null);
        }
        int expected = first ? 1 : previous.action().sequence() + 1;
        if (action.sequence() != expected) {
            tell(Finding.Kind.STEP_MISSING, action, expected);
        }
        if (!action.previous().equals(first ? PublicPart.BEGINNING : previous.hash())) {
            tell(Finding.Kind.LINK_BROKEN, action, action.sequence());
        }
        if (line.form() == FORM_TO_COMPUTE && !action.hash().equals(line.hash())) {
            tell(Finding.Kind.HASH_WRONG, action, action.sequence());
        }
        content(line, first);
        previous = line;
    }

    /** What was taken from an action is proved by a record of it further on in the same case. */
    private void content(Export.ActionLine line, boolean first) {
        if (first) {
            findings.addAll(unproved);
            unproved.clear();
        }
        PublicPart action = line.action();
        if (action.type().equals(Export.ERASE)) {
            unproved.clear();
            documents.erased(action.caseNo());
            erasures++;
        }
        if (line.content() == Export.Content.LOST) {
            tell(Finding.Kind.CONTENT_LOST, action, action.sequence());
        } else if (line.content() == Export.Content.ERASED) {
            unproved.add(new Finding(Finding.Kind.CONTENT_NOT_ERASED, 0, action.caseNo(), action.sequence()));
        }
    }

    private void tell(Finding.Kind kind, PublicPart action, int sequence) {
        findings.add(new Finding(kind, 0, action.caseNo(), sequence));
    }
}
