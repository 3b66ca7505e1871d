package vn.cotmoc.communes;

import java.util.List;

/// A table map: a tile per commune in the order of the official codes, shaded, signed and named, in drawing units.
public record TileMap(int width, int height, String described, List<Tile> tiles, List<Legend> legend) {

    /// A commune's tile; its title says in words what shade and sign mean.
    public record Tile(int x, int y, String href, String name, String words, String css, String title) {}

    /// What a shade means, and how many tiles have it; `sort` orders the table behind the map by it.
    public record Legend(String css, String sign, String words, int count, String sort) {}
}
