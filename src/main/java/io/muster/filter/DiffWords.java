package io.muster.filter;

/** How changes of filters are said. */
final class DiffWords {
    private DiffWords() {}

    static Sentence zone(String before, String after) {
        return new Sentence(
                "时区“" + before + "”改为“" + after + "”。", "Time zone “" + before + "” became “" + after + "”.");
    }

    static Sentence group(String before, String after) {
        return new Sentence(
                "“" + groupZh(before) + "”改为“" + groupZh(after) + "”。",
                "“" + groupEn(before) + "” became “" + groupEn(after) + "”.");
    }

    static Sentence changed(Sentence before, Sentence after) {
        return new Sentence(
                "条件“" + before.zh() + "”改为“" + after.zh() + "”。",
                "The condition “" + before.en() + "” became “" + after.en() + "”.");
    }

    static Sentence added(String group, Sentence node) {
        return new Sentence(
                "新增" + memberZh(group) + "“" + node.zh() + "”。",
                "Added the " + memberEn(group) + " “" + node.en() + "”.");
    }

    static Sentence removed(String group, Sentence node) {
        return new Sentence(
                "移除" + memberZh(group) + "“" + node.zh() + "”。",
                "Removed the " + memberEn(group) + " “" + node.en() + "”.");
    }

    static Sentence order() {
        return new Sentence("条件换了顺序，含义不变。", "The conditions are in another order, which means the same.");
    }

    static Sentence grouping() {
        return new Sentence(
                "只增减了一层分组，含义不变。", "A group was put around the condition or taken away, which means the same.");
    }

    private static String groupZh(String group) {
        return group.equals("all") ? "全部满足" : group.equals("any") ? "满足任一" : "全不满足";
    }

    private static String groupEn(String group) {
        return group + " of these";
    }

    private static String memberZh(String group) {
        return group.equals("all") ? "条件" : group.equals("any") ? "备选条件" : "排除条件";
    }

    private static String memberEn(String group) {
        return group.equals("all") ? "condition" : group.equals("any") ? "alternative" : "exclusion";
    }
}
