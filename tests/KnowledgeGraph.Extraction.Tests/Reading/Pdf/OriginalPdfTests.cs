using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Reading.Pdf;

/// <summary>
/// Two resolutions as the United Nations publishes them, read by a person and written down here: what they cite, and where. The files lie
/// in the folder <c>shared</c> beside the repository or where <c>KG_SHARED</c> says; elsewhere the tests are skipped.
/// </summary>
[Category("Corpus")]
public sealed class OriginalPdfTests
{
    private const string Space =
        """
        HEAD  A/73/L.6
        HEAD  A/73/L.6/Add.1
        PP1   A/RES/2453(XXIII)  1968-12-20
        PP1   A/RES/37/90        1982-12-10
        PP1   A/RES/54/68        1999-12-06
        PP1   A/RES/59/2         2004-10-20
        PP1   A/RES/72/79        2017-12-07
        FN1   A/AC.105/1137
        PP5   A/RES/70/1
        PP5   sendai-framework-for-disaster-risk-reduction-2015-2030
        PP5   paris-agreement
        FN2   A/RES/70/1
        FN3   A/RES/69/283       -           annex II
        FN4   FCCC/CP/2015/10/Add.1 -        decision 1/CP.21, annex
        PP9   A/RES/70/1
        PP10  A/RES/70/1
        PP13  {Treaty}
        FN5   united-nations-treaty-series-vol-610-no-8843
        PP14  {Treaty}           -           art. IV
        PP17  A/RES/51/122       1996-12-13
        PP21  {Treaty}
        PP21  {Treaty}
        PP21  {Treaty}
        FN6   A/AC.105/1129
        FN6   A/AC.105/1131
        FN6   A/AC.105/1160
        FN6   A/AC.105/1161
        FN6   A/AC.105/1162
        FN6   A/AC.105/1163
        FN6   A/AC.105/1164
        FN6   A/AC.105/1165
        FN6   A/AC.105/1166
        FN6   A/AC.105/1168
        FN6   A/AC.105/1169
        FN6   A/AC.105/1170
        FN6   A/AC.105/1171
        FN6   A/AC.105/1172
        FN6   A/AC.105/1173
        FN6   A/AC.105/1174
        FN6   A/AC.105/1175
        FN6   A/AC.105/1180
        FN6   A/AC.105/1181
        OP4   A/RES/70/1
        """;

    private const string Treaty =
        "treaty-on-principles-governing-the-activities-of-states-in-the-exploration-and-use-of-outer-space-including-the-moon-and-other-celestial-bodies";

    private const string Embargo =
        """
        HEAD  A/73/L.3
        PP1   charter-of-the-united-nations
        PP4   helms-burton-act
        PP6   A/RES/47/19  1992-11-24
        PP6   A/RES/48/16  1993-11-03
        PP6   A/RES/49/9   1994-10-26
        PP6   A/RES/50/10  1995-11-02
        PP6   A/RES/51/17  1996-11-12
        PP6   A/RES/52/10  1997-11-05
        PP6   A/RES/53/4   1998-10-14
        PP6   A/RES/54/21  1999-11-09
        PP6   A/RES/55/20  2000-11-09
        PP6   A/RES/56/9   2001-11-27
        PP6   A/RES/57/11  2002-11-12
        PP6   A/RES/58/7   2003-11-04
        PP6   A/RES/59/11  2004-10-28
        PP6   A/RES/60/12  2005-11-08
        PP6   A/RES/61/11  2006-11-08
        PP6   A/RES/62/3   2007-10-30
        PP6   A/RES/63/7   2008-10-29
        PP6   A/RES/64/6   2009-10-28
        PP6   A/RES/65/6   2010-10-26
        PP6   A/RES/66/6   2011-10-25
        PP6   A/RES/67/4   2012-11-13
        PP6   A/RES/68/8   2013-10-29
        PP6   A/RES/69/5   2014-10-28
        PP6   A/RES/70/5   2015-10-27
        PP6   A/RES/71/5   2016-10-26
        PP6   A/RES/72/4   2017-11-01
        PP8   A/RES/47/19
        PP8   A/RES/48/16
        PP8   A/RES/49/9
        PP8   A/RES/50/10
        PP8   A/RES/51/17
        PP8   A/RES/52/10
        PP8   A/RES/53/4
        PP8   A/RES/54/21
        PP8   A/RES/55/20
        PP8   A/RES/56/9
        PP8   A/RES/57/11
        PP8   A/RES/58/7
        PP8   A/RES/59/11
        PP8   A/RES/60/12
        PP8   A/RES/61/11
        PP8   A/RES/62/3
        PP8   A/RES/63/7
        PP8   A/RES/64/6
        PP8   A/RES/65/6
        PP8   A/RES/66/6
        PP8   A/RES/67/4
        PP8   A/RES/68/8
        PP8   A/RES/69/5
        PP8   A/RES/70/5
        PP8   A/RES/71/5
        PP8   A/RES/72/4
        OP1   A/RES/72/4
        FN1   A/73/85
        OP2   A/RES/73/8
        OP2   charter-of-the-united-nations
        OP4   A/RES/73/8
        OP4   charter-of-the-united-nations
        """;

