package org.warmsunset.office.paper;

import java.util.List;

/**
 * What begins a page.
 *
 * @param name by which its place is told, such as {@code P1}; nothing personal
 * @param blocks the blocks, from above
 */
public record Leaf(String name, List<Block> blocks) {
    /**
     * Keeps a copy of the list.
     *
     * @param name by which its place is told
     * @param blocks the blocks, from above
     */
    public Leaf {
        blocks = List.copyOf(blocks);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
