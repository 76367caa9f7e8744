package org.archduet.shop.contract.data;

import java.util.List;

/** The words the data set is made of. Changing one changes the data set and its golden digest. */
public final class Vocabulary {
    /** Categories in the order of product ids: product {@code n} is in category {@code (n - 1) mod 20}. */
    public static final List<Category> CATEGORIES = List.of(
            new Category("kitchen", "STANDARD", List.of("kettle", "pan", "knife", "bowl", "grater")),
            new Category("garden", "STANDARD", List.of("spade", "rake", "hose", "planter", "shears")),
            new Category("books", "REDUCED", List.of("novel", "atlas", "cookbook", "dictionary", "biography")),
            new Category("toys", "STANDARD", List.of("puzzle", "train", "kite", "doll", "marbles")),
            new Category("sports", "STANDARD", List.of("racket", "ball", "helmet", "rope", "mat")),
            new Category("office", "STANDARD", List.of("stapler", "folder", "lamp", "desk", "chair")),
            new Category("audio", "STANDARD", List.of("speaker", "headphones", "radio", "turntable", "microphone")),
            new Category("food", "REDUCED", List.of("honey", "coffee", "pasta", "tea", "chocolate")),
            new Category("clothing", "STANDARD", List.of("jacket", "scarf", "gloves", "shirt", "socks")),
            new Category("shoes", "STANDARD", List.of("boots", "sandals", "sneakers", "slippers", "loafers")),
            new Category("beauty", "STANDARD", List.of("soap", "brush", "mirror", "cream", "comb")),
            new Category("health", "ZERO", List.of("bandage", "thermometer", "plaster", "splint", "tablets")),
            new Category("pets", "STANDARD", List.of("leash", "basket", "feeder", "aquarium", "collar")),
            new Category("tools", "STANDARD", List.of("hammer", "drill", "saw", "pliers", "wrench")),
            new Category("lighting", "STANDARD", List.of("lantern", "bulb", "chandelier", "torch", "candle")),
            new Category("furniture", "STANDARD", List.of("shelf", "table", "stool", "sofa", "cabinet")),
            new Category("travel", "STANDARD", List.of("suitcase", "backpack", "tent", "map", "pillow")),
            new Category("baby", "REDUCED", List.of("bottle", "blanket", "stroller", "rattle", "cot")),
            new Category("art", "STANDARD", List.of("easel", "canvas", "pencil", "paint", "clay")),
            new Category("music", "STANDARD", List.of("guitar", "flute", "drum", "violin", "piano")));

    /** First words of product names. */
    public static final List<String> LOOKS = List.of(
            "red", "blue", "green", "black", "white", "silver", "golden", "striped", "plain", "tiny", "large",
            "folding");

    /** Second words of product names. */
    public static final List<String> MATERIALS = List.of(
            "steel", "oak", "bamboo", "cotton", "wool", "leather", "glass", "ceramic", "copper", "linen", "cork",
            "marble");

    /** Words of descriptions. */
    public static final List<String> USES = List.of(
            "every day",
            "the weekend",
            "a gift",
            "long journeys",
            "small rooms",
            "beginners",
            "experts",
            "the whole family");

    /** Regions with their tax rates in basis points: standard, reduced. The zero rate is zero everywhere. */
    static final List<Region> REGIONS = List.of(
            new Region("NORTH", 1_900, 700),
            new Region("SOUTH", 2_200, 1_000),
            new Region("EAST", 2_000, 550),
            new Region("WEST", 2_100, 925),
            new Region("CENTRE", 1_700, 300),
            new Region("ISLAND", 700, 0));

    static final List<String> FIRST_NAMES =
            List.of("Ada", "Ben", "Clara", "David", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Luis");
    static final List<String> LAST_NAMES =
            List.of("Adams", "Bauer", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Haas", "Ito", "Jansen");

    private Vocabulary() {}

    /** A category, the tax class of its products, and what they are. */
    public record Category(String name, String taxClass, List<String> things) {}

    record Region(String name, int standardBasisPoints, int reducedBasisPoints) {}
}
