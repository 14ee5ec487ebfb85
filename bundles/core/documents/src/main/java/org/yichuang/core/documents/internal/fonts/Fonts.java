// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.fonts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The fonts a document is set in: ours, from common to rare characters, then those an operator added.
 *
 * <p>Which characters a font has is read once, when the first document needs it.
 */
public final class Fonts {

    /** Families of ours in the order in which they are asked for a character, and their files. */
    private static final List<String> FAMILIES = List.of("Song", "Rare", "Kai");

    private static final String HEAVY = "Heavy";
    private static final Map<String, String> FILES =
            Map.of("Song", "serif.ttf", "Rare", "rare.ttf", "Kai", "kai.ttf", HEAVY, "bold.ttf");

    private final Path added;
    private final Map<String, Font> read = new ConcurrentHashMap<>();

    /** Works with our fonts and those in a folder, which may be missing. */
    public Fonts(Path added) {
        this.added = added;
    }

    /**
     * Chooses the fonts for a page.
     *
     * @return those that are needed, and the heavy one for titles
     * @throws UnprintableException if no font has some character: it is said, never printed as a box
     */
    public List<Font> choose(String text) throws IOException {
        BitSet wanted = new BitSet();
        text.codePoints().filter(character -> character > ' ').forEach(wanted::set);
        List<Font> chosen = new ArrayList<>();
        for (String family : FAMILIES) {
            take(ours(family), wanted, chosen);
        }
        for (Map.Entry<String, Path> file : addedFiles().entrySet()) {
            if (!wanted.isEmpty()) {
                take(font(file.getKey(), () -> Files.newInputStream(file.getValue())), wanted, chosen);
            }
        }
        if (!wanted.isEmpty()) {
            throw new UnprintableException(wanted.stream().boxed().toList(), added);
        }
        chosen.add(ours(HEAVY));
        return chosen;
    }

    /** Returns the families that a text falls back to, in the order in which they are asked for a character. */
    public List<String> families() throws IOException {
        List<String> families = new ArrayList<>(FAMILIES);
        families.addAll(addedFiles().keySet());
        return families;
    }

    /**
     * Finds a font that was chosen before.
     *
     * @param name PostScript name, which the parts of a family share
     * @param character code point that it has to have
     * @throws UnprintableException if there is none any more
     */
    public Font find(String name, int character) throws IOException {
        List<String> ours = new ArrayList<>(List.of(HEAVY));
        ours.addAll(FAMILIES);
        for (String family : ours) {
            if (isFound(ours(family), name, character)) {
                return ours(family);
            }
        }
        for (Map.Entry<String, Path> file : addedFiles().entrySet()) {
            Font font = font(file.getKey(), () -> Files.newInputStream(file.getValue()));
            if (isFound(font, name, character)) {
                return font;
            }
        }
        throw new UnprintableException(List.of(character), added);
    }

    private static boolean isFound(Font font, String name, int character) {
        return font.name().equals(name) && font.characters().get(character);
    }

    private static void take(Font font, BitSet wanted, List<Font> chosen) {
        boolean common = chosen.isEmpty();
        if (common || wanted.intersects(font.characters())) {
            chosen.add(font);
            wanted.andNot(font.characters());
        }
    }

    private Font ours(String family) throws IOException {
        return font(family, () -> Fonts.class.getResourceAsStream(FILES.get(family)));
    }

    private Font font(String family, FontFile.Source source) throws IOException {
        Font known = read.get(family);
        if (known == null) {
            known = Font.read(family, new FontFile(source));
            read.put(family, known);
        }
        return known;
    }

    /** The family of an added font changes with its file, so that a replaced font is read anew. */
    private Map<String, Path> addedFiles() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(added)) {
            try (Stream<Path> listed = Files.list(added)) {
                for (Path file :
                        listed.filter(path -> path.toString().endsWith(".ttf")).toList()) {
                    String changed =
                            Long.toHexString(Files.getLastModifiedTime(file).toMillis());
                    String name = file.getFileName().toString().replaceAll("[^A-Za-z0-9]", "");
                    files.put("Added" + name + changed, file);
                }
            }
        }
        return files;
    }
}
