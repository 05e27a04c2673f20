using System.Text;

namespace KnowledgeGraph.Extraction.Tests.Properties;

/// <summary>Texts that nobody would send but somebody does.</summary>
internal static class HostileText
{
    /// <summary>Pieces of which random texts are made: the grammar's own words, and what breaks them.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
    [
        "its resolution ", "resolutions ", "decision ", "70/1", "217 A (III)", "S-24/2", "ES-10/17", "1325 (2000)", "1296 (XLIV)", "31/16 A and B",
        "101 A–C", "2022/14", "1/CP.21", "WHA73.1",
        " of 16 December 2021", " of 31 February 2021", ", entitled “", "”", "“", "\"", "General Assembly ", "Security Council ",
        "Human Rights Council ", "the Council ", "Commission on Human Rights ",
        " of the ", "paragraph ", "paragraphs 3 to 5 and 9 of ", "Article 73 e of the ", "annex, ", "chap. I, sect. D", "(a)", "(iv)", "(", ")", "[",
        "]", "A/RES/70/1", "A/75/345-S/2020/898", "A/CONF.157/24 (Part I)",
        "/Add.1", "/", "E/CN.4/", "Convention on the Rights of the Child", "the Declaration", "that protocol", "Kyoto Declaration on Peace: Towards ",
        "the Charter", "¹", "²³", "\n\n¹ ", "\n\n² Ibid., ", "Ibid.",
        "United Nations, Treaty Series, vol. 1577, No. 27531", "Official Records of the General Assembly, ", "Supplement No. 53 (A/66/53)",
        "(United Nations publication, Sales No. E.93.I.8)",
        "all its previous resolutions", "the present resolution", "that resolution", "Recalling ", "\n\nRecalling also ", "\n\n1. Decides to extend ",
        "\n\n2. ", "\n\nAnnex\n\n", "\n\nThe General Assembly,\n\n",
        "\n\nThe Security Council,\n\n", "\n\nA\n\n", "\n\nI\n\n", "\n\n12th plenary meeting\n1 May 2020\n\n", "70/1. Title", "\n", "\n\n", "\r\n",
        " ", ",", ";", ".", ":", "and ", "or ", "to ", "both ", "No. ",
        "*", "**", "****", "_", "\\", "`", "# ", "[46/152](#)", "](", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u0000", "\u0001", "\ud800", "\udc00",
        "\ud83d\ude00", "İ", "ß", "Ⅳ", "٣", "९", "\ufeff",
        "99999999999999999999", "-", "‑", "–", "'", "’", "é", "e\u0301", "\u2028", "\u0085", "\t",
    ];

    /// <summary>Long texts, by what is repeated.</summary>
    /// <param name="length">About how many UTF-16 units.</param>
    public static IEnumerable<(string Name, string Text)> Long(int length)
    {
        foreach ((string name, string unit) in Units)
        {
            yield return (name, Repeat(unit, length));
            yield return (name + ", in a preamble", "The General Assembly,\n\nRecalling " + Repeat(unit, length) + ",\n\n1. Decides to act.\n");
        }

        foreach ((string name, string unit) in Units)
        {
            yield return (name + ", in a footnote", "The General Assembly,\n\nRecalling the report,¹\n\n¹ Resolution 70/1, " + Repeat(unit, length)
                + ".\n\n1. Decides to act.\n");
        }

        yield return ("nested brackets", new string('(', length / 2) + new string(')', length / 2));
        yield return ("nested square brackets", new string('[', length / 2) + "a" + new string(']', length / 2));
        yield return ("nested links", Repeat("[", length / 4) + Repeat("](", length / 4));
        yield return ("one word", new string('a', length));
        yield return ("one line of spaces", "Recalling" + new string(' ', length) + "70/1,");
        yield return ("footnotes that count on", Notes(length, i => i));
        yield return ("footnotes of one number", Notes(length, _ => 1));
        yield return ("footnotes of Ibid.", "The General Assembly,\n\n"
            + Count(length, i => $"Recalling the report,{Superscript(i)}\n\n{Superscript(i)} Ibid.\n\n"));
        yield return ("paragraphs of one number", "The General Assembly,\n\n" + Repeat("1. Decides to act;\n\n", length));
        yield return ("paragraphs that count on", "The General Assembly,\n\n" + Count(length, i => $"{i % 999}. Decides to act;\n\n"));
        yield return ("list marks", "The General Assembly,\n\n1. Decides:\n\n" + Repeat("(a) To act;\n\n(i) To act;\n\n", length));
        yield return ("list marks, each another", "The General Assembly,\n\n1. Decides:\n\n"
            + Count(length, i => $"({(char)('a' + i * 7 % 26)}) To act;\n\n"));
        yield return ("annexes", "The General Assembly,\n\n1. Decides.\n\n" + Repeat("Annex\n\nRules of procedure\n\n1. To act.\n\n", length));
        yield return ("formulas", Repeat("The General Assembly,\n\nRecalling peace,\n\n", length));
        yield return ("headings", "The General Assembly,\n\n1. Decides to act.\n\n" + Repeat("Heading of a section\n\n", length));
        yield return ("closing lines", "The General Assembly,\n\n1. Decides to act.\n\n" + Repeat("12th plenary meeting\n\n", length));
        yield return ("names, each another", "The General Assembly,\n\n"
            + Count(length, i => $"Recalling the Declaration on Peace {Letters(i)},\n\n"));
        yield return ("names, each another, in one paragraph", "The General Assembly,\n\nRecalling "
            + Count(length, i => $"the Declaration on Peace {Letters(i)}, ") + "\n\n1. Stresses the Declaration.\n");
        yield return ("names and short forms", "The General Assembly,\n\n"
            + Count(length, i => $"Recalling the Declaration on Peace {Letters(i)} and the Declaration,\n\n"));
        yield return ("names bound by notes", "The General Assembly,\n\n" + Count(length, i =>
            $"Recalling the Declaration on Peace {Letters(i)},{Superscript(i)}\n\n{Superscript(i)} Resolution 70/{i % 300}.\n\n"));
        yield return ("names with abbreviations", "The General Assembly,\n\n"
            + Count(length, i => $"Recalling the Agreement on Peace {Letters(i)} (the {Letters(i)} Agreement),\n\n"));
        yield return ("numbers, each another", "The General Assembly,\n\nRecalling its resolutions "
            + Count(length, i => $"{31 + i % 40}/{i % 300} of {1 + i % 28} December {1976 + i % 40}, "));
        yield return ("marks of one note", "The General Assembly,\n\nRecalling " + Repeat("peace,¹ ", length) + "\n\n¹ Resolution 70/1.\n");
        yield return ("lines of one letter", Repeat("a\n", length));
        yield return ("blank lines", "The General Assembly,\n" + new string('\n', length) + "Recalling peace,\n");
        yield return ("plain notes", "The General Assembly,\nRecalling peace1\n\n" + Count(length, i => $"{i} Resolution 70/1.\n"));
    }

