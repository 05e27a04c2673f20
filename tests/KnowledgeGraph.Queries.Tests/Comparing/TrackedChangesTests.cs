using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Queries.Comparing.Files;

namespace KnowledgeGraph.Queries.Tests.Comparing;

/// <summary>Word files with tracked changes: accepting all gives the one text, rejecting all the other, paragraph for paragraph.</summary>
public sealed class TrackedChangesTests
{
    private const string Head = "Resolution adopted by the General Assembly on 7 December 2020\n\n75/85.\nQuestion of Tokelau\n\nThe General Assembly,\n\n";

    private static readonly string[] Left =
    [
        Head + "Recalling its resolution 74/1 of 1 December 2019,¹\n\n1. Welcomes the report of the Committee, and requests the Secretary-General to submit a further report;\n\n"
            + "2. Urges the administering Power:\n\n(a) To take measures at the national level;\n\n(b) To report on them;\n\n3. Decides to remain seized of the matter.\n\n"
            + "¹ A/74/L.1.",
        Head + "Recalling its resolution 74/1 of 1 December 2019,\n\nNoting with concern the situation of the Territories,\n\n1. Decides to remain seized of the matter.",
        Head + "Recalling its resolution 74/1,\n\n1. Requests the Secretary-General to report.",
    ];

    private static readonly string[] Right =
    [
        Head + "Noting the Agenda,¹ and recalling its resolution 75/85 of 7 December 2020,²\n\n1. Welcomes the report of the Committee;\n\n"
            + "2. Requests the Secretary-General to submit a further report;\n\n3. Urges the administering Power:\n\n(a) To report on them;\n\n"
            + "4. Decides to remain seized of the matter.\n\n¹ Resolution 70/1.\n\n² A/74/L.1.",
        Head + "Noting with concern the situation of the Territories,\n\nRecalling its resolution 74/1 of 1 December 2019,\n\n1. Decides to consider the matter.",
        Head + "Recalling its resolution 74/1,\n\n1. Requests the Secretary-General to report.",
    ];

    [TestCaseSource(nameof(Pairs))]
    public void Write_AcceptedIsTheOneText_RejectedTheOther((string Left, string Right) pair) =>
        Check(Side(pair.Left), Side(pair.Right));

    [TestCaseSource(nameof(Pairs))]
    public void Write_FromTheOtherSide_IsTheSameTurnedRound((string Left, string Right) pair) =>
        Check(Side(pair.Right), Side(pair.Left));

    [Test]
    public void Write_TextsThatXmlCannotHold_AreWrittenWithoutThat()
    {
        TextComparison comparison = TextComparer.Compare(Side("Noting\u0001 the \uD83D\uDE00 <b>,"), Side("Noting the\uD83D \u0000words,"));

        Assert.That(Faults(comparison), Is.Empty);
    }

    // Drawn anew with another seed whenever this is doubted.
    [Test, Category("Slow")]
    public void Write_OfTheCorpus_HundredAndTwentyPairsOfOneTitle()
    {
        string[] files = Directory.GetFiles(Requirement.Shared("corpus", "un-akn"), "*.xml", SearchOption.AllDirectories);
        var titled = new Dictionary<(string, string), List<Document>>();
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            if (Read(file) is { Head: { Title: { } title, Symbol: { } symbol, Date: not null }, Part: null } document)
            {
                (string, string) key = (symbol.Split('/')[0], title.ToUpperInvariant());
                titled.TryAdd(key, []);
                titled[key].Add(document);
            }
        }

        (Document Left, Document Right)[] pairs = [.. titled.Values.Select(d => d.OrderBy(x => x.Head.Date).ToArray())
            .SelectMany(d => d.Zip(d.Skip(1)))];
        var random = new Random(1);
        random.Shuffle(pairs);

        Assert.That(pairs, Has.Length.GreaterThan(120));
        Assert.Multiple(() =>
        {
            foreach ((Document left, Document right) in pairs.Take(120))
            {
                Check(ComparisonSide.Of(left, left.Source), ComparisonSide.Of(right, right.Source));
            }
        });
    }

    private static IEnumerable<(string Left, string Right)> Pairs() => Left.Zip(Right);

    private static ComparisonSide Side(string text) => ComparisonSide.Of(Extractor.Default.ExtractText("draft", text, "General Assembly"), "draft");

    private static Document? Read(string file)
    {
        try
        {
            return Extractor.Default.Extract(Path.GetFileName(file), File.ReadAllBytes(file));
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    private static void Check(ComparisonSide left, ComparisonSide right)
    {
        TextComparison comparison = TextComparer.Compare(left, right);
        using MemoryStream file = Write(comparison);
        using WordprocessingDocument word = WordprocessingDocument.Open(file, isEditable: false);
        var redline = new Redline(word);

        Assert.That(redline.Accepted(), Is.EqualTo(PrintedText.Of(right)), $"{left.Name} to {right.Name}, accepted");
        Assert.That(redline.Rejected(), Is.EqualTo(PrintedText.Of(left)), $"{left.Name} to {right.Name}, rejected");
        Assert.That(Faults(comparison), Is.Empty, $"{left.Name} to {right.Name}");
    }

    private static string[] Faults(TextComparison comparison)
    {
        using MemoryStream file = Write(comparison);
        using WordprocessingDocument word = WordprocessingDocument.Open(file, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(e => $"{e.Path?.XPath}: {e.Description}").Take(5)];
    }

    private static MemoryStream Write(TextComparison comparison)
    {
        var file = new MemoryStream();
        TrackedChanges.Write(comparison, file);
        file.Position = 0;
        return file;
    }
}
