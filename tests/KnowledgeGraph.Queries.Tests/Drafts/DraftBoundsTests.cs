using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Drafts;

namespace KnowledgeGraph.Queries.Tests.Drafts;

/// <summary>How long a draft may be: what is beyond is refused by name, whatever it is long by.</summary>
public sealed class DraftBoundsTests
{
    private const string Head = "Resolution adopted by the General Assembly\n\nThe General Assembly,\n\n";

    // Each is repeated until the draft is too long by what it has most of.
    private static IEnumerable<TestCaseData> Pieces()
    {
        yield return Case("paragraphs", DraftBounds.MostParagraphs, i => $"Noting the matter of {i},\n\n", "paragraphs");
        yield return Case("symbols", DraftBounds.MostCitations, i => $"resolution {30 + (i % 48)}/{1 + (i % 300)}, ", "citations");
        yield return Case("a symbol and its day", DraftBounds.MostCitations, _ => "its resolution 74/174 of 18 December 2019, ", "citations");

        static TestCaseData Case(string name, int most, Func<int, string> piece, string what) =>
            new TestCaseData(most, piece, what).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Pieces))]
    public void Draft_LongerThanAnyResolution_IsRefusedByWhatItHasTooMuchOf(int most, Func<int, string> piece, string what)
    {
        Document within = Of(piece, most / 2);
        Document beyond = Of(piece, most + (most / 10));
        Assert.Multiple(() =>
        {
            Assert.That(DraftBounds.Checked(within), Is.SameAs(within));
            Assert.That(
                () => DraftBounds.Checked(beyond),
                Throws.TypeOf<UnreadableDocumentException>()
                    .With.Message.Contains($"{most:N0} are read at the most. Send a part of it").And.Message.Contains(what));
        });
    }

    [Test]
    public void Draft_OfTooManyCharacters_IsRefusedBeforeItIsRead() => Assert.Multiple(() =>
    {
        Assert.That(() => DraftBounds.Check(new string('a', DraftBounds.MostCharacters)), Throws.Nothing);
        Assert.That(
            () => DraftBounds.Check(new string('a', DraftBounds.MostCharacters + 1)),
            Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("1,000,001 characters").And.Message.Contains("1,000,000"));
    });

    [Test]
    public void Draft_IsWorkOfWhoeverSendsIt_TheMoreTheLongerItIs() =>
        Assert.That((double)Work(1_000) / Work(500), Is.EqualTo(2).Within(0.1));

    // The budget is begun where the file is read; what it counts grows with the file.
    [Test]
    public void Draft_OfMuchMarkup_IsRefusedWhileItIsRead()
    {
        byte[] page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>"
            + string.Concat(Enumerable.Repeat("<p>1. Recalls its resolution 74/174 of 18 December 2019;</p>", 120_000)) + "</body></html>");
        Assert.That(
            () => Extractor.Default.Extract("draft.html", page, ReadingBudget.OfDraft()),
            Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("the most that is spent on a draft").And.Message.Contains("Send a part"));
    }

    private static long Work(int paragraphs)
    {
        using var budget = WorkBudget.Begin(long.MaxValue);
        DraftBounds.Checked(Of(i => $"{i}. Recalls its resolution 74/{1 + i};\n\n", paragraphs));
        return budget.Spent;
    }

    private static Document Of(Func<int, string> piece, int times) =>
        Extractor.Default.ExtractText("draft", Head + string.Concat(Enumerable.Range(0, times).Select(piece)), "General Assembly");
}