    private static readonly (string Name, string Unit)[] Units =
    [
        ("digits", "1234567890"), ("superscripts", "¹²³⁴⁵⁶⁷⁸⁹⁰"), ("superscripts apart", "¹ "), ("lone surrogates", "\ud800"),
        ("control characters", "\u0001\u0002 "), ("marks of direction", "\u202e\u202d"),
        ("Ibid.", "Ibid. "), ("of the", "of the "), ("capitals", "Convention On The Rights Of The "), ("capital words", "Peace Security "),
        ("one capital letter", "A "), ("open brackets", "("), ("closed brackets", ")"),
        ("open quotes", "“"), ("open quotes and words", "entitled “Peace "), ("straight quotes", "\" "), ("strokes", "/"),
        ("numbers with strokes", "70/1 "), ("a list of numbers", "70/1, "), ("a list of numbers and letters", "70/1 A, "),
        ("symbols", "A/RES/70/1 "), ("a symbol without an end", "A/RES/70/1/Add.1/"), ("symbol letters", "A/"), ("resolution", "resolution "),
        ("resolutions", "resolutions "), ("resolution numbers", "resolution 70/1 of 16 December 2021, "),
        ("its resolution", "its resolution "), ("in which it", "resolution 70/1, in which it "), ("paragraph", "paragraph "),
        ("paragraph 1 of", "paragraph 1 of "), ("paragraphs", "paragraphs 1, "), ("ranges", "paragraphs 1 to 2 to "),
        ("article", "article 1, "), ("annex", "annex, "), ("annex to", "the annex to the "), ("chapters", "chap. I, "),
        ("sections of", "section I of "), ("bracketed letters", "(a) "), ("ordinals", "first, second and third preambular "),
        ("bodies", "General Assembly "), ("bodies of", "of the General Assembly "), ("the Council", "the Council "),
        ("a body's resolution", "the Council, in its resolution "), ("the Convention", "the Convention "), ("that protocol", "that protocol "),
        ("a treaty", "Convention on the Rights of the Child "), ("treaties to treaties", "Protocol to the "),
        ("a name that goes on", "Declaration on the "), ("nouns of names", "Declaration "), ("capital words and a noun", "Peace Declaration "),
        ("a colon", "Declaration on Peace: "), ("supplementing", "Protocol, supplementing the "),
        ("all relevant", "all relevant "), ("all relevant resolutions", "all relevant resolutions "),
        ("relevant conventions", "relevant human rights conventions "), ("treaty series", "United Nations, Treaty Series, "),
        ("treaty numbers", "United Nations, Treaty Series, vol. 1, Nos. 1, "), ("official records", "Official Records of the General Assembly, "),
        ("a report", "Report of the "), ("sales numbers", "(United Nations publication, Sales No. E.93.I.8 "),
        ("emphasis", "*a"), ("stars", "*"), ("glued headings", "a****b"), ("underscores", "_a_"), ("escapes", "\\*"), ("links", "[a](b)"),
        ("open links", "[a]("), ("soft hyphens", "\u00ad"), ("hyphens", "non-"), ("dates", "of 16 December 2021 "),
        ("and", "and "), ("commas", ", "), ("full stops", ". "), ("Roman numbers", "(III) "), ("old numbers", "217 A (III), "),
        ("dashes", "101 A–C "), ("recalling", "recalling "), ("in accordance with", "in accordance with "), ("extend", "Decides to extend "),
    ];

    private static string Repeat(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();

    private static string Count(int length, Func<int, string> unit)
    {
        var text = new StringBuilder(length + 64);
        for (int i = 1; text.Length < length; i++)
        {
            text.Append(unit(i));
        }

        return text.ToString();
    }

    private static string Notes(int length, Func<int, int> number) =>
        "The General Assembly,\n\n" + Count(length, i =>
            $"Recalling the report,{Superscript(number(i))}\n\n{Superscript(number(i))} Resolution 70/1.\n\n");

    private static string Superscript(int number) =>
        KnowledgeGraph.Extraction.Text.Superscript.FromPlain(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // A, B … Z, AA …: capital words, each another.
    private static string Letters(int number)
    {
        var word = new StringBuilder("X");
        for (int rest = number; rest > 0; rest /= 26)
        {
            word.Append((char)('a' + rest % 26));
        }

        return word.ToString();
    }
}