    [TestCase("A_RES_73_6-EN.pdf", "A/RES/73/6", "2018-10-26", 25, 14, 6, Space, TestName = "Original: 73/6")]
    [TestCase("A_RES_73_8-EN.pdf", "A/RES/73/8", "2018-11-01", 8, 5, 1, Embargo, TestName = "Original: 73/8")]
    public void Original_IsReadAsAPersonReadsIt(string file, string symbol, string date, int preambular, int operative, int notes, string citations)
    {
        Document document = Extractor.Default.Extract(file, File.ReadAllBytes(Original(file)));

        Assert.Multiple(() =>
        {
            Assert.That((document.Head.Symbol, document.Head.Date?.ToString("O")), Is.EqualTo((symbol, date)));
            Assert.That((Count(document, "PP"), Count(document, "OP"), Count(document, "FN")), Is.EqualTo((preambular, operative, notes)));
            Assert.That(document.Diagnostics, Is.Empty);
            Assert.That(document.Citations.Where(c => c.Target is not null && !IsDecisionOfNote(c))
                .Select(Row), Is.EqualTo(citations.Split('\n').Select(Row)));
        });
    }

    [Test]
    public void Original_HasNoSpacesInsideItsWordsAndNoFurniture()
    {
        Document space = Extractor.Default.Extract("a.pdf", File.ReadAllBytes(Original("A_RES_73_6-EN.pdf")));
        Document embargo = Extractor.Default.Extract("a.pdf", File.ReadAllBytes(Original("A_RES_73_8-EN.pdf")));
        string text = string.Join('\n', space.Provisions.Concat(embargo.Provisions).Select(p => p.Text));

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("Latin America and the Caribbean").And.Contain("to benefit people and the planet")
                .And.Contain("namely space economy").And.Contain("its seventy-fifth session"));
            Assert.That(text, Does.Not.Contain("18-18418").And.Not.Contain("18-17962").And.Not.Contain("Please recycle").And.Not.Contain("2/5"));
        });
    }

    private static int Count(Document document, string kind) =>
        document.Provisions.Count(p => p.Label.StartsWith(kind, StringComparison.Ordinal) && int.TryParse(p.Label[kind.Length..], out _));

    // "FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex" is one place in one document, and cites the decision in it too.
    private static bool IsDecisionOfNote(DocumentCitation citation) => citation.Text == "decision 1/CP.21, annex";

    private static string Row(DocumentCitation citation) =>
        $"{citation.Source} {citation.Target!.Id} {citation.CitedDate?.ToString("O") ?? "-"} {citation.Pinpoint}".Trim().TrimEnd('-').Trim();

    private static string Row(string line)
    {
        string[] cells = line.Trim().Replace("{Treaty}", Treaty, StringComparison.Ordinal)
            .Split(' ', 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join(' ', cells).TrimEnd('-').Trim();
    }

    private static string Original(string file) => Requirement.Shared("corpus", "un-files", "pdf-original", file);
}
