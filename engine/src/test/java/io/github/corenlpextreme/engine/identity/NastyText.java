package io.github.corenlpextreme.engine.identity;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Made-up text of what lexers find hard, together and apart. */
final class NastyText {

    private static final String[] PIECES = String.join(
                    "",
                    "don't~~U.S.~~U.S.A.~~e.g.~~Mr.~~Dr.~~I.~~a.m.~~-20~~11-20~~mid-~~mid~~early -90s~~mid -80s~~",
                    "TRS-80~~http://www.example.com/a?b=c&d~~www.foo.org~~bob@example.com~~#tag~~@user~~...~~. . .~~",
                    "\u2026~~\"~~'~~``~~''~~\u201c~~\u201d~~\u2018~~\u2019~~(~~)~~[~~]~~{~~}~~<b>~~</b>~~<br />~~",
                    "<a href=\"x\">~~--~~---~~----~~-~~\u2013~~\u2014~~\u00ad~~co\u00adoperate~~zero\u200dwidth~~",
                    "\u200c~~\u2060~~\u200b~~1,000,000.50~~$12.5~~\u20ac5~~\u00a35~~50%~~1/2~~\u00bd~~1\u00a01/2~~",
                    "12:30~~2020-01-02~~01/02/2020~~2020-01-02T10:11:12Z~~123-45-6789~~+1 (555) 123-4567~~gonna~~",
                    "wanna~~cannot~~gimme~~'tis~~'90s~~rock'n'roll~~O'Malley~~AT&T~~AT&amp;T~~&lt;~~&gt;~~&quot;~~",
                    "Yahoo!~~Jeopardy!~~?~~!~~?!~~!!!~~\uff01~~\u3002~~\u2029~~\u2028~~\n~~\n\n~~\r\n~~\t~~\u00a0~~",
                    "\u0085~~\u0080~~\u0091~~\u0092x~~\u0093~~\u0096~~\u0097~~*~~**~~/~~and/or~~x/y/z~~C++~~C#~~",
                    ".NET~~file.txt~~foo.html~~pty ltd.~~op. cit.~~N. York~~St. Louis~~Alex. Brown~~Jan.~~Sept.~~",
                    "Inc.~~Co.~~Corp.~~Ltd.~~No. 5~~p. 12~~:-)~~:)~~;-P~~(^_^)~~\ud83d\ude00~~",
                    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67~~\ud83c\uddfa\ud83c\uddf8~~\ud835\udc00~~",
                    "\ud800~~\udc00x~~e\u0301~~\u00e9~~\u1e9b\u0323~~\uac00~~\u1100\u1161~~\u0915\u094d~~\u0623~~",
                    "\u05d0~~\u4e2d\u6587~~\u3042~~h\u2082o~~x\u00b2~~\u2153~~A~~B~~THE~~OF~~COMPANY~~*NL*~~-LRB-~~",
                    "-RRB-~~\u001b~~\u0000~~\u0007~~\ufeff~~\ufffd~~super-califragilistic-expialidocious~~non-~~",
                    "anti-~~pre-war~~-year-old~~e-mail~~'em~~y'all~~ain't~~she'll~~I'd~~we've~~'s~~s'~~Jones'~~",
                    "d'etre~~l'amour~~\u2012~~\u2015~~5\u201310~~\u221212~~3\u00d74~~\u2009~~1\u202f000~~1\u066c000~~",
                    "3.~~4.5.~~i.e.~~et al.~~vs.~~Ph.D.~~B.A.~~a.k.a.~~R&D~~^~~_~~__~~snake_case~~a=b~~==~~<=~~>=~~",
                    "->~~=>~~|~~\\~~`~~\u00b4~~\u00ab~~\u00bb~~\u2039~~\u203a~~\u201a~~\u201e~~")
            .split("~~");

    private NastyText() {}

    /** The same lines for the same seed. */
    static Stream<String> lines(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(line -> line(random));
    }

    /** Each character of the first two planes of Unicode, and some of others, alone and in a word, 256 a line. */
    static Stream<String> everyCharacter() {
        return IntStream.concat(IntStream.range(0, 0x200), IntStream.of(0x200, 0x300, 0xE00, 0xE01, 0xF00, 0x10FF))
                .mapToObj(NastyText::block);
    }

    private static String block(int number) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < 256; at++) {
            String character = Character.toString(number * 256 + at);
            line.append(character).append(" wo").append(character).append("rd ");
        }
        return line.toString();
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder();
        int pieces = 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 25);
        for (int at = 0; at < pieces; at++) {
            switch (random.nextInt(10)) {
                case 7 -> line.appendCodePoint(random.nextInt(0x3000));
                case 8 -> line.append("word").append(random.nextInt(100));
                case 9 -> line.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> line.append(PIECES[random.nextInt(PIECES.length)]);
            }
            line.append(List.of(" ", " ", " ", " ", ".", "  ", "").get(random.nextInt(7)));
        }
        return line.toString();
    }
}
