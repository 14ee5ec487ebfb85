// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.documents.internal.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.yichuang.core.documents.internal.fonts.Font;
import org.yichuang.core.documents.internal.fonts.Fonts;

/** What the pages of an OFD share (公共资源): identifiers, fonts, pictures. */
final class Resources {

    /** Name of the file that lists them. */
    static final String FILE = "PublicRes.xml";

    private static final String FOLDER = "Res";

    private final Fonts known;
    /** By family: a font itself has too much to hash. */
    private final Map<String, FontSubset> fonts = new LinkedHashMap<>();

    private final List<byte[]> pictures = new ArrayList<>();
    private final MultiMedias media = new MultiMedias();
    private long lastId;

    Resources(Fonts known) {
        this.known = known;
    }

    /** Gives an identifier that is unique in the document. */
    long nextId() {
        return ++lastId;
    }

    /**
     * Finds the font of a character.
     *
     * @param name PostScript name the PDF calls it by; parts of one family share it
     */
    FontSubset font(String name, int character) throws IOException {
        Font font = known.find(name, character);
        FontSubset subset = fonts.get(font.family());
        if (subset == null) {
            subset = new FontSubset(nextId(), font);
            fonts.put(font.family(), subset);
        }
        return subset;
    }

    /** Adds a picture and returns its identifier. */
    long picture(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        long id = nextId();
        media.addMultiMedia(new CT_MultiMedia()
                .setID(new ST_ID(id))
                .setType(MediaType.Image)
                .setFormat("PNG")
                .setMediaFile(ST_Loc.getInstance(pictureName(pictures.size()))));
        pictures.add(png.toByteArray());
        return id;
    }

    /** Writes them into a folder of a package, once all pages are made. */
    void write(OfdPackage files, String folder) throws IOException {
        org.ofdrw.core.basicStructure.res.resources.Fonts list =
                new org.ofdrw.core.basicStructure.res.resources.Fonts();
        for (FontSubset font : fonts.values()) {
            list.addFont(font.entry());
            files.put(folder + FOLDER + "/" + font.fileName(), font.bytes());
        }
        Res resources = new Res().setBaseLoc(ST_Loc.getInstance(FOLDER)).addResource(list);
        for (int index = 0; index < pictures.size(); index++) {
            files.put(folder + FOLDER + "/" + pictureName(index), pictures.get(index));
        }
        files.put(folder + FILE, pictures.isEmpty() ? resources : resources.addResource(media));
    }

    private static String pictureName(int index) {
        return "image_%d.png".formatted(index);
    }
}
