package org.warmsunset.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.warmsunset.kind.Form;
import org.warmsunset.kind.Forms;

/**
 * An ethnic group of China, such as {@link #HAN} 汉族 with the code 01: the 56 of GB/T 3304-1991 in the order of their
 * codes, then the two that census and household registration add.
 */
public enum EthnicGroup {
    /** Han 汉族. */
    HAN("01", "汉族"),
    /** Mongol 蒙古族. */
    MONGOL("02", "蒙古族"),
    /** Hui 回族. */
    HUI("03", "回族"),
    /** Zang 藏族. */
    ZANG("04", "藏族"),
    /** Uygur 维吾尔族. */
    UYGUR("05", "维吾尔族"),
    /** Miao 苗族. */
    MIAO("06", "苗族"),
    /** Yi 彝族. */
    YI("07", "彝族"),
    /** Zhuang 壮族. */
    ZHUANG("08", "壮族"),
    /** Buyei 布依族. */
    BUYEI("09", "布依族"),
    /** Chosen 朝鲜族. */
    CHOSEN("10", "朝鲜族"),
    /** Man 满族. */
    MAN("11", "满族"),
    /** Dong 侗族. */
    DONG("12", "侗族"),
    /** Yao 瑶族. */
    YAO("13", "瑶族"),
    /** Bai 白族. */
    BAI("14", "白族"),
    /** Tujia 土家族. */
    TUJIA("15", "土家族"),
    /** Hani 哈尼族. */
    HANI("16", "哈尼族"),
    /** Kazak 哈萨克族. */
    KAZAK("17", "哈萨克族"),
    /** Dai 傣族. */
    DAI("18", "傣族"),
    /** Li 黎族. */
    LI("19", "黎族"),
    /** Lisu 傈僳族. */
    LISU("20", "傈僳族"),
    /** Va 佤族. */
    VA("21", "佤族"),
    /** She 畲族. */
    SHE("22", "畲族"),
    /** Gaoshan 高山族. */
    GAOSHAN("23", "高山族"),
    /** Lahu 拉祜族. */
    LAHU("24", "拉祜族"),
    /** Sui 水族. */
    SUI("25", "水族"),
    /** Dongxiang 东乡族. */
    DONGXIANG("26", "东乡族"),
    /** Naxi 纳西族. */
    NAXI("27", "纳西族"),
    /** Jingpo 景颇族. */
    JINGPO("28", "景颇族"),
    /** Kirgiz 柯尔克孜族. */
    KIRGIZ("29", "柯尔克孜族"),
    /** Tu 土族. */
    TU("30", "土族"),
    /** Daur 达斡尔族. */
    DAUR("31", "达斡尔族"),
    /** Mulao 仫佬族. */
    MULAO("32", "仫佬族"),
    /** Qiang 羌族. */
    QIANG("33", "羌族"),
    /** Blang 布朗族. */
    BLANG("34", "布朗族"),
    /** Salar 撒拉族. */
    SALAR("35", "撒拉族"),
    /** Maonan 毛南族, written 毛难族 before 1986. */
    MAONAN("36", "毛南族"),
    /** Gelao 仡佬族. */
    GELAO("37", "仡佬族"),
    /** Xibe 锡伯族. */
    XIBE("38", "锡伯族"),
    /** Achang 阿昌族. */
    ACHANG("39", "阿昌族"),
    /** Pumi 普米族. */
    PUMI("40", "普米族"),
    /** Tajik 塔吉克族. */
    TAJIK("41", "塔吉克族"),
    /** Nu 怒族. */
    NU("42", "怒族"),
    /** Uzbek 乌孜别克族. */
    UZBEK("43", "乌孜别克族"),
    /** Russ 俄罗斯族. */
    RUSS("44", "俄罗斯族"),
    /** Ewenki 鄂温克族. */
    EWENKI("45", "鄂温克族"),
    /** Deang 德昂族, called 崩龙族 (Benglong) before 1985. */
    DEANG("46", "德昂族"),
    /** Bonan 保安族. */
    BONAN("47", "保安族"),
    /** Yugur 裕固族. */
    YUGUR("48", "裕固族"),
    /** Gin 京族. */
    GIN("49", "京族"),
    /** Tatar 塔塔尔族. */
    TATAR("50", "塔塔尔族"),
    /** Derung 独龙族. */
    DERUNG("51", "独龙族"),
    /** Oroqen 鄂伦春族. */
    OROQEN("52", "鄂伦春族"),
    /** Hezhen 赫哲族. */
    HEZHEN("53", "赫哲族"),
    /** Monba 门巴族. */
    MONBA("54", "门巴族"),
    /** Lhoba 珞巴族. */
    LHOBA("55", "珞巴族"),
    /** Jino 基诺族. */
    JINO("56", "基诺族"),
    /** Other or not yet identified groups 其他, such as 穿青人; not in GB/T 3304. */
    OTHER("97", "其他"),
    /** Citizens of foreign origin 外国血统中国籍人士; not in GB/T 3304. */
    FOREIGN_ORIGIN("98", "外国血统中国籍人士");

    /** Its name in Chinese, with or without 族. */
    static final Form<EthnicGroup> FORM = Forms.of(
            "not-an-ethnic-group",
            EthnicGroup::chineseName,
            name -> ofName(name).orElseThrow(() -> new IllegalArgumentException("no ethnic group has this name")));

    private static final Map<String, EthnicGroup> BY_NAME = byName();

    private final String code;
    private final String chineseName;

    EthnicGroup(String code, String chineseName) {
        this.code = code;
        this.chineseName = chineseName;
    }

    /**
     * The group that a form names, with or without 族: 汉族 and 汉 are both {@link #HAN}. Old spellings are known too: 毛难
     * for 毛南, 崩龙 for 德昂; and short ones: 蒙族, 鲜族, 维族. Spaces at either end do not matter.
     *
     * @param name the name in Chinese
     * @return the group, or empty if no group has that name
     */
    public static Optional<EthnicGroup> ofName(String name) {
        String bare = name.strip();
        return Optional.ofNullable(BY_NAME.get(bare)).or(() -> Optional.ofNullable(BY_NAME.get(bare + "族")));
    }

    /**
     * The code by GB/T 3304.
     *
     * @return two digits, {@code "01"} to {@code "56"}, {@code "97"} or {@code "98"}
     */
    public String code() {
        return code;
    }

    /**
     * The name as the standard writes it.
     *
     * @return the name with 族, such as 汉族; the last two constants have names of their own
     */
    public String chineseName() {
        return chineseName;
    }

    private static Map<String, EthnicGroup> byName() {
        Map<String, EthnicGroup> groups = new HashMap<>();
        for (EthnicGroup group : values()) {
            groups.put(group.chineseName, group);
        }
        groups.put("毛难族", MAONAN);
        groups.put("崩龙族", DEANG);
        groups.put("蒙族", MONGOL);
        groups.put("鲜族", CHOSEN);
        groups.put("维族", UYGUR);
        groups.put("其他(未识别民族)", OTHER);
        groups.put("其他（未识别民族）", OTHER);
        groups.put("外国血统中国籍", FOREIGN_ORIGIN);
        return Map.copyOf(groups);
    }
}
