namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>Texts that ask for work: of their lines, of their marks, of what looks nearly like a citation.</summary>
internal static class HostileText
{
    private const string Head = "A/RES/76/1\n\nThe General Assembly,\n\n";

    /// <summary>The kinds.</summary>
    public static IEnumerable<HostileFile> Kinds() =>
    [
        Kind("one line without a space", "a"),
        Kind("one line of words", "resolution "),
        Kind("one line of capitals", "Recalling Its Resolution "),
        Kind("lines of one letter", "a\n"),
        Kind("paragraphs of one letter", "a\n\n"),
        Kind("paragraphs of one capital with a stop", "A.\n\n"),
        Kind("numbered paragraphs of a word", "1. Urges\n\n"),
        Kind("empty lines", "\n"),
        Kind("blanks", " "),
        Kind("tabs and returns", "\t\r"),
        Kind("opened brackets", "("),
        Kind("closed brackets", ")"),
        Kind("brackets in brackets of Markdown", "["),
        Kind("links of Markdown", "[a](b "),
        Kind("stars", "*"),
        Kind("stars and letters", "*a **b "),
        Kind("underscores", "_a __b "),
        Kind("backquotes", "`a ``b "),
        Kind("quoted lines of Markdown", "> "),
        Kind("comments that never end", "<!-- "),
        Kind("tags of a line", "<b><i>"),
        Kind("raised marks", "¹ "),
        Kind("notes", "¹ See resolution 70/1.\n\n"),
        Kind("the same note mark in a sentence", "word¹² "),
        HostileFile.Text("text: typed marks of a note", size => Head + HostileFile.Repeated("word [1] ", size) + "\n\n[1] See it.\n"),
        HostileFile.Text("text: as many notes as marks", size => Head + HostileFile.Numbered(size / 2, i => $"word{Raised(i)} ") + "\n\n"
            + HostileFile.Numbered(size / 2, i => $"{Raised(i)} See it.\n\n")),
        HostileFile.Text("text: as many notes as titles with marks", size => Head + HostileFile.Numbered(size / 2, i => $"resolution 76/{i % 300}, entitled “A”,{Raised(i)} ") + "\n\n"
            + HostileFile.Numbered(size / 2, i => $"{Raised(i)} See it.\n\n")),
        Kind("typed note marks", "[1] "),
        Kind("typed notes", "[1] See resolution 70/1.\n\n"),
        Kind("opened quotation marks", "“"),
        Kind("quotation marks", "\"a\" "),
        Kind("symbols", "A/RES/76/1 "),
        Kind("numbers of resolutions", "76/1, "),
        Kind("a list of numbers", "resolutions 76/1, 76/2, 76/3 and "),
        HostileFile.Text("text: one list of resolutions", size => Head + "Recalling its resolutions " + HostileFile.Numbered(size, i => $"{i % 90}/{i % 300}, ") + "and 70/1,"),
        Kind("paragraphs of paragraphs", "paragraph 1 of paragraph 2 of "),
        Kind("ranges of paragraphs", "paragraphs 1 to 9, 11, 12 and 14 to 99 "),
        Kind("conventions", "the Convention on the "),
        Kind("names without end", "Convention on the Rights of the Convention on the "),
        Kind("names with their short forms", "the Convention (“the Convention”) "),
        HostileFile.Text("text: short forms of their own", size => Head + HostileFile.Numbered(size, i => $"The Protocol of place {i} (“the {i} Protocol”) and the {i} Protocol. ")),
        Kind("that same text", "that Convention, this Protocol, the said resolution "),
        Kind("Ibid.", "Ibid., para. 1; ibid. "),
        Kind("dates", "of 25 September 2015 "),
        Kind("verbs", "Recalling also, recalling further, "),
        Kind("annexes", "Annex\n\n"),
        Kind("headings", "I. General\n\n"),
        Kind("items in items", "(a) (b) (i) "),
        Kind("roman numbers", "MMMDCCCLXXXVIII "),
        Kind("dots", "."),
        Kind("dots and blanks", ". "),
        Kind("strokes", "/"),
        Kind("hyphens at the ends of lines", "inter-\n"),
        Kind("soft hyphens", "\u00ADa"),
        Kind("zero-width spaces", "\u200Ba"),
        Kind("combining marks", "e\u0301"),
        Kind("characters of two units", "𝐀"),
        Kind("letters that look like others", "А"),
        Kind("table rows of Markdown", "| a | b |\n"),
        Kind("rules of Markdown", "***\n"),
        Kind("page furniture", "A/RES/76/1\n2/3\n21-12345\n\n"),
        Kind("a body's name", "the Economic and Social Council of the General Assembly of the Security Council "),
        Kind("sessions", "at its seventy-sixth session, "),
        Kind("lower-case paragraphs that go on", "and so\n\n"),
        Kind("semicolons", "a; "),
        Kind("marks glued to words", "word1 word2,3 "),
    ];

    private static HostileFile Kind(string name, string piece) => HostileFile.Repeating($"text: {name}", piece, Head);

    private static string Raised(int number) => string.Concat($"{number}".Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0']));
}
